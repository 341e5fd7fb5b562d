"""Runs commands, each as a new process, and tells what they took."""

import os
import statistics
import time
from dataclasses import dataclass, field


@dataclass
class Sample:
    wall: float  # seconds
    cpu: float  # seconds of user and system time, of all threads
    memory: int  # bytes; the process's own peak
    status: int = 0  # the exit status


@dataclass
class Command:
    name: str
    arguments: list[str]
    runs: int
    environment: dict[str, str] = field(default_factory=dict)
    samples: list[Sample] = field(default_factory=list)

    def run(self, any_status=False):
        """Runs it once; what it prints is thrown away, what it complains of is not, unless any status is fine."""
        quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        if any_status:
            quiet.append((os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0))
        start = time.perf_counter()
        process = os.posix_spawn(self.arguments[0], self.arguments, {**os.environ, **self.environment}, file_actions=quiet)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
        status = os.waitstatus_to_exitcode(status)
        if status != 0 and not any_status:
            raise SystemExit(f"{self.name}: ended with status {status}")
        return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, status)

    def wall(self):
        return statistics.median(sample.wall for sample in self.samples)

    def least(self):
        return min(sample.wall for sample in self.samples)

    def most(self):
        return max(sample.wall for sample in self.samples)

    def cpu(self):
        return statistics.median(sample.cpu for sample in self.samples)

    def memory(self):
        return max(sample.memory for sample in self.samples)


def measure(commands, tell):
    """One run of each to warm the file cache, then all in turn, so that a busy moment of the machine meets everyone."""
    for command in commands:
        tell(f"warming up: {command.name}")
        command.run()
    rounds = max(command.runs for command in commands)
    for turn in range(rounds):
        tell(f"round {turn + 1} of {rounds}")
        for command in commands:
            # Fewer runs than rounds are spread evenly over the rounds.
            if (turn + 1) * command.runs // rounds > turn * command.runs // rounds:
                command.samples.append(command.run())
