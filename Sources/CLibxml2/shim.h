#ifndef ETL_CLIBXML2_SHIM_H
#define ETL_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose headers clash with Foundation's own copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlwriter.h>

// xmlFree is a global variable, which Swift 6 takes for shared mutable state.
static inline void etl_xml_free(void *pointer) { xmlFree(pointer); }

#endif
