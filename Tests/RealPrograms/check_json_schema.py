"""Every JSON array and every JSON line holds to its schema, says python-jsonschema."""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

output = Path(sys.argv[1])
count = 0
for path in sorted((output / "schema").glob("*.schema.json")):
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    name = path.name.removesuffix(".schema.json")
    registry = Registry().with_resource(schema["$id"], Resource.from_contents(schema))

    def validator(reference):
        return Draft202012Validator(
            {"$ref": schema["$id"] + reference}, registry=registry, format_checker=FormatChecker())

    rows = json.loads((output / f"{name}.json").read_text("utf-8"))
    lines = [json.loads(line) for line in (output / f"{name}.jsonl").read_bytes().splitlines()]
    assert rows == lines, f"{name}: the array and the lines differ"
    whole, row = validator(""), validator("#row")
    for error in whole.iter_errors(rows):
        sys.exit(f"{name}.json {error.json_path}: {error.message}")
    for number, line in enumerate(lines, 1):
        for error in row.iter_errors(line):
            sys.exit(f"{name}.jsonl:{number} {error.json_path}: {error.message}")

    # A schema that takes anything would prove nothing: one wrong cell of each kind is refused.
    for column, rule in schema["$defs"]["row"]["properties"].items():
        wrong = {**(rows or [{}])[0], column: {"neither": "text nor number"}}
        assert not row.is_valid(wrong), f"{name}.{column} takes anything"
    count += len(rows)

assert count, "no rows were there to be checked"
print(f"jsonschema: {count} rows hold to their schemas")
