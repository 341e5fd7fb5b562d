"""A place in which the program is tortured: a report, its output folder, and what may stand there."""

import os
import random
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
REPORT = ROOT / "Reports" / "example"
# Seconds since 1970, which go into the files: each gives an edition of its own.
TIMES = [1, 2]


class Torture:
    """The program, the library of faults, and the editions that it makes when nothing goes wrong."""

    def __init__(self, program, seed, work):
        self.random, self.work = random.Random(seed), Path(work)
        # A copy of its own, which a build of the program meanwhile does not replace.
        self.program = Path(shutil.copy(program, self.work / "rapporteur"))
        self.faults = self.work / "faults.so"
        source = ROOT / "Tests" / "Support" / "Faults" / "faults.c"
        compiler = shutil.which("clang") or "cc"
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", self.faults, source, "-ldl"], check=True)
        self.editions = {time: self.whole(time) for time in TIMES}

    def whole(self, time):
        folder = self.work / f"whole-{time}"
        done = self.build(folder, time)
        if done.returncode != 0:
            raise SystemExit(f"the program does not build {REPORT}:\n{done.stderr}")
        return contents(folder)

    def command(self, folder, *options):
        return [str(self.program), "build", str(REPORT), "--output", str(folder), *options]

    def environment(self, time, fault=None, log=None):
        variables = {**os.environ, "SOURCE_DATE_EPOCH": str(time)}
        if fault:
            variables |= {"LD_PRELOAD": str(self.faults), "FAULT": fault, "FAULT_LOG": str(log or "/dev/null")}
        return variables

    def build(self, folder, time, *options, fault=None, log=None):
        """Runs a build to its end."""
        return subprocess.run(self.command(folder, *options), env=self.environment(time, fault, log),
                              capture_output=True, text=True, cwd=self.work, timeout=120)

    def start(self, folder, time, *options, fault=None, before=()):
        return subprocess.Popen([*before, *self.command(folder, *options)], env=self.environment(time, fault),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.work)

    def place(self):
        """A new folder of its own."""
        return Path(tempfile.mkdtemp(dir=self.work))

    def edition(self, folder):
        """The time of the whole edition that a folder holds; None when there is no folder, "torn" for anything else."""
        if not folder.exists():
            return None
        found = contents(folder)
        return next((time for time, whole in self.editions.items() if whole == found), "torn")


class Part:
    """What one part of the torture came to."""

    def __init__(self, name):
        self.name, self.runs, self.failures, self.notes = name, 0, [], []

    def expect(self, condition, message):
        if not condition:
            self.failures.append(message)

    def row(self):
        found = f"{len(self.failures)}" if self.failures else "none"
        return f"| {self.name} | {self.runs} | {'; '.join(self.notes)} | {found} |"


def contents(folder):
    """Every file below a folder with its bytes, and every folder; a link by where it leads."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        found[name] = os.readlink(path) if path.is_symlink() else None if path.is_dir() else path.read_bytes()
    return found


def leftovers(place):
    return sorted(path.name for path in place.iterdir() if path.name.startswith("."))


def last_line(text):
    return (text.strip().splitlines() or [""])[-1]


def end(process, number):
    """Sends a signal if the process still runs; its exit status as a shell has it, and what it printed."""
    if process.poll() is None:
        process.send_signal(number)
    output, errors = process.communicate(timeout=60)
    status = process.returncode
    return (128 - status if status < 0 else status), output, errors


KILL, TERM, INT = signal.SIGKILL, signal.SIGTERM, signal.SIGINT
