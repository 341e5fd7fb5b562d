#!/usr/bin/env python3
"""Writes a report of a given size into a folder: generate.py KIND COUNT FOLDER; the same arguments give the same bytes.

Each kind makes one thing large and keeps all others small. `--help` lists the kinds.
"""

import argparse
import io
import itertools
import zipfile
from pathlib import Path

WORDS = ("the library asks its readers what they want and most of them say that they would like longer hours "
         "in winter while few ask for more machines or fewer shelves near the door").split()
CHINESE = "图书馆问读者想要什么大多数人说他们希望冬天开放更长时间而少数人要求更多机器或更少书架"
ARABIC = "تسأل المكتبة قراءها عما يريدون ويقول معظمهم إنهم يريدون ساعات أطول في الشتاء".split()
EMOJI = "😀😃🎉🚲🌍📚🏠🌳"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.kind, options.count, options.folder)


def write(kind, count, folder):
    """Makes the folder and writes the report's files into it."""
    files = base() | KINDS[kind](count)
    for name, text in files.items():
        if text is None:
            continue
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
            continue
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.writelines([text] if isinstance(text, str) else text)


# A small report, of which each kind replaces some files.


def base():
    return {"report.yaml": report(), "codebook.yaml": codebook([question(0, 3)]), "responses.csv": answers(20, [3]),
            "texts/results.md": "# Results\n\nOf {invited in prose} libraries, {responded in prose} answered.\n"}


def report(documents=(("report", "results"),), more="", date="2024-03-01"):
    lines = [f"layout: report\ndate: {date}\ndate-line: March 2024\nissuing-body: Association of Town Libraries\n"
             f"source: Survey of town libraries (invented).\n{more}\ndocuments:\n"]
    for name, text in documents:
        lines.append(f"  - name: {name}\n    title: What readers ask of libraries\n    short-title: Libraries\n    parts: [{text}]\n")
    return "".join(lines)


def codebook(questions, respondents=20):
    few = 50
    named = "respondents:\n" + "".join(f"  - {{ id: r{number}, name: Library {number} }}\n" for number in range(respondents))
    return (f"unit: {{ singular: library, plural: libraries }}\ninvited: {respondents}\n" + (named if respondents <= few else "")
            + "questions:\n" + "".join(questions))


def question(number, options, kind="single_choice"):
    return (f"  - id: q{number}\n    topic: subject {number}\n    wording: What do you say of subject {number}?\n    kind: {kind}\n"
            "    options:\n" + "".join(f"      - {{ code: o{option}, number: {option + 1}, title: {title(option)} }}\n"
                                         for option in range(options)))


def title(option):
    return f"Option {WORDS[option % len(WORDS)]} {option}" if option else "First option"


def answers(rows, options):
    yield "respondent," + ",".join(f"q{number}" for number in range(len(options))) + "\n"
    for row in range(rows):
        yield f"r{row}," + ",".join(f"o{(row * 7 + number * 3) % count}" for number, count in enumerate(options)) + "\n"


# Kinds: one thing is large.


