"""count_pandas.py ANSWERS.csv c|pyarrow: the figures by pandas, with the reader of that name."""

import sys

import pandas

import figures


def main():
    path, engine = sys.argv[1:]
    answers = pandas.read_csv(path, usecols=["region", "plan", "goals"], dtype="str", engine=engine)
    read = answers.groupby(["region", "plan", "goals"], dropna=False).size().reset_index(name="n")
    plan = figures_of(read, "plan", read.plan)
    goals = figures_of(read, "goals", read.goals.str.split(" "))
    figures.write([*plan, *goals])


def figures_of(read, question, options):
    answered = read[read[question].notna() & (read[question] != "")]
    bases = answered.groupby("region").n.sum()
    named = answered[["region", "n"]].assign(option=options).explode("option")
    counts = named.groupby(["region", "option"]).n.sum()
    yield from ((question, region, None, n) for region, n in bases.items())
    yield question, None, None, bases.sum()
    yield from ((question, region, option, n) for (region, option), n in counts.items())
    yield from ((question, None, option, n) for option, n in named.groupby("option").n.sum().items())


if __name__ == "__main__":
    main()
