"""Frictionless takes datapackage.json and every CSV file that it describes, keys included."""
import hashlib
import json
import sys
import tempfile
from pathlib import Path

from frictionless import validate

output = Path(sys.argv[1])
path = output / "datapackage.json"
descriptor = json.loads(path.read_text("utf-8"))


def faults(report):
    lines = list(report.errors) + [error for task in report.tasks for error in task.errors]
    return [f"{error.type}: {error.message}" for error in lines]


report = validate(path)
if not report.valid:
    sys.exit("frictionless: " + "\n".join(faults(report)[:10]))
rows = {task.name: task.stats.get("rows", 0) for task in report.tasks}
assert list(rows) == [resource["name"] for resource in descriptor["resources"]]
assert rows["documents"] >= 1

# What frictionless does not look at: digests and sizes, both languages, a key for every table.
keys = 0
for resource in descriptor["resources"]:
    content = (output / resource["path"]).read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), resource["name"]
    assert resource["schema"]["primaryKey"], resource["name"]
    keys += len(resource["schema"].get("foreignKeys", []))
    for field in resource["schema"]["fields"]:
        assert field["title"] and field["description"], field["name"]
assert keys >= 8
assert descriptor["licenses"] and descriptor["version"] and descriptor["sources"]

# A row that leads nowhere is refused, so the foreign keys are really looked at.
with tempfile.TemporaryDirectory() as folder:
    for resource in descriptor["resources"]:
        resource.pop("hash"), resource.pop("bytes")
        content = (output / resource["path"]).read_bytes()
        if resource["name"] == "articles":
            content = content[: content.index(b"\r\n") + 2]
        (Path(folder) / resource["path"]).write_bytes(content)
    (Path(folder) / path.name).write_text(json.dumps(descriptor), "utf-8")
    broken = faults(validate(Path(folder) / path.name))
    assert not rows["sections"] or any("foreign-key" in fault for fault in broken), broken[:3]

print(f"frictionless: {sum(rows.values())} rows in {len(rows)} tables valid, {keys} foreign keys held")
