"""Counts the two waves with pandas and NumPy, by other means than the report's own.

    cd Tests/Survey/AggregationTests/Independent && python3 count.py > counted.csv    (pandas 3.1, NumPy 2.4)

One row a question or option: weights, question, by, column, code, and its figures, joined by spaces. The column "-" holds those
of no stated group. By "waves" stands the change from the earlier wave to the later one, of all or of those in both.
"""

import sys

import numpy
import pandas

OPTIONS = {"plan": ["yes", "no", "perhaps"], "agree": list("12345"), "order": ["x", "y", "z", "u"], "follow": ["a", "b"]}
BY = ["type", "region", "plan", "goals"]
out = []


def six(number):
    return f"{number:.6f}".replace("-0.000000", "0.000000")


def asked(data, question):
    return data[data["plan"] == "yes"] if question == "follow" else data


def indicators(data, question):
    """One column an option: whether it was chosen, of those who answered."""
    answered = asked(data, question)
    answered = answered[answered[question] != ""]
    return answered, answered[question].str.get_dummies(" ")


def put(where, code, **figures):
    out.append([*where, code, " ".join(f"{name}={value}" for name, value in figures.items())])


def table(where, data, question, codes):
    answered, chosen = indicators(data, question)
    chosen = chosen.reindex(columns=codes, fill_value=0)
    weight = answered["w"]
    sums = chosen.mul(weight, axis=0).sum()
    ranks = sums.rank(method="min", ascending=False)
    base = {"base": weight.sum(), "responses": sums.sum()}
    open_ = asked(data, question)[question].eq("").sum()
    put(where, "", base=len(answered), responses=chosen.to_numpy().sum(), not_answered=open_,
        not_asked=len(data) - len(asked(data, question)), weighted_base=six(weight.sum()))
    for code in codes:
        put(where, code, count=chosen[code].sum(), weighted_count=six(sums[code]), rank=int(ranks[code]),
            share=six(sums[code] / base["base"]) if len(answered) else "",
            share_of_responses=six(sums[code] / base["responses"]) if len(answered) else "")


def numbers(where, data, question, weighted):
    values = pandas.to_numeric(data[data[question] != ""][question])
    weight = data.loc[values.index, "w"]
    if len(values) == 0:
        return
    put(where, "numbers", n=len(values), minimum=six(values.min()), maximum=six(values.max()),
        sum=six((values * weight).sum()), mean=six(numpy.average(values, weights=weight)))
    if not weighted:
        quartiles = numpy.quantile(values, [0.25, 0.5, 0.75], method="averaged_inverted_cdf")
        put(where, "quartiles", lower=six(quartiles[0]), median=six(quartiles[1]), upper=six(quartiles[2]))


def ranking(where, data, codes):
    answered = data[data["order"] != ""]
    places = answered["order"].str.split(" ", expand=True).reindex(columns=range(len(codes)))
    for code in codes:
        at = places.eq(code)
        weight = at.mul(answered["w"], axis=0).sum()
        means = (weight * numpy.arange(1, len(codes) + 1)).sum() / weight.sum() if at.to_numpy().any() else None
        put(where, "place " + code, times=at.to_numpy().sum(), mean="" if means is None else six(means),
            ranks=":".join(str(at[place].sum()) for place in range(len(codes))),
            weighted=":".join(six(weight[place]) for place in range(len(codes))))


def columns(data, by, goals):
    """The groups with their rows; goals overlap."""
    if by == "goals":
        groups = [(code, data[data[by].str.split(" ").map(lambda chosen: code in chosen)]) for code in goals]
    elif by == "plan":
        groups = [(code, data[data[by] == code]) for code in OPTIONS["plan"]]
    else:
        groups = [(name, data[data[by] == name]) for name in data[by].unique() if name]
    return groups + [("-", data[data[by] == ""])]


def all_of(weighted, by, column, data, goals):
    for question, codes in {**OPTIONS, "goals": goals}.items():
        if question != by:
            table((weighted, question, by, column), data, question, codes)
    for question in ["visits", "agree"]:
        numbers((weighted, question, by, column), data, question, weighted == "weighted")
    ranking((weighted, "order", by, column), data, OPTIONS["order"])


def change(waves, weighted, respondents, question, codes):
    shares = []
    for data in waves:
        answered, chosen = indicators(data, question)
        shares.append(chosen.mul(answered["w"], axis=0).sum() / answered["w"].sum())
    for code in codes:
        put((weighted, question, "waves", respondents), code, change=six(100 * (shares[1][code] - shares[0][code])))


for weighted in ["unweighted", "weighted"]:
    waves = []
    for wave in ["earlier", "later"]:
        data = pandas.read_csv(wave + ".csv", dtype=str, keep_default_na=False)
        data["w"] = pandas.to_numeric(data["weight"]) if weighted == "weighted" else 1.0
        waves.append(data)
    goals = ["a", "b", "c", "d", "e"]
    all_of(weighted, "", "", waves[0], goals)
    for by in BY:
        for column, part in columns(waves[0], by, goals):
            all_of(weighted, by, column, part, goals)
    both = set(waves[0]["respondent"]) & set(waves[1]["respondent"])
    for name, pair in {"all": waves, "of-both": [data[data["respondent"].isin(both)] for data in waves]}.items():
        change(pair, weighted, name, "plan", OPTIONS["plan"])
        change(pair, weighted, name, "goals", ["a", "b", "c"])
pandas.DataFrame(out, columns="weights question by column code figures".split()).to_csv(sys.stdout, index=False)
