#!/usr/bin/env python3
"""Checks engine.py without Spark: order, back-pressure, a program that dies, hangs or cannot start."""
import json
import os
import pathlib
import sys
import tempfile
import time

import engine

PROGRAM = """
import json, os, sys, time
for line in sys.stdin:
    request = json.loads(line)
    text = request["text"]
    if text == "die" or text == "die once" and not os.path.exists(sys.argv[1]):
        open(sys.argv[1], "w").close()
        os._exit(7)
    if text == "hang": time.sleep(60)
    print(json.dumps({"id": request["id"], "pid": os.getpid(), "size": len(text)}), flush=True)
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "program.py")
        program.write_text(PROGRAM)
        command = [sys.executable, str(program), str(pathlib.Path(folder, "died"))]
        lines = lambda texts: [json.dumps({"id": str(n), "text": text}).encode() for n, text in enumerate(texts)]
        ask = lambda texts, **more: [json.loads(a) for a in engine.answers(command, lines(texts), **more)]

        found = ask(["x" * (n * 97 % 5000) for n in range(3000)])
        assert [a["id"] for a in found] == [str(n) for n in range(3000)], "the answers are out of order"
        assert found[-1]["pid"] == ask(["again"])[0]["pid"], "the process was not kept for the next task"

        texts = ["a", "b", "die", "c"] + ["d"] * 200 + ["die once", "e"]
        found = ask(texts)
        assert [a["id"] for a in found] == [str(n) for n in range(len(texts))]
        assert [a["id"] for a in found if "error" in a] == ["2"], "only what kills the program twice is an error"
        assert found[2]["error"]["code"] == "engine-died", found[2]

        start = time.monotonic()
        found = ask(["a", "hang", "b"], timeout=1)
        assert [("error" in a) for a in found] == [False, True, False] and time.monotonic() - start < 20

        big = ask(["x" * 30_000_000, "y", "z" * 30_000_000])
        assert [a["size"] for a in big] == [30_000_000, 1, 30_000_000], "large requests block"

        drawn = []
        source = (drawn.append(line) or line for line in lines(["x"] * 10_000))
        stream = engine.answers(command, source)
        next(stream)
        assert len(drawn) <= engine.WINDOW + 1, "requests are drawn faster than answers are taken"
        stream.close()
        assert ask(["after"])[0]["id"] == "0", "a task that gave up left its answers behind"

        try:
            ask(["die"] * 100)
            raise AssertionError("a program that dies on everything went unnoticed")
        except RuntimeError:
            pass

        try:
            list(engine.answers([os.path.join(folder, "none")], lines(["a"])))
            raise AssertionError("a program that is not there went unnoticed")
        except FileNotFoundError:
            pass
    print("engine.py: order, back-pressure, death, silence and large requests hold")


main()