def words(count, start=0):
    return " ".join(WORDS[(start + place * 7 + place // 5) % len(WORDS)] for place in range(count))


def paragraph(text):
    return {"texts/results.md": f"# Results\n\n{text}\n"}


def repeated(pattern, characters):
    return (pattern * (characters // len(pattern) + 1))[:characters]


def pages(count):
    """Pages of prose with headings and figures, about `count` of them."""
    def text():
        yield "# Results\n\n"
        for page in range(count):
            yield f"## Section {page}\n\n"
            for part in range(5):
                yield words(85, page * 5 + part).capitalize() + ". {Count q0.o1 with base} say so.\n\n"
    return {"texts/results.md": text()}


def questions(count):
    """Questions with a table each."""
    def text():
        yield "# Results\n\n"
        for number in range(count):
            yield f"## Subject {number}\n\n{{Count q{number}.o1 with base}} say so.\n\n{{table q{number}}}\n\n"
    return {"codebook.yaml": codebook([question(number, 4) for number in range(count)]),
            "responses.csv": answers(20, [4] * count), "texts/results.md": text()}


def options(count):
    """Options of one question, in one table."""
    return {"codebook.yaml": codebook([question(0, count)]), "responses.csv": answers(20, [count]),
            "texts/results.md": "# Results\n\n{Count q0.o1 with base} say so.\n\n{table q0}\n"}


def documents(count):
    """Documents of two pages each."""
    names = [f"document-{number}" for number in range(count)]
    texts = {f"texts/{name}.md": f"# Results\n\n{words(200, number).capitalize()}. {{Count q0.o1 with base}} say so.\n"
             for number, name in enumerate(names)}
    return {"report.yaml": report([(name, name) for name in names]), "texts/results.md": None} | texts


def rows(count):
    """Respondents."""
    return {"codebook.yaml": codebook([question(0, 3)], respondents=count), "responses.csv": answers(count, [3]),
            "report.yaml": report()}


KINDS = {"pages": pages, "questions": questions, "options": options, "documents": documents, "rows": rows}
# Kinds that small programs choke on: one paragraph, one list, one small file that asks for much.


def keywords(count):
    return {"report.yaml": report(more="keywords: [" + ", ".join(["k"] * count) + "]\n")}


def missing_texts(count):
    names = ", ".join(f"results{number}" for number in range(count))
    return {"report.yaml": report().replace("parts: [results]", f"parts: [results, {names}]")}


def yaml_keys(count):
    return {"report.yaml": report() + "".join(f"k{number}: v\n" for number in range(count))}


def workbook(cells, row):
    """A report whose answers are a workbook of a header and so many rows, packed as small as they can be."""
    space = "http://schemas.openxmlformats.org/"
    relations = f'<Relationships xmlns="{space}package/2006/relationships"><Relationship Id="r1" Type="{space}'\
        'officeDocument/2006/relationships/{}" Target="{}"/></Relationships>'
    parts = {
        "_rels/.rels": [relations.format("officeDocument", "xl/workbook.xml")],
        "xl/_rels/workbook.xml.rels": [relations.format("worksheet", "worksheets/sheet1.xml")],
        "xl/workbook.xml": [f'<workbook xmlns:r="{space}officeDocument/2006/relationships"><sheets>'
                            '<sheet name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>'],
        "xl/worksheets/sheet1.xml": itertools.chain(
            ['<worksheet><sheetData><row><c t="str"><v>respondent</v></c><c t="str"><v>q0</v></c></row>'],
            (row(number) for number in range(2, cells + 2)), ["</sheetData></worksheet>"]),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, pieces in parts.items():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece.encode())
    binding = "respondent: { column: respondent }\nquestions: { q0: { column: q0 } }\n"
    return {"answers.xlsx": file.getvalue(), "responses.csv": None, "binding.yaml": binding,
            "report.yaml": report(more="answers: answers.xlsx\nbinding: binding.yaml\n")}


def empty_rows(megabytes):
    block = "<row/>" * 175_000
    return workbook(megabytes, lambda _: block)


def far_cells(count):
    return workbook(count, lambda number: f'<row r="{number}"><c r="A{number}" t="str"><v>r{number}</v></c><c r="XFD{number}"><v>1</v></c></row>')


def figures(count):
    """A text to audit, beside a report."""
    def text():
        for number in range(count // 2):
            yield f"In all, {number % 20} of 20 libraries ({number % 1000 / 10} per cent) chose Option {number % 3}.\n\n"
    return {"figures.txt": text()}


KINDS |= {
    "chinese": lambda count: paragraph(repeated(CHINESE, count)),
    "arabic": lambda count: paragraph(repeated(" ".join(ARABIC) + " ", count)),
    "emoji": lambda count: paragraph(repeated(EMOJI, count)),
    "quotes": lambda count: paragraph(repeated("\"'", count)),
    "latin": lambda count: paragraph(words(count // 5)),
    "keywords": keywords, "missing-texts": missing_texts, "yaml-keys": yaml_keys,
    "long-paragraph": lambda count: paragraph(repeated("words ", count)),
    "empty-rows": empty_rows, "far-cells": far_cells, "figures": figures,
}


if __name__ == "__main__":
    main()
