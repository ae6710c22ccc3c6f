"""Runs the program as users do, and says what it cost: time and largest memory.

Linux counts the memory of the process that starts another into the maximum of the new one, and this script grows with what
it reads. The program is therefore started by a small process of its own: this file, run by itself."""
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

# The sample stands at a day of its own; the program's clock is set after it, so that figures do not change with the day.
NOW = "2026-11-25T10:00:00Z"


@dataclass
class Run:
    """One run of the program."""

    code: int
    out: bytes
    seconds: float
    mebibytes: float

    def json(self):
        return json.loads(self.out)


class Kharita:
    """The program with a workspace of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = str(binary), str(folder)
        os.makedirs(folder, exist_ok=True)

    def run(self, *arguments, codes=(0,)):
        """Runs, expects one of these exit codes, and measures."""
        home = os.path.join(self.folder, "espace")
        environment = {"PATH": os.environ.get("PATH", ""), "KHARITA_HOME": home, "KHARITA_NOW": NOW, "LANG": "C.UTF-8"}
        words = [self.binary, "--lang", "fr", *map(str, arguments)]
        with tempfile.TemporaryDirectory() as place:
            cost = os.path.join(place, "cost.json")
            launcher = [sys.executable, "-S", os.path.abspath(__file__), cost, *words]
            done = subprocess.run(launcher, capture_output=True, env=environment, cwd=self.folder)
            with open(cost, encoding="utf-8") as file:
                measured = json.load(file)
        if measured["code"] not in codes:
            raise RuntimeError(f"{' '.join(words)}: {measured['code']}\n{done.stderr.decode(errors='replace')}")
        return Run(out=done.stdout, **measured)


def launch(cost, words):
    """Starts the program and waits for it: the figures are those of this process alone."""
    start = time.monotonic()
    process = os.posix_spawn(words[0], words, os.environ)
    _, status, usage = os.wait4(process, 0)
    seconds = time.monotonic() - start
    with open(cost, "w", encoding="utf-8") as file:
        json.dump({"code": os.waitstatus_to_exitcode(status), "seconds": seconds, "mebibytes": usage.ru_maxrss / 1024}, file)


if __name__ == "__main__":
    launch(sys.argv[1], sys.argv[2:])
