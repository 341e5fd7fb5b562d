"""Compares a workbook, as openpyxl and LibreOffice read it, with the tables of `rapporteur tabulate --format json`.

    workbook.py tables.xlsx tables.json SHEETS [by=BANNER=FILE] [since=WAVE=FILE]     prints what differs, then how many cells were compared

FILE is what `tabulate` prints by a banner or since a wave. SHEETS is how the names of the files begin that LibreOffice made, one for each sheet: SHEETS-plan.csv.
"""

import csv
import json
import os
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


def number(text):
    """A number as LibreOffice writes it, with a per cent sign or without; None for anything else."""
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError:
        return None


# LibreOffice finds in each cell what openpyxl finds: the words, and the exact numbers.
for sheet in book.worksheets:
    path = f"{sys.argv[3]}-{sheet.title}.csv"
    if not os.path.exists(path):
        print(f"{sheet.title}: LibreOffice has no such sheet")
        continue
    lines = list(csv.reader(open(path, encoding="utf-8", newline="")))
    for row in sheet.iter_rows():
        for cell in row:
            line = lines[cell.row - 1] if cell.row <= len(lines) else []
            found = line[cell.column - 1] if cell.column <= len(line) else ""
            if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                # A share that is less than 1 per cent is shown in words by its format.
                literal = cell.number_format.strip('"')
                value = number(found)
                same = found == literal if value is None else abs(value - cell.value) <= 1e-12 * max(1, abs(cell.value))
            else:
                same = found == (cell.value or "")
            compared += 1
            if not same:
                print(f"{cell.coordinate} of {sheet.title}: LibreOffice has {found!r}, openpyxl {cell.value!r}")

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


def columns(sheet):
    """The rows of the sheet's table by their first cell, and for each column below a head of its own the share beside it."""
    (area,) = (sheet[held.ref] for held in sheet.tables.values())
    head = [cell.value for cell in area[0]]
    found, column = [], 1
    while column < len(head):
        has_share = column + 1 < len(head) and head[column + 1].endswith(": share")
        found.append((column, column + 1 if has_share else None))
        column += 2 if has_share else 1
    return {row[0].value: row for row in area[1:]}, found


def compare_pair(sheet, row, place, count, share):
    compare(f"{row[place[0]].coordinate} of {sheet.title}", row[place[0]].value, count)
    if place[1] is not None and share is not None:
        compare(f"{row[place[1]].coordinate} of {sheet.title}", row[place[1]].value, share)


for argument in sys.argv[4:]:
    modifier, name, path = argument.split("=")
    for table in json.load(open(path, encoding="utf-8")):
        if table.get("kind") in ("ranking", "number") or "rows" not in table.get("columns", [table])[0]:
            continue
        title = f"{table['question']} {modifier} {name}"
        if title not in book.sheetnames:
            print(f"{title}: has no sheet")
            continue
        sheet = book[title]
        rows, places = columns(sheet)
        if modifier == "by":
            if len(places) != len(table["columns"]):
                print(f"{title}: {len(places)} columns, not {len(table['columns'])}")
            for place, column in zip(places, table["columns"]):
                for row in column["rows"]:
                    compare_pair(sheet, rows[row["label"]], place, row["count"], row["share_of_respondents"])
        else:
            for row in table["rows"]:
                if row["status"] == "same":
                    for place, wave in zip(places, ("earlier", "later")):
                        compare_pair(sheet, rows[row["label"]], place, row[f"{wave}_count"], row[f"{wave}_share"])
print(f"{compared} cells compared")
