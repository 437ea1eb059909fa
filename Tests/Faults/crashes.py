"""kill -9, signals, and calls that fail: before the new outputs, between, or after them, never half."""
import random
import shutil
import signal
import time

from workshop import CLEAN, COULD_NOT_RUN, INTERRUPTED, Workshop, build_shim, outputs, write_pages


class History:
    """Yesterday's outputs over some pages, today's pages, and what a run should make of them."""

    def __init__(self, etl, folder, count):
        self.shop, self.count = Workshop(etl, folder), count
        self.nothing, self.yesterday = folder / "nothing", folder / "yesterday"
        write_pages(self.shop.pages, {name: name for name in range(count * 9 // 10)})
        self.shop.expect_clean()
        shutil.copytree(self.shop.output, self.yesterday)
        self.old = outputs(self.yesterday)
        # A tenth is new, some are changed, some are gone.
        write_pages(self.shop.pages, {name: name for name in range(count * 9 // 10, count + count // 25)})
        write_pages(self.shop.pages, {name: name + 100_000 for name in range(0, count // 10)})
        for name in range(count // 2, count // 2 + count // 25):
            (self.shop.pages / f"{name:06}.txt").unlink()
        self.new = self.shop.fresh()
        self.names = sorted(f"pages/{path.name}" for path in self.shop.pages.iterdir())
        assert len(self.names) == count and self.old != self.new

    def begin(self, number):
        """Every other try begins with nothing, the others with yesterday's outputs; gives what stands there."""
        saved = self.nothing if number % 2 else self.yesterday
        self.shop.put_back(saved)
        return {} if number % 2 else self.old

    def state(self, before):
        """Which outputs stand there: `old`, `new`, or `mixed` between two renames."""
        now = outputs(self.shop.output)
        return "old" if now == before else "new" if now == self.new else "mixed"

    def finish(self, case):
        """Runs again undisturbed; counts lost and doubled documents, and says what it had to do again."""
        kept = set(self.shop.known())
        self.shop.expect_clean()
        documents = self.shop.documents()
        case.lost += len(set(self.names) - set(documents))
        case.doubled += len(documents) - len(set(documents))
        case.expect(outputs(self.shop.output) == self.new, "outputs differ from those of an undisturbed run")
        again = self.shop.record()["documents"]
        case.expect(
            again["new"] <= len(set(self.names) - {name.decode() for name in kept}),
            "finished documents were processed again")


def kill(case, etl, folder):
    """kill -9 at random moments of a run over 500 documents (in the short form 100)."""
    history = History(etl, folder, 100 if case.is_short else 500)
    seconds = history.shop.expect_clean(folder / "timed").seconds
    number, tries = 0, case.tries(200, 6)
    while number < tries:
        before = history.begin(number)
        process = history.shop.start()
        time.sleep(case.dice.uniform(0, seconds))
        process.kill()
        process.communicate()
        if process.returncode >= 0:
            # It was faster than the one that was timed; a kill behind the end is none.
            seconds *= 0.95
            continue
        number += 1
        case.tried(history.state(before) + " outputs")
        history.finish(case)


def kill_calls(case, etl, folder):
    """kill -9 at random calls that write, rename, link or remove: moments that a clock seldom hits."""
    history = History(etl, folder, 40)
    shim = {"LD_PRELOAD": str(build_shim(folder)), "FAULT_UNDER": str(history.shop.output), "FAULT_KIND": "kill"}
    for number, at in calls(case, history, shim, case.tries(200, 6)):
        before = history.begin(number)
        ended = history.shop.run(None, {**shim, "FAULT_AT": str(at)})
        case.expect(ended.code in (-signal.SIGKILL, CLEAN), f"call {at}: ended in {ended.code}: {ended.log[-500:]}")
        case.tried(history.state(before) + " outputs")
        history.finish(case)


def calls(case, history, shim, tries):
    """Numbers of calls to fail: one half anywhere, the other where outputs are put in place and noted."""
    count, totals = history.shop.folder / "count", []
    for number in range(2):
        history.begin(number)
        history.shop.run(None, {**shim, "FAULT_AT": "0", "FAULT_COUNT": str(count)})
        totals.append(int(count.read_text()))
    case.say(f"a run makes {totals[1]} such calls from nothing, {totals[0]} from yesterday's outputs")
    for number in range(tries):
        total = totals[number % 2]
        first = 1 if number % 4 < 2 else max(1, total - 100)
        yield number, case.dice.randint(first, total)


def failing_calls(case, etl, folder):
    """A full or broken disk, or a short write, at random calls."""
    history = History(etl, folder, 40)
    shim = {"LD_PRELOAD": str(build_shim(folder)), "FAULT_UNDER": str(history.shop.output)}
    for number, at in calls(case, history, shim, case.tries(300, 9)):
        kind = ["ENOSPC", "EIO", "short"][number // 2 % 3]
        before = history.begin(number)
        ended = history.shop.run(None, {**shim, "FAULT_KIND": kind, "FAULT_AT": str(at)})
        state = history.state(before)
        what = f"{kind} at call {at}: ended in {ended.code}, {state} outputs: {ended.log[-500:]}"
        case.expect(ended.code in (CLEAN, COULD_NOT_RUN), what)
        case.expect(ended.code != CLEAN or state == "new", what)
        case.expect(ended.code == CLEAN or "etl: " in ended.log, what)
        case.expect(state != "mixed" or kind != "short", what)
        case.tried(f"{kind}: ended in {ended.code}, {state} outputs")
        history.finish(case)


def signals(case, etl, folder):
    """SIGTERM and SIGINT at random moments: it stops by itself, at once, and says so."""
    history = History(etl, folder, 100 if case.is_short else 500)
    seconds = history.shop.expect_clean(folder / "timed").seconds
    for number in range(case.tries(40, 4)):
        before = history.begin(number)
        process = history.shop.start()
        time.sleep(case.dice.uniform(0.3, 0.9) * seconds)
        sent = time.monotonic()
        process.send_signal(random.Random(number).choice([signal.SIGTERM, signal.SIGINT]))
        log = process.communicate()[1].decode()
        waited = time.monotonic() - sent
        state = history.state(before)
        what = f"ended in {process.returncode} after {waited:.1f} s, {state} outputs: {log[-500:]}"
        case.expect(process.returncode in (CLEAN, INTERRUPTED), what)
        case.expect(waited < 3 and state != "mixed", what)
        case.tried(f"ended in {process.returncode}, {state} outputs")
        case.longest = max(case.longest, waited)
        history.finish(case)
