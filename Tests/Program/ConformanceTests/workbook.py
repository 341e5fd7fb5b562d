"""Compares a workbook, as openpyxl reads it, with the tables of `rapporteur tabulate --format json`.

    workbook.py tables.xlsx tables.json     prints what differs, then how many cells were compared
"""

import json
import sys

import openpyxl

LABELS = {"n": "", "mean": "Mean", "minimum": "Minimum", "lower_quartile": "Lower quartile", "median": "Median",
          "upper_quartile": "Upper quartile", "maximum": "Maximum"}
SHARES = {"Share of respondents": "share_of_respondents", "Share of responses": "share_of_responses"}

book = openpyxl.load_workbook(sys.argv[1])
tables = json.load(open(sys.argv[2], encoding="utf-8"))
compared = 0


def compare(place, found, expected):
    global compared
    compared += 1
    if isinstance(found, bool) or not isinstance(found, (int, float)) or abs(found - expected) > 1e-6:
        print(f"{place}: {found!r}, not {expected!r}")


contents = book.worksheets[0]
links = {cell.hyperlink.location for row in contents.iter_rows() for cell in row if cell.hyperlink}
for sheet in book.worksheets[1:]:
    if not any(location.strip("'").startswith(sheet.title) for location in links):
        print(f"{sheet.title}: no link leads to it")
for sheet in book.worksheets:
    if sheet.merged_cells.ranges:
        print(f"{sheet.title}: has merged cells")
    if [table.headerRowCount for table in sheet.tables.values()] != [1]:
        print(f"{sheet.title}: has not one table with a head")
    if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
        print(f"{sheet.title}: has formulas")

for table in tables:
    if table["question"] not in book.sheetnames:
        print(f"{table['question']}: has no sheet")
        continue
    sheet = book[table["question"]]
    (area,) = (sheet[held.ref] for held in sheet.tables.values())
    rows = {row[0].value: row for row in area[1:]}
    head = [cell.value for cell in area[0]]
    if "responses" in table and table["kind"] != "ranking":
        if len(rows) != len(table["rows"]):
            print(f"{table['question']}: {len(rows)} rows, not {len(table['rows'])}")
        for expected in table["rows"]:
            row = rows[expected["label"]]
            compare(f"{row[1].coordinate} of {sheet.title}", row[1].value, expected["count"])
            for column, title in enumerate(head):
                if title in SHARES:
                    compare(f"{row[column].coordinate} of {sheet.title}", row[column].value, expected[SHARES[title]])
    elif table.get("kind") == "number":
        for name, label in LABELS.items():
            if label:
                compare(f"{label} of {sheet.title}", rows[label][1].value, table[name])
print(f"{compared} cells compared")
