"""What a fuzzer begins with: honest inputs of each kind, made of the project's own pages.

    first_corpus.py TARGET FOLDER
"""
import gzip
import io
import json
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
target, folder = sys.argv[1], Path(sys.argv[2])


def examples():
    """The examples of all rules, their marks taken off."""
    text = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    for line in text.splitlines():
        yield re.sub(r"[⟦⟧]|=>.*", "", line).strip()


def pages():
    for path in sorted((ROOT / "seeds").iterdir()):
        text = path.read_text(encoding="utf-8")
        for start in range(0, len(text), 900):
            yield text[start:start + 900]


def packed():
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            archive.writestr("版/1.txt", "今年种植燕麦12万亩。")
            archive.writestr("2.txt", "总投资3亿元。" * 20)
        yield buffer.getvalue()
    yield gzip.compress("今年种植燕麦12万亩。".encode(), mtime=0)


texts = [text for text in list(pages()) + list(examples()) if text]
if target in ("decode", "repair"):
    inputs = [text.encode(code) for text in texts for code in ("utf-8", "gb18030", "utf-16", "big5hkscs")
              if text.encode(code, "ignore").decode(code) == text]
elif target in ("numerals", "finder"):
    inputs = [text.encode() for text in texts]
elif target == "configuration":
    inputs = [path.read_bytes() for path in [ROOT / "pipeline.yaml", ROOT / "packaging/pipeline.yaml"]]
elif target == "request":
    inputs = [json.dumps({"id": str(number), "text": text, "layout": "plain"}, ensure_ascii=number % 2 == 0).encode()
              for number, text in enumerate(texts)]
elif target == "packed":
    inputs = list(packed())
else:
    inputs = [path.read_bytes() for path in sorted((ROOT / "Tests").rglob("*.xml")) if path.stat().st_size < 60_000]
for number, data in enumerate(inputs):
    (folder / f"first-{number:04}").write_bytes(data)
