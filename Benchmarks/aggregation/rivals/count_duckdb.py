"""count_duckdb.py ANSWERS.csv combinations|respondents|detected: the figures by DuckDB in this process."""

import sys
from pathlib import Path

import duckdb

import figures

COLUMNS = ["_id", "_uuid", "start", "enumerator", "region", "plan", "goals"]
TYPED = ("read_csv($file, header = true, auto_detect = false, delim = ',', quote = '\"', columns = {"
         + ", ".join(f"'{column}': 'VARCHAR'" for column in COLUMNS) + "})")
ANSWERS = "select region, plan, goals, "
READ = {
    # Equal answers first come together, so that only the different ones are split.
    "combinations": ANSWERS + f"count(*) as n from {TYPED} group by all",
    "respondents": ANSWERS + f"1 as n from {TYPED}",
    # The form of the file is found out by DuckDB.
    "detected": ANSWERS + "count(*) as n from read_csv($file) group by all",
}


def main():
    path, variant = sys.argv[1:]
    database = duckdb.connect()
    database.execute(f"create temp table read as {READ[variant]}".replace("$file", f"'{path}'"))
    queries = (Path(__file__).parent / "aggregation.sql").read_text(encoding="utf-8").split(";")[:-1]
    figures.write([figure for query in queries for figure in database.execute(query).fetchall()])


if __name__ == "__main__":
    main()
