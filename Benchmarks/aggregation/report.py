"""What was measured of aggregation, as Markdown."""

from dataclasses import dataclass

import measure
import results

TIMES_FASTER, BOUND_BYTES = 3, 100_000_000


@dataclass
class Section:
    respondents: int
    size: int  # bytes
    figures: int
    commands: list[measure.Command]  # Rapporteur first, then DuckDB's variants among the others


def text(date, program, versions, sections):
    lines = [results.AGGREGATION.strip(), "", f"Measured on {date} with `Benchmarks/aggregation/run`; README.md tells how.", ""]
    lines += results.machine() + [own_version(program, versions), ""]
    for section in sections:
        lines += part(section) + [""]
    return "\n".join(lines).rstrip("\n") + "\n"


def own_version(program, versions):
    own = results.own_version(program)
    return (f"- Versions: Rapporteur {own}; from PyPI DuckDB {versions[0]} and its program {versions[1]}, Polars {versions[2]}, "
            f"pandas {versions[3]}; Python {versions[4]}")


def part(section):
    own, rivals = section.commands[0], section.commands[1:]
    duck = min((command for command in rivals if command.name.startswith("DuckDB")), key=lambda command: command.least())
    times = duck.least() / own.least()
    lines = [f"## {section.respondents:,} respondents".replace(",", " ") + f" in {section.size / 1e6:.0f} MB", ""]
    lines += [
        f"- all commands agree on each of {section.figures} figures",
        f"- {'within' if times >= TIMES_FASTER else 'over'}: of the least wall times, the best of DuckDB is {times:.1f} times ours, "
        f"the bound {TIMES_FASTER} times",
        results.verdict("our peak memory", own.memory(), BOUND_BYTES, results.megabytes), "",
    ]
    head = ["command", "runs", "wall, least", "median", "max", "times ours", "CPU", "peak memory"]
    lines += [results.row(head), results.row(["---"] + ["---:"] * (len(head) - 1))]
    return lines + [results.row(cells(command, own)) for command in section.commands]


def cells(command, own):
    times = [results.milliseconds(value) for value in (command.least(), command.wall(), command.most())]
    ratio = f"{command.least() / own.least():.1f}"
    return [command.name, str(len(command.samples))] + times + [ratio, results.milliseconds(command.cpu()),
                                                               results.megabytes(command.memory())]
