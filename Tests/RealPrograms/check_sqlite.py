"""The sqlite3 program opens etl.sqlite, finds it sound, and gives the rows that the JSON has."""
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

output = Path(sys.argv[1])


def ask(sql):
    answer = subprocess.run(
        ["sqlite3", "-readonly", "-json", str(output / "etl.sqlite"), sql],
        check=True, capture_output=True, encoding="utf-8")
    assert not answer.stderr, answer.stderr
    return json.loads(answer.stdout or "[]")


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


assert ask("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
assert ask("PRAGMA foreign_key_check") == []
assert ask("PRAGMA user_version")[0]["user_version"] >= 1

count = 0
for path in sorted(output.glob("*.jsonl")):
    # Numbers stay as they are written: 0.1 is no binary fraction here.
    wanted = [json.loads(line, parse_float=Decimal) for line in path.read_bytes().splitlines()]
    types = {row["name"]: row["type"] for row in ask(
        f"SELECT name, type FROM data_dictionary WHERE dataset = '{path.stem}' ORDER BY position")}
    columns = ", ".join(map(quoted, types))
    found = ask(f'SELECT {columns} FROM {quoted(path.stem)} ORDER BY "row"')
    for row in found:
        for name in (name for name, kind in types.items() if kind == "decimal" and row[name]):
            assert isinstance(row[name], str), f"{path.stem}.{name} is no exact text"
            row[name] = Decimal(row[name])
    assert found == wanted, f"{path.stem}: the rows differ from those of {path.name}"
    count += len(found)

views = [row["name"] for row in ask("SELECT name FROM sqlite_master WHERE type = 'view'")]
for view in views:
    ask(f"SELECT * FROM {quoted(view)}")

# Every piece of a sentence is found by searching, and only where it stands.
tried = 0
for row in ask('SELECT "row", sentence FROM quantities LIMIT 50'):
    words = row["sentence"][1:6].replace('"', "")
    hits = {hit["rowid"] for hit in ask(
        "SELECT rowid FROM quantities_search WHERE quantities_search MATCH "
        + "'" + f'sentence : "{words}"'.replace("'", "''") + "'")}
    like = {hit["row"] for hit in ask(
        'SELECT "row" FROM quantities WHERE instr(sentence, ' + "'" + words.replace("'", "''") + "')")}
    assert row["row"] in hits and hits >= like, (words, hits, like)
    tried += 1

print(f"sqlite3: sound, {count} rows as in the JSON, {len(views)} views asked, {tried} searches held")
