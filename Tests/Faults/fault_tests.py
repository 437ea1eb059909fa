"""Does to runs what machines, disks and people do, and looks at what is left.

    fault_tests.py ETL [--short] [--part PERCENT] [--seed N] [NAME ...]

Each test says how many faults it tried, what came of them, and how many documents were lost or doubled.
"""
import argparse
import collections
import inspect
import random
import sys
import tempfile
import time
from pathlib import Path

import crashes
import surroundings

TESTS = [
    crashes.kill, crashes.kill_calls, crashes.failing_calls, crashes.signals, surroundings.disk_full,
    surroundings.output_vanishes, surroundings.inputs_change, surroundings.ledger_damaged,
    surroundings.ledger_locked, surroundings.clock_backwards, surroundings.concurrent_starts,
    surroundings.many_files,
]


class Case:
    """The counts of one test."""

    def __init__(self, is_short, part, seed):
        self.is_short, self.part, self.dice = is_short, part, random.Random(seed)
        self.kinds, self.failures = collections.Counter(), []
        self.lost = self.doubled = 0
        self.longest = 0.0

    def tries(self, long, short):
        return short if self.is_short else max(1, long * self.part // 100)

    def tried(self, kind):
        self.kinds[kind] += 1

    def expect(self, holds, message):
        if not holds:
            self.failures.append(message)
            print(f"    FAILED: {message}", flush=True)

    def say(self, message):
        print(f"    {message}", flush=True)

    def skip(self, reason):
        self.say(f"NOT TRIED: {reason}")

    @property
    def is_good(self):
        return not self.failures and not self.lost and not self.doubled


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("etl")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--part", type=int, default=100, help="percent of the tries")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(test.__name__ for test in TESTS))
    options = parser.parse_intermixed_args()
    unknown = set(options.names) - {test.__name__ for test in TESTS}
    if unknown:
        parser.error(f"there is no test {', '.join(sorted(unknown))}")
    cases = []
    for test in TESTS:
        if options.names and test.__name__ not in options.names:
            continue
        print(f"{test.__name__}: {inspect.getdoc(test)}", flush=True)
        case, start = Case(options.short, options.part, options.seed), time.monotonic()
        # In memory where that can be: what a killed process wrote is there all the same, and soon.
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        with tempfile.TemporaryDirectory(prefix="etl-faults-", dir=memory) as folder:
            test(case, options.etl, Path(folder))
        for kind, count in sorted(case.kinds.items()):
            case.say(f"{count:4} {kind}")
        if case.longest:
            case.say(f"the longest wait was {case.longest:.2f} s")
        case.say(f"{case.lost} documents lost, {case.doubled} doubled, {time.monotonic() - start:.0f} s")
        cases.append(case)
    faults, survived = sum(sum(case.kinds.values()) for case in cases), sum(case.is_good for case in cases)
    lost, doubled = sum(case.lost for case in cases), sum(case.doubled for case in cases)
    failures = sum(len(case.failures) for case in cases)
    print(f"{faults} faults tried, {lost} documents lost, {doubled} doubled")
    print(f"{survived} passed, {len(cases) - survived} failed ({failures} expectations)" if failures else
          f"{survived} passed, {len(cases) - survived} failed")
    sys.exit(0 if survived == len(cases) else 1)


main()
