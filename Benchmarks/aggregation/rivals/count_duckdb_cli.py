"""Writes what DuckDB's own program is given on its standard input: no Python runs when it is measured."""

import sys
from pathlib import Path

import count_duckdb

if __name__ == "__main__":
    read = count_duckdb.READ["combinations"].replace("$file", f"'{sys.argv[1]}'")
    queries = (Path(__file__).parent / "aggregation.sql").read_text(encoding="utf-8")
    print(f"create temp table read as {read};\n{queries}")
