"""What was measured, as Markdown."""

import os
import platform
import re
import subprocess
from pathlib import Path

BOUND_SECONDS, BOUND_BYTES = 0.400, 80_000_000
RIVAL, BOUND_OF_RIVAL = "Typst, PDF/UA-1", 0.5
SYNCED = "`rapporteur build`"


def report(date, commands, editions, floor, packages):
    """`editions` are the folders with each command's PDFs, `floor` the memory below which nothing can be seen."""
    build = commands[0]
    lines = ["# Results", "", f"Measured on {date} with `make bench`; README.md tells how.", ""]
    lines += machine() + versions(build.arguments[0], packages) + [""]
    lines += ["## The bounds", "", verdict("a cold build's median wall time", build.wall(), BOUND_SECONDS, milliseconds),
              verdict("its peak memory", build.memory(), BOUND_BYTES, megabytes)]
    rival = next(command for command in commands if command.name == RIVAL)
    lines += [verdict(f"its median wall time as a share of that of {RIVAL}", build.wall() / rival.wall(), BOUND_OF_RIVAL, "{:.2f}".format)]
    wait = next(command for command in commands if command.name == SYNCED).wall() - build.wall()
    lines += [f"- without a bound: waiting until the edition is on disk takes {milliseconds(wait)} more; the rivals do not wait"]
    lines += ["", "## All commands", ""]
    head = ["command", "runs", "wall, median", "min", "max", "CPU", "peak memory", "PDFs", "pages"]
    lines += [row(head), row(["---"] + ["---:"] * (len(head) - 1))]
    lines += [row(cells(command, editions.get(command.name), floor)) for command in commands]
    return "\n".join(lines) + "\n"


AGGREGATION, SCALE = "# Aggregation\n", "# Scale\n"


def keep(path, build=None, aggregation=None, scale=None):
    """Writes one of the three parts of the results; the others stay as they are."""
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    rest, _, old_scale = old.partition(SCALE)
    old_build, _, old_aggregation = rest.partition(AGGREGATION)
    parts = [build or old_build, aggregation or (AGGREGATION + old_aggregation if old_aggregation else ""),
             scale or (SCALE + old_scale if old_scale else "")]
    path.write_text("\n".join(part.strip("\n") + "\n" for part in parts if part), encoding="utf-8")


def verdict(what, value, bound, form):
    return f"- {'within' if value <= bound else 'over'}: {what} is {form(value)}, the bound {form(bound)}"


def exceeded(text):
    """What is over its bound, a sentence each."""
    return [line.removeprefix("- over: ") for line in text.splitlines() if line.startswith("- over: ")]


def cells(command, edition, floor):
    memory = megabytes(command.memory()) if command.memory() > floor else f"under {megabytes(floor)}"
    pdfs = sorted(Path(edition).glob("*.pdf")) if edition else []
    size = f"{sum(pdf.stat().st_size for pdf in pdfs) / 1000:.0f} KB" if pdfs else ""
    pages = " + ".join(str(page_count(pdf)) for pdf in pdfs)
    times = [milliseconds(value) for value in (command.wall(), command.least(), command.most(), command.cpu())]
    return [command.name, str(command.runs)] + times + [memory, size, pages]


def row(texts):
    return "| " + " | ".join(texts) + " |"


def milliseconds(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"


def megabytes(count):
    return f"{count / 1_000_000:.0f} MB"


def page_count(pdf):
    answer = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    return int(re.search(r"^Pages:\s+(\d+)", answer.stdout, re.M).group(1))


def machine():
    cpu = re.search(r"^model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(), re.M)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return [f"- Machine: {len(os.sched_getaffinity(0))} cores of {cpu.group(1) if cpu else platform.machine()}, "
            f"{memory / 1e9:.0f} GB, {platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}"] + [
        "- Every command ran before all other work of the machine, which was not idle (SCHED_FIFO)"
    ] * (os.sched_getscheduler(0) == os.SCHED_FIFO)


def own_version(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def versions(program, packages):
    size = Path(program).stat().st_size / 1e6
    rivals = subprocess.run(packages, capture_output=True, text=True, check=True).stdout.split()
    return [f"- Versions: Rapporteur {own_version(program)} (a program of {size:.0f} MB), Typst {rivals[0]} and WeasyPrint {rivals[1]} "
            f"from PyPI, Python {rivals[2]}"]
