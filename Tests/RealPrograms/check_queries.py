"""The questions of docs/queries.md, asked to sqlite3, DuckDB and pandas: the same answer three times."""
import datetime
import math
import os
import re
import sqlite3
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas

output = Path(sys.argv[1]).resolve()
text = Path("docs/queries.md").read_text("utf-8")
opening, *questions = re.split(r"^## ", text, flags=re.M)


def blocks(part, kind):
    return re.findall(rf"^```\w+ {kind}\n(.*?)^```$", part, flags=re.M | re.S)


def plain(value):
    """A cell whichever program gave it."""
    if value is None or value is pandas.NA or (isinstance(value, float) and math.isnan(value)): return None
    if isinstance(value, datetime.date): return value.isoformat()
    if isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value): value = Decimal(value)
    if isinstance(value, str): return value
    number = Decimal(str(value))
    return f"{number:.11e}" if number else "0"


def undefused(value):
    """A text of a CSV file as it was before it was kept from being taken for a formula."""
    if isinstance(value, str) and re.match(r"'[\s']*[=+\-@\t\r\n＝＋－＠−]", value): return value[1:]
    return value


def rows(table): return [tuple(map(plain, row)) for row in table]


with tempfile.TemporaryDirectory() as folder:
    os.symlink(output, f"{folder}/output")
    os.chdir(folder)
    database = sqlite3.connect(f"file:{output}/etl.sqlite?mode=ro", uri=True)
    duck = duckdb.connect()
    names = {}
    for block in blocks(opening, "duckdb"): duck.execute(block)
    for block in blocks(opening, "pandas"): exec(block, names)
    asked = answered = 0
    for question in questions:
        title = question.splitlines()[0]
        if not re.match(r"\d+\. ", title): continue
        (first,), (second,), (third,) = (blocks(question, kind) for kind in ["sqlite", "duckdb", "pandas"])
        by_sqlite = rows(database.execute(first).fetchall())
        by_duckdb = rows(duck.execute(second).fetchall())
        exec(third, names)
        by_pandas = rows(names["answer"].astype(object).itertuples(index=False))
        for other, name in [(by_duckdb, "DuckDB"), (by_pandas, "pandas")]:
            plainer = [tuple(map(undefused, row)) for row in other]
            # An apostrophe in front sorts elsewhere.
            if plainer != other: by_sqlite, other = sorted(by_sqlite, key=repr), sorted(plainer, key=repr)
            if by_sqlite != other:
                apart = next((pair for pair in zip(by_sqlite, other) if pair[0] != pair[1]), "their length")
                sys.exit(f"{title} SQLite {len(by_sqlite)} rows, {name} {len(other)}: {str(apart)[:400]}")
        asked += 1
        answered += bool(by_sqlite)
    assert asked == 10, asked

    # Parquet keeps the types and every cell.
    (block,) = blocks(text, "parquet")
    duck.execute(block)
    types = dict(row[:2] for row in duck.execute("DESCRIBE FROM 'quantities.parquet'").fetchall())
    assert types["value"] == "DECIMAL(38,12)" and types["line_start"] == "BIGINT" and types["raw"] == "VARCHAR", types
    types = dict(row[:2] for row in duck.execute("DESCRIBE FROM 'dates.parquet'").fetchall())
    assert types["start_date"] == "DATE", types
    compare = "SELECT count(*) FROM (FROM {0} EXCEPT ALL FROM 'quantities.parquet')"
    assert duck.execute(compare.format("quantities")).fetchone() == (0,)

print(f"DuckDB, pandas, SQLite: {asked} questions, the same answers, {answered} not empty; Parquet keeps types")
