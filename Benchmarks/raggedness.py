#!/usr/bin/env python3
"""Prints how even the lines of a PDF's running text are.

A paragraph is two lines or more of one size, one below the other, that begin at one edge. For its lines but the last:
how much shorter than the longest line of the document's columns they are (mean, root mean square, worst), as a share of
the measure. For last lines: how many are scraps, shorter than a fifth of the measure.

Works on any PDF, and so compares ours with those of other programs. Needs pdftotext (poppler-utils).

    Benchmarks/raggedness.py Output/iscm-2023/annex.pdf twin.pdf
    Benchmarks/raggedness.py --lines annex.pdf       # each scrap, and each line shorter than 70 %
"""

import argparse
import re
import subprocess

LINE = re.compile(r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</line>', re.S)
WORD = re.compile(r'<word[^>]*>(.*?)</word>')
# The entries of a contents list.
NUMBERED = re.compile(r"\d+\. |Objective \d")
SCRAP = 0.2
SHORT = 0.7
# Lines that are shorter in the mean are a list of names.
PROSE = 0.7
# Headings, captions and notes are not running text.
SIZES = (12.0, 14.5)


class Line:
    def __init__(self, match):
        self.left, self.top, self.right, self.bottom = (float(value) for value in match.groups()[:4])
        self.text = " ".join(WORD.findall(match.group(5)))


def pages(path):
    text = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    for page in text.split("<page ")[1:]:
        yield sorted((Line(match) for match in LINE.finditer(page)), key=lambda line: (line.top, line.left))


def paragraphs(lines):
    """Lines of one edge and one height, each at most 1.6 of its height below the one before."""
    groups = []
    for line in lines:
        for group in reversed(groups[-6:]):
            last = group[-1]
            height = last.bottom - last.top
            if (abs(line.left - last.left) < 1 and abs(line.bottom - line.top - height) < 0.5
                    and 0 < line.top - last.top < 1.25 * height):
                group.append(line)
                break
        else:
            groups.append([line])
    return [group for group in groups if len(group) > 1]


def measure(groups):
    """The right edge of the text: where the longest of lines end, the one in fifty that sticks out left aside."""
    ends = sorted(line.right for group in groups for line in group[:-1])
    return ends[min(len(ends) - 1, int(len(ends) * 0.98))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf", nargs="+")
    parser.add_argument("--lines", action="store_true", help="print each scrap and each short line")
    options = parser.parse_args()
    for path in options.pdf:
        # Left and right pages may mirror each other: the edge is that of each page.
        slacks, scraps, count = [], [], 0
        for number, lines in enumerate(pages(path), 1):
            groups = [g for g in paragraphs(lines) if SIZES[0] <= g[0].bottom - g[0].top <= SIZES[1]]
            if not groups:
                continue
            right = measure(groups)
            for group in groups:
                width = right - group[0].left
                if sum(bool(NUMBERED.match(line.text)) for line in group) * 2 >= len(group):
                    continue
                shares = [(line.right - line.left) / width for line in group[:-1]]
                if width < 250 or sum(shares) / len(shares) < PROSE:
                    continue
                count += 1
                for line in group[:-1]:
                    slack = max(0, 1 - (line.right - line.left) / width)
                    slacks.append(slack)
                    if options.lines and slack > 1 - SHORT:
                        print(f"{path}:{number}: {1 - slack:.2f} {line.text}")
                last = (group[-1].right - group[-1].left) / width
                if last < SCRAP:
                    scraps.append(last)
                    if options.lines:
                        print(f"{path}:{number}: scrap {last:.2f} {group[-1].text}")
        mean = sum(slacks) / max(1, len(slacks))
        square = (sum(slack * slack for slack in slacks) / max(1, len(slacks))) ** 0.5
        print(f"{path}: {count} paragraphs, {len(slacks)} lines: short by {mean:.1%} in the mean, "
              f"{square:.1%} root mean square, {max(slacks, default=0):.1%} at worst; "
              f"{len(scraps)} last lines under a fifth")


if __name__ == "__main__":
    main()
