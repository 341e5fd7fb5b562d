"""count_polars.py ANSWERS.csv combinations|respondents: the figures by Polars, streaming."""

import sys

import polars

import figures


def main():
    path, variant = sys.argv[1:]
    answers = polars.scan_csv(path, infer_schema=False).select("region", "plan", "goals")
    if variant == "combinations":
        read = answers.group_by("region", "plan", "goals").len("n").collect(engine="streaming")
    else:
        read = answers.with_columns(n=polars.lit(1, polars.UInt32)).collect(engine="streaming")
    plan = figures_of(read, "plan", polars.col("plan"))
    goals = figures_of(read, "goals", polars.col("goals").str.split(" "))
    figures.write([*plan, *goals])


def figures_of(read, question, options):
    answered = read.filter(polars.col(question).is_not_null() & (polars.col(question) != ""))
    bases = answered.group_by("region").agg(polars.col("n").sum())
    named = answered.select("region", "n", option=options)
    if question == "goals":
        named = named.explode("option")
    counts = named.group_by("region", "option").agg(polars.col("n").sum())
    totals = counts.group_by("option").agg(polars.col("n").sum())
    yield from ((question, region, None, n) for region, n in bases.rows())
    yield question, None, None, bases["n"].sum()
    yield from ((question, region, option, n) for region, option, n in counts.rows())
    yield from ((question, None, option, n) for option, n in totals.rows())


if __name__ == "__main__":
    main()
