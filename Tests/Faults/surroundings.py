"""What goes wrong around a run: the disk, the output folder, the inputs, the ledger, the clock, other runs."""
import os
import shutil
import sqlite3
import subprocess
import threading
import time

from crashes import History
from workshop import ANOTHER_RUN, CLEAN, COULD_NOT_RUN, Workshop, build_shim, outputs, write_pages


def disk_full(case, etl, folder):
    """A disk of random size that is too small: the last outputs stay, and more room is all it needs."""
    history = History(etl, folder, 40)
    output, yesterday = history.shop.output, size(history.yesterday)
    need = yesterday + size(folder / "fresh") * 2
    for number in range(case.tries(60, 4)):
        room = case.dice.randint(16_384 if number % 2 else yesterday, need)
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={need * 4}", "tmpfs", output]).returncode:
            case.skip("a disk of a given size needs the rights of root")
            return
        try:
            if number % 2 == 0:
                shutil.copytree(history.yesterday, output, dirs_exist_ok=True)
            before = {} if number % 2 else history.old
            subprocess.run(["mount", "-o", f"remount,size={room}", output], check=True)
            ended = history.shop.run()
            state = history.state(before)
            what = f"{room} bytes: ended in {ended.code}, {state} outputs: {ended.log[-500:]}"
            case.expect(ended.code in (CLEAN, COULD_NOT_RUN) and state in ("old", "new"), what)
            case.expect(ended.code == CLEAN or "etl: " in ended.log, what)
            case.tried(f"ended in {ended.code}, {state} outputs")
            subprocess.run(["mount", "-o", f"remount,size={need * 4}", output], check=True)
            history.finish(case)
        finally:
            subprocess.run(["umount", output], check=True)


