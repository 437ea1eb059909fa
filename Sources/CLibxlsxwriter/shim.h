#ifndef ETL_CLIBXLSXWRITER_SHIM_H
#define ETL_CLIBXLSXWRITER_SHIM_H

#include <stdio.h>
#include <xlsxwriter.h>

// In constant memory the rows of a sheet go through a file of which the library checks no write.
static inline int etl_xlsx_rows_failed(lxw_worksheet *sheet) {
  FILE *rows = sheet->optimize_tmpfile;
  return rows != NULL && (fflush(rows) != 0 || ferror(rows) != 0);
}

#endif
