#ifndef ETL_CLIBCRYPTO_SHIM_H
#define ETL_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
