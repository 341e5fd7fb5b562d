"""Makes two waves of a survey that nobody took: about 200 respondents each, most of them in both, with weights, item
nonresponse, questions not asked, and respondents without region or type.

    cd Tests/Survey/AggregationTests/Independent && python3 make-waves.py

writes earlier.csv and later.csv. Weights are quarters, so that sums of weights meet quartiles exactly now and then.
"""

import csv
import random

HEADER = "respondent type region weight plan goals agree visits order follow".split()
TYPES, REGIONS = ["regional", "global", ""], ["south", "north", "east", ""]
WEIGHTS = ["0.25", "0.5", "0.75", "1", "1", "1", "1.25", "2", "3.5"]


def several(random, codes, least=1):
    return random.sample(codes, random.randint(least, len(codes)))


def row(random, number, goals):
    person = [f"p{number:03}", TYPES[number % 11 % 3], REGIONS[number % 13 % 4], random.choice(WEIGHTS)]
    plan = random.choices(["yes", "no", "perhaps", ""], [5, 3, 2, 1])[0]
    chosen = sorted(several(random, goals)) if random.random() < 0.9 else []
    agree = random.choices("12345", [1, 2, 4, 3, 2])[0] if random.random() < 0.85 else ""
    visits = random.choice(["0", "1", "2", "2", "2.5", "3", "7", "10.25", "-1", "40"]) if random.random() < 0.8 else ""
    order = several(random, ["x", "y", "z", "u"]) if random.random() < 0.75 else []
    follow = random.choice(["a", "b", "a", ""]) if plan == "yes" else ""
    return person + [plan, " ".join(chosen), agree, visits, " ".join(order), follow]


def write(name, seed, numbers, goals):
    chance = random.Random(seed)
    with open(name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(HEADER)
        out.writerows(row(chance, number, goals) for number in numbers)


write("earlier.csv", 1, range(0, 203), ["a", "b", "c", "d", "e"])
write("later.csv", 2, range(40, 241), ["a", "b", "c", "d", "f"])