def size(folder):
    return sum((path.stat().st_size + 4095) // 4096 * 4096 for path in folder.rglob("*") if path.is_file())


def output_vanishes(case, etl, folder):
    """The output folder is removed while a run is at work."""
    history = History(etl, folder, 120)
    seconds = history.shop.expect_clean(folder / "timed").seconds
    for number in range(case.tries(30, 2)):
        history.begin(number)
        process = history.shop.start()
        time.sleep(case.dice.uniform(0.1, 0.9) * seconds)
        while history.shop.output.exists():
            shutil.rmtree(history.shop.output, ignore_errors=True)
        log = process.communicate()[1].decode()
        case.expect(process.returncode in (CLEAN, COULD_NOT_RUN), f"ended in {process.returncode}: {log[-500:]}")
        case.tried(f"ended in {process.returncode}")
        history.finish(case)


def inputs_change(case, etl, folder):
    """Inputs are written, replaced, cut short and removed while they are read."""
    shop = Workshop(etl, folder)
    for _ in range(case.tries(20, 2)):
        shutil.rmtree(shop.pages, ignore_errors=True)
        write_pages(shop.pages, {name: name for name in range(100 if case.is_short else 300)})
        is_over = threading.Event()
        thread = threading.Thread(target=disturb, args=(shop.pages, case.dice, is_over))
        thread.start()
        try:
            ended = shop.run()
        finally:
            is_over.set()
            thread.join()
        # Who writes to everything all the time is told so, and the last outputs stay.
        is_told = ended.code == COULD_NOT_RUN and "inputs changed while they were read" in ended.log
        case.expect(ended.code in (0, 1) or is_told, f"ended in {ended.code}: {ended.log[-500:]}")
        case.tried(f"ended in {ended.code}")
        shop.expect_clean()
        case.expect(outputs(shop.output) == shop.fresh(), "outputs differ from those of a full run")


def disturb(pages, dice, is_over):
    while not is_over.is_set():
        path = pages / f"{dice.randrange(330):06}.txt"
        deed = dice.randrange(4)
        if deed == 0:
            path.unlink(missing_ok=True)
        elif deed == 1:
            write_pages(pages, {int(path.stem): dice.randrange(10_000)})
        elif path.exists():
            # Cut, or overwritten in place while somebody reads.
            with open(path, "r+b") as file:
                if deed == 2:
                    file.truncate(max(1, path.stat().st_size - dice.randrange(200)))
                else:
                    file.write("改".encode())
        time.sleep(0.001)


def ledger_damaged(case, etl, folder):
    """The ledger is overwritten, cut short or exchanged: noticed, moved aside, made anew from the inputs."""
    history = History(etl, folder, 40)
    ledger = history.shop.output / ".etl-ledger.sqlite"
    for number in range(case.tries(100, 4)):
        history.begin(0)
        if number % 3 == 0:
            history.shop.expect_clean()
        data = bytearray(ledger.read_bytes())
        deed = number % 4
        if deed == 0:
            for _ in range(case.dice.randint(1, 40)):
                data[case.dice.randrange(len(data))] ^= case.dice.randint(1, 255)
        elif deed == 1:
            start = case.dice.randrange(len(data))
            data[start:start + 4096] = bytes(len(data[start:start + 4096]))
        elif deed == 2:
            del data[case.dice.randrange(len(data)):]
        else:
            data = bytearray(case.dice.randbytes(case.dice.randint(1, 9000)))
        ledger.write_bytes(data)
        ended = history.shop.run()
        case.expect(ended.code == CLEAN, f"deed {deed}: ended in {ended.code}: {ended.log[-500:]}")
        aside = (history.shop.output / ".etl-ledger-damaged.sqlite").exists()
        case.expect(not aside or "moved to" in ended.log, "it was moved aside without a word")
        case.tried("moved aside" if aside else "of no consequence")
        history.finish(case)


def ledger_locked(case, etl, folder):
    """Another program holds the ledger."""
    history = History(etl, folder, 40)
    for _ in range(case.tries(2, 1)):
        history.begin(0)
        with sqlite3.connect(history.shop.output / ".etl-ledger.sqlite", isolation_level=None) as database:
            database.execute("BEGIN EXCLUSIVE")
            ended = history.shop.run()
            database.execute("ROLLBACK")
        what = f"ended in {ended.code}: {ended.log[-500:]}"
        case.expect(ended.code == COULD_NOT_RUN and "locked" in ended.log and ended.seconds < 20, what)
        case.expect(history.state(history.old) == "old", what)
        case.tried(f"ended in {ended.code}")
        history.finish(case)


def clock_backwards(case, etl, folder):
    """The clock is set back: between two runs, and in the middle of one."""
    history = History(etl, folder, 40)
    library = str(build_shim(folder))
    for number in range(case.tries(20, 2)):
        before = history.begin(number)
        off = case.dice.choice([-3_600, -86_400 * 400, 86_400 * 30])
        at = case.dice.choice([0, case.dice.randint(1, 60)])
        ended = history.shop.run(
            None, {"LD_PRELOAD": library, "FAULT_CLOCK": str(off), "FAULT_AT": str(at)})
        what = f"{off} s from look {at} on: ended in {ended.code}: {ended.log[-500:]}"
        case.expect(ended.code == CLEAN and history.state(before) == "new", what)
        case.tried(f"ended in {ended.code}")
        # A page of the same size, written at once behind the run, must be seen.
        path = history.shop.pages / "000005.txt"
        text = path.read_bytes()
        path.write_bytes(text.replace("。".encode(), "！".encode()))
        history.shop.expect_clean()
        case.expect(history.shop.record()["documents"]["changed"] == 1, "a changed page was not seen")
        path.write_bytes(text)
        history.finish(case)


def many_files(case, etl, folder):
    """50,000 small files in one folder, then a night without news."""
    shop, count = Workshop(etl, folder), 1_500 if case.is_short else 50_000
    write_pages(shop.pages, {name: name % 700 for name in range(count)})
    first = shop.expect_clean()
    documents = shop.documents()
    case.lost += count - len(set(documents))
    case.doubled += len(documents) - len(set(documents))
    time.sleep(2)
    # The first night after may read once more what was written seconds before it was read.
    shop.expect_clean()
    before = {path: path.stat().st_mtime_ns for path in shop.output.rglob("*") if path.name != "run.json"}
    quiet = shop.expect_clean()
    touched = [str(path) for path, at in before.items() if path.name[0] != "." and path.stat().st_mtime_ns != at]
    case.expect(not touched, f"a night without news touched {touched[:5]}")
    memory = shop.record()["peak_memory_bytes"]
    case.say(f"{count} files in {first.seconds:.1f} s; nothing new: {quiet.seconds:.2f} s, {memory >> 20} MB")
    case.tried(f"{count} files")


def concurrent_starts(case, etl, folder):
    """Ten starts at once: one works, nine say so and go."""
    history = History(etl, folder, 100 if case.is_short else 500)
    for number in range(case.tries(20, 2)):
        history.begin(number)
        processes = [history.shop.start() for _ in range(10)]
        ended = [(process.communicate()[1].decode(), process.returncode) for process in processes]
        codes = sorted(code for _, code in ended)
        case.expect(codes.count(CLEAN) == 1 and codes.count(ANOTHER_RUN) == 9, f"they ended in {codes}")
        said = [log for log, code in ended if code == ANOTHER_RUN]
        case.expect(all("another run" in log for log in said), f"they said {said[:1]}")
        case.tried("one worked, nine ended in 75")
        history.finish(case)
