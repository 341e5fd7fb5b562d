"""The figures that all have to agree on, as lines: question, region, option, count.

An empty region is all respondents, an empty option the base: those who answered the question.
"""

import sys


def write(figures):
    """`figures` yields (question, region or None, option or None, count)."""
    sys.stdout.write("".join(sorted(f"{question}\t{region or ''}\t{option or ''}\t{count}\n"
                                    for question, region, option, count in figures)))
