#!/usr/bin/env python3
"""Prints how full each page of a PDF is: from the top of the text block to the lowest ink in it.

Works on any PDF, and so compares ours with those of other programs. Needs pdftoppm (poppler-utils).

    Benchmarks/fill.py Output/iscm-2023/annex.pdf
    Benchmarks/fill.py --top 24 --bottom 26 twin.pdf      # the margins, in millimetres
"""

import argparse
import subprocess

DOTS_PER_INCH = 72
# A part of the page this much darker than white is ink.
INK = 250
# A document's last page may be as thin as it falls.
LEAST = 0.60


def pages(path):
    """Yields width, height and the grey values of each page."""
    data = subprocess.run(
        ["pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", path], check=True, capture_output=True).stdout
    place = 0
    while place < len(data):
        fields = data[place:place + 40].split(maxsplit=3)
        width, height = int(fields[1]), int(fields[2])
        start = place + len(b"P5\n%d %d\n255\n" % (width, height))
        yield width, height, data[start:start + width * height]
        place = start + width * height


def fill(width, height, grey, top, bottom):
    """The part of the text block above its lowest ink."""
    first = round(top / 25.4 * DOTS_PER_INCH)
    end = height - round(bottom / 25.4 * DOTS_PER_INCH)
    for row in range(end - 1, first - 1, -1):
        if min(grey[row * width:(row + 1) * width]) < INK:
            return (row + 1 - first) / (end - first)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--top", type=float, default=20.46, help="the upper margin in mm (20.46)")
    parser.add_argument("--bottom", type=float, default=22.54, help="the lower margin in mm (22.54)")
    arguments = parser.parse_args()
    for path in arguments.files:
        fills = [fill(*page, arguments.top, arguments.bottom) for page in pages(path)]
        inner = fills[:-1] or fills
        thin = [f"{index + 1}" for index, part in enumerate(fills[:-1]) if part < LEAST]
        print(f"{path}: {len(fills)} pages, mean {sum(inner) / len(inner):.1%} without the last, "
              f"white {sum(1 - part for part in inner):.2f} pages, under {LEAST:.0%}: {', '.join(thin) or 'none'}")
        print(" ".join(f"{index + 1}:{round(part * 100)}" for index, part in enumerate(fills)))


if __name__ == "__main__":
    main()
