"""Counts the answers of 2023 a second time, by other means than the report's own.

    python3 Tests/Survey/AggregationTests/independent-count.py \
        < Reports/iscm-2023/responses.csv > Tests/Survey/AggregationTests/independent-count.csv
"""

import csv
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

ASKED_OF = {"gcm_review_format": ("gcm_review_engagement", "yes")}


def rounded(count, base, unit):
    exact = Fraction(count, base)
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal(unit), ROUND_HALF_UP)


answers = list(csv.DictReader(sys.stdin))
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow("question code count base responses not_answered not_asked rank percent share_of_responses".split())
for question in [name for name in answers[0] if name not in ("respondent", "submitted")]:
    of, code = ASKED_OF.get(question, (None, None))
    asked = [row for row in answers if of is None or row[of] == code]
    chosen = [row[question].split() for row in asked if row[question]]
    counts = Counter(code for codes in chosen for code in codes)
    for code, count in sorted(counts.items()):
        rank = 1 + sum(other > count for other in counts.values())
        responses = counts.total()
        out.writerow([question, code, count, len(chosen), responses, len(asked) - len(chosen), len(answers) - len(asked),
                      rank, rounded(100 * count, len(chosen), "1"), rounded(count, responses, "0.000001")])
