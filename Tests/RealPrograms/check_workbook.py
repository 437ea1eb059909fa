"""LibreOffice opens etl.xlsx and gives back every cell; openpyxl finds headings, comments, filters."""
import csv
import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import openpyxl

csv.field_size_limit(1 << 30)
output = Path(sys.argv[1])
ROOM = 32_767


def dictionary():
    described = json.loads((output / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        fields = {field["title"].split(" ")[-1]: field for field in resource["schema"]["fields"]}
        yield resource["name"], resource["title"].split(" ")[-1], resource["schema"]["fields"], fields


def shown(value):
    """What a workbook can show of a text, and whether it has room for all of it."""
    text = "".join("\ufffd" if mark in "\x00\ufffe\uffff" else mark for mark in value)
    return text.replace("\r\n", "\n"), len(text.encode("utf-16-le")) // 2 <= ROOM


def difference(cell, wanted):
    """Where two values part, shortly."""
    cell, wanted = str(cell), str(wanted)
    place = next((i for i, (a, b) in enumerate(zip(cell, wanted)) if a != b), min(len(cell), len(wanted)))
    return f"at {place}: {cell[place - 9:place + 9]!r} is not {wanted[place - 9:place + 9]!r}"


def same(cell, wanted):
    if wanted is None: return cell == ""
    if isinstance(wanted, (int, Decimal)):
        exact, found = Decimal(wanted), Decimal(cell)
        return abs(found - exact) <= abs(exact) * Decimal("1e-14")
    text, fits = shown(wanted)
    cell = cell.replace("\r\n", "\n")
    if fits: return cell == text
    head, note = cell.split("……（过长", 1)
    return "other formats" in note and text.startswith(head) and len(head) > 30_000


with tempfile.TemporaryDirectory() as folder:
    # All sheets, all cells quoted, numbers as they are and not as they are shown.
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1",
         "--outdir", folder, str(output / "etl.xlsx")],
        check=True, capture_output=True, timeout=500)
    book = openpyxl.load_workbook(output / "etl.xlsx")
    assert book.sheetnames[0] == "概览" and book.sheetnames[-1] == "数据字典"
    cells = rows = 0
    for name, title, fields, _ in dictionary():
        with open(f"{folder}/etl-{title}.csv", encoding="utf-8-sig", newline="") as file:
            header, *found = csv.reader(file)
        wanted = [json.loads(line, parse_float=Decimal)
                  for line in (output / f"{name}.jsonl").read_bytes().splitlines()]
        sheet = book[title]
        names = list(wanted[0]) if wanted else []
        assert len(header) == len(fields) and len(found) == len(wanted), (name, len(found), len(wanted))
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref, name
        for field, heading in zip(fields, sheet[1]):
            assert field["title"].endswith(heading.value), (name, heading.value)
            assert field.get("column", field["name"]) in heading.comment.text, (name, heading.value)
        for number, (line, row) in enumerate(zip(found, wanted)):
            for column, (cell, key) in enumerate(zip(line, names)):
                assert same(cell, row[key]), f"{name}.{key} row {number + 2} {difference(cell, row[key])}"
                cells += 1
            rows += 1
        # Numbers are numbers, texts are texts, none is a formula.
        for line, row in zip(sheet.iter_rows(min_row=2), wanted):
            for cell, key in zip(line, names):
                if isinstance(row[key], (int, Decimal)):
                    long = len(str(row[key]).replace(".", "").lstrip("-0")) > 15
                    assert cell.data_type == ("s" if long else "n"), (name, key, cell.value)
                assert cell.data_type != "f", (name, key, cell.value)
    charts = len(book["概览"]._charts)
    assert charts or rows < 3, "the summary has no charts"

print(f"LibreOffice: {cells} cells of {rows} rows as in the JSON; openpyxl: headings, comments, {charts} charts")
