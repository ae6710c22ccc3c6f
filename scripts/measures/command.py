"""Runs the program as users do, and says what it cost: time, processor, largest memory."""
import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One run of the program."""

    code: int
    out: bytes
    seconds: float
    cpu: float
    mebibytes: float

    def json(self):
        return json.loads(self.out)


# The sample stands at a day of its own; the program's clock is set after it, so that figures do not change with the day.
NOW = "2026-11-25T10:00:00Z"


class Kharita:
    """The program with a workspace of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = str(binary), str(folder)
        os.makedirs(folder, exist_ok=True)

    def run(self, *arguments, codes=(0,)):
        """Runs, expects one of these exit codes, and measures with wait4: the figures are those of this process alone."""
        home = os.path.join(self.folder, "espace")
        environment = {"PATH": os.environ.get("PATH", ""), "KHARITA_HOME": home, "KHARITA_NOW": NOW, "LANG": "C.UTF-8"}
        words = [self.binary, "--lang", "fr", *map(str, arguments)]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as error:
            start = time.monotonic()
            process = subprocess.Popen(words, stdout=out, stderr=error, env=environment, cwd=self.folder)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            error.seek(0)
            if process.returncode not in codes:
                raise RuntimeError(f"{' '.join(words)}: {process.returncode}\n{error.read().decode(errors='replace')}")
            return Run(process.returncode, out.read(), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
