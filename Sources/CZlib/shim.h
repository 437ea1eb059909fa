#ifndef ETL_CZLIB_SHIM_H
#define ETL_CZLIB_SHIM_H

#include <zlib.h>

#endif
