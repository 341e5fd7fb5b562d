#!/usr/bin/env python3
"""generate.py RESPONDENTS FOLDER: writes a report's folder with a survey's export as KoboToolbox gives it, always the same bytes.

One multiple-choice question of seventeen options whose codes are joined by a space, one single choice, one region; about 120 bytes a
row. Of both questions some are not answered.
"""

import shutil
import sys
from pathlib import Path

import numpy

# How often each of the seventeen goals is named, roughly as in the survey of 2023.
GOALS = numpy.array([4, 2, 3, 4, 9, 1, 1, 12, 2, 10, 4, 1, 6, 0.5, 0.5, 8, 10]) / 13 * 0.8
NAMED_NONE = 0.04
REGIONS = ["Eastern_Africa", "Western_Africa", "Southern_Africa", "Middle_East_and_North_Africa", "Europe", "Central_Asia",
           "South_America", "Central_and_North_America", "Asia_and_the_Pacific"]
PLANS = {"yes": 0.62, "undecided": 0.27, "no": 0.08, "": 0.03}
HEADER = ["_id", "_uuid", "start", "enumerator", "region", "plan", "goals"]
BLOCK = 100_000


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    shutil.copytree(Path(__file__).parent / "report", folder, dirs_exist_ok=True)
    with open(folder / "answers.csv", "w", encoding="utf-8") as file:
        file.write(",".join(HEADER) + "\n")
        numbers = numpy.random.default_rng(2023)
        for first in range(0, count, BLOCK):
            file.write(rows(numbers, first, min(BLOCK, count - first)))


def rows(numbers, first, count):
    chosen = numbers.random((count, len(GOALS))) < GOALS
    chosen[numbers.random(count) < NAMED_NONE] = False
    sets = (chosen << numpy.arange(len(GOALS))).sum(1)
    regions = numbers.integers(0, len(REGIONS), count)
    plans = numbers.choice(list(PLANS), count, p=list(PLANS.values()))
    names = numbers.bytes(16 * count).hex()
    seconds = numbers.integers(0, 86_400, count)
    enumerators = numbers.integers(1, 400, count)
    lines = []
    for index in range(count):
        name = names[32 * index:32 * index + 32]
        lines.append(
            f"{first + index + 1},{name[:8]}-{name[8:12]}-{name[12:16]}-{name[16:20]}-{name[20:]},{TIMES[seconds[index]]},"
            f"enum{enumerators[index]:03d},{REGIONS[regions[index]]},{plans[index]},{SETS[sets[index]]}\n")
    return "".join(lines)


SETS = [" ".join(f"sdg{goal + 1}" for goal in range(17) if bits >> goal & 1) for bits in range(1 << 17)]
TIMES = [f"2023-05-14T{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}" for second in range(86_400)]


if __name__ == "__main__":
    main()
