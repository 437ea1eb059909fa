"""What every fault test needs: pages of own sentences, runs, and a look at what they left."""
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLEAN, COULD_NOT_RUN, INTERRUPTED, ANOTHER_RUN = 0, 2, 130, 75
VILLAGES = ["上庄村", "东峡村", "石崖村", "河湾村", "大石头村", "泉沟村"]
WORKS = ["种植燕麦{}亩", "修建农村公路{}公里", "总投资{}万元", "改造旧房{}户", "增长{}%", "栽植云杉{}万株"]


def sentence(dice):
    works = "，".join(dice.choice(WORKS).format(dice.randint(2, 9000)) for _ in range(dice.randint(1, 2)))
    return f"{dice.choice(['今年', '去年', ''])}{dice.choice(VILLAGES)}{works}。"


def page(seed):
    """A small page of made-up sentences, the same for the same seed."""
    dice = random.Random(seed)
    lines = "".join(sentence(dice) for _ in range(dice.randint(1, 3)))
    return f"{dice.choice(VILLAGES)}着力办好实事\n　　" + "\n".join(
        lines[start:start + 17] for start in range(0, len(lines), 17)) + "\n"


def write_pages(folder, seeds):
    """A page a file; `seeds` gives each its name and its text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, seed in seeds.items():
        (folder / f"{name:06}.txt").write_text(page(seed), encoding="utf-8")


def outputs(folder):
    """Every output with its digest; what is hidden and the record of the run are none."""
    found = {}
    for path in sorted(folder.rglob("*")) if folder.exists() else []:
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0][0] != "." and str(name) != "run.json":
            found[str(name)] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Ended:
    """How a run ended: its code (negative: the signal that killed it), its words, its seconds."""

    def __init__(self, code, log, seconds):
        self.code, self.log, self.seconds = code, log, seconds


class Workshop:
    """A folder with inputs and outputs, and the program to run on them."""

    def __init__(self, etl, folder):
        self.etl, self.folder = Path(etl).resolve(), Path(folder)
        self.pages, self.output = self.folder / "pages", self.folder / "output"
        self.config = self.folder / "pipeline.yaml"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config.write_text("input: {paths: [pages]}\nexport: {report: {articles: 5}}\n")

    def start(self, output=None, env=None, *more):
        command = [self.etl, "run", "--config", self.config, "--output", output or self.output, *more]
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})})

    def run(self, output=None, env=None, *more):
        begin = time.monotonic()
        process = self.start(output, env, *more)
        log = process.communicate()[1].decode("utf-8", "replace")
        return Ended(process.returncode, log, time.monotonic() - begin)

    def expect_clean(self, output=None, *more):
        ended = self.run(output, None, *more)
        if ended.code != CLEAN:
            raise AssertionError(f"a run that nothing disturbed ended in {ended.code}: {ended.log[-2000:]}")
        return ended

    def fresh(self):
        """What a full run into an empty folder gives."""
        folder = self.folder / "fresh"
        shutil.rmtree(folder, ignore_errors=True)
        self.expect_clean(folder)
        return outputs(folder)

    def put_back(self, saved):
        """Lays the output folder as it was saved; nothing of another try is left."""
        shutil.rmtree(self.output, ignore_errors=True)
        if saved.exists():
            shutil.copytree(saved, self.output)

    def known(self):
        """The paths that the ledger has a result of; a copy is asked, so that the next run finds all as it was."""
        ledger = self.output / ".etl-ledger.sqlite"
        if not ledger.exists():
            return []
        copy = self.folder / "asked"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for name in self.output.glob(".etl-ledger.sqlite*"):
            shutil.copy(name, copy / name.name)
        with sqlite3.connect(copy / ledger.name) as database:
            try:
                return [row[0] for row in database.execute("SELECT path FROM documents")]
            except sqlite3.OperationalError:
                return []

    def record(self):
        return json.loads((self.output / "run.json").read_text())

    def documents(self):
        """The documents of the dataset, as it lies there."""
        return [row["source_path"] for row in json.loads((self.output / "documents.json").read_text())]


def build_shim(folder):
    """The library of failing calls, built with the C compiler that is there."""
    library = Path(folder) / "failing_calls.so"
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    subprocess.run(
        [compiler, "-O1", "-shared", "-fPIC", "-o", library, HERE / "failing_calls.c", "-ldl"], check=True)
    return library
