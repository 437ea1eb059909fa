"""`etl stream` as a long-lived process beside a Spark task: requests in, answers out, in order.

What a worker ships with is this file and the program; it needs nothing but Python. One process serves
one task at a time and lives on in the worker for the next. Back-pressure is the pipe's: at most WINDOW
requests are on their way, and none is drawn before an answer has been taken. A request on which the
program dies or stays silent gets an error record in its place, and a fresh process goes on behind it.
"""
import collections
import json
import os
import queue
import select
import subprocess
import threading
import time

WINDOW = 64
#: How often in a row the program may die before it is the program that is broken.
DEATHS = 20
#: Bytes of requests that may be on their way; one larger request still goes alone.
WINDOW_BYTES = 8 << 20


class Broken(Exception):
    """The program died, or did not answer in time."""


class Process:
    def __init__(self, command):
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, bufsize=0)
        self.rest = b""
        self.lines = collections.deque()
        # The writer has its own thread: whoever waits for room in one pipe must not keep the other full.
        self.requests = queue.Queue()
        threading.Thread(target=self._write, daemon=True).start()

    def _write(self):
        try:
            while (line := self.requests.get()) is not None:
                view = memoryview(line)
                while view:
                    view = view[os.write(self.child.stdin.fileno(), view):]
        except (OSError, ValueError):
            pass  # the reader sees the end of the answers

    def send(self, line):
        self.requests.put(line)

    def answer(self, timeout):
        deadline = time.monotonic() + timeout
        output = self.child.stdout.fileno()
        while not self.lines:
            if not select.select([output], [], [], max(0, deadline - time.monotonic()))[0]:
                raise Broken(f"no answer in {timeout:.0f} seconds")
            chunk = os.read(output, 1 << 18)
            if not chunk:
                raise Broken(f"the program ended with {self.child.wait()}")
            *lines, self.rest = (self.rest + chunk).split(b"\n") if b"\n" in chunk else (self.rest + chunk,)
            self.lines.extend(lines)
        return self.lines.popleft()

    def end(self):
        self.requests.put(None)
        self.child.kill()
        self.child.wait()
        self.child.stdin.close()
        self.child.stdout.close()


#: The process that waits in this worker for its next task.
_idle = {}


def _failure(request, code, message):
    record = {"id": json.loads(request)["id"], "error": {"code": code, "message": message}}
    return json.dumps(record, ensure_ascii=False).encode()


def answers(command, requests, timeout=300.0):
    """The answer to each of `requests`, both lines of JSON as bytes without their line feeds."""
    requests = iter(requests)
    key = tuple(command)
    process = _idle.pop(key, None)
    sent, size, again = collections.deque(), 0, collections.deque()
    suspect, is_at_end, deaths = None, False, 0
    try:
        while True:
            # A suspect goes alone, so that nobody is blamed for another's death.
            while not (is_at_end or again) and len(sent) < WINDOW and (size < WINDOW_BYTES or not sent):
                line = next(requests, None)
                is_at_end = line is None
                if line is not None:
                    process = process or Process(command)
                    process.send(line + b"\n")
                    sent.append(line)
                    size += len(line)
            if again and not sent:
                process = process or Process(command)
                sent.append(again.popleft())
                size += len(sent[0])
                process.send(sent[0] + b"\n")
            if not sent:
                break
            try:
                answer = process.answer(timeout)
            except Broken as reason:
                process.end()
                process, deaths = None, deaths + 1
                if deaths > DEATHS:
                    raise RuntimeError(f"{command[0]} is broken: {reason}") from None
                if len(sent) == 1 and suspect is sent[0]:
                    answer, suspect = _failure(sent[0], "engine-died", str(reason)), None
                else:
                    again.extendleft(reversed(sent))
                    suspect, size = sent[0], 0
                    sent.clear()
                    continue
            else:
                deaths = 0
            size -= len(sent.popleft())
            yield answer
    except BaseException:
        # Answers are still on their way that the next task did not ask for.
        if process:
            process.end()
        raise
    if process and process.child.poll() is None:
        _idle[key] = process
