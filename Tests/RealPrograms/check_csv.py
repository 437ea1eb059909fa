"""LibreOffice opens every CSV file as a spreadsheet: all rows, all texts, and no formula anywhere."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

output = Path(sys.argv[1]).resolve()
schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
           for path in (output / "schema").glob("*.schema.json")}


def undefused(text):
    return text[1:] if re.match(r"'[\s']*[=+\-@\t\r\n＝＋－＠−]", text) else text


def read(text):
    """As a spreadsheet holds it: line ends are line feeds, what XML cannot hold is gone.

    The file in which LibreOffice answers has `_xFFFE_` for such a character.
    """
    return re.sub("_x[0-9a-fA-F]{4}_|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text.replace("\r\n", "\n").replace("\r", "\n"))


with tempfile.TemporaryDirectory() as folder:
    # Not defused, this is a formula: so there is something to be found.
    Path(folder, "formula.csv").write_text("=1+1\r\n")
    files = [f"{folder}/formula.csv", *(str(output / f"{name}.csv") for name in schemas)]
    # Comma, double quote, UTF-8, from the first line: what the dialog of a Chinese system proposes.
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--infilter=CSV:44,34,76,1",
         "--convert-to", "xlsx", "--outdir", folder, *files],
        check=True, capture_output=True, timeout=500)
    def sheet(name): return openpyxl.load_workbook(f"{folder}/{name}.xlsx", read_only=True).worksheets[0]

    assert next(sheet("formula").iter_rows())[0].data_type == "f", "a formula is not recognised"
    texts = rows = 0
    for name, schema in schemas.items():
        wanted = [json.loads(line) for line in (output / f"{name}.jsonl").read_bytes().splitlines()]
        columns = list(schema["$defs"]["row"]["properties"])
        found = [row for row in sheet(name).iter_rows() if any(cell.value is not None for cell in row)]
        assert [cell.value for cell in found[0]][:len(columns)] == columns, f"{name}: the header"
        assert len(found) - 1 == len(wanted), f"{name}: {len(found) - 1} rows of {len(wanted)}"
        for line, row in zip(found[1:], wanted):
            for cell, column in zip(line, columns):
                assert cell.data_type != "f", f"{name}.{column} is a formula"
                # A text that looks like a number or a day may be taken for one; the workbook keeps those.
                if isinstance(row[column], str) and isinstance(cell.value, str):
                    same = undefused(read(cell.value)) == read(row[column])
                    assert same or len(row[column]) > 32_000, f"{name}.{column}: {cell.value[:80]!r}"
                    texts += 1
        rows += len(wanted)

print(f"LibreOffice: {rows} rows of {len(schemas)} CSV files, {texts} texts unchanged, no formula")
