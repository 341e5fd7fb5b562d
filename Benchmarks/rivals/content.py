"""Writes a report's finished content for the rivals: content.json, and a page of HTML for each document.

    content.py PROGRAM REPORT EDITION TARGET

All numbers are computed here, by Rapporteur, before any clock runs: the rivals only set and draw.
"""

import json
import os
import sys

import yaml

import html_page
from expressions import Expressions
from results import Results
from texts import Texts


def read_yaml(path):
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


def document(definition, one, texts, results):
    names = one.get("front-matter", []) + one["parts"] + one.get("back-matter", [])
    labels = texts.graphs(names)
    value = lambda text: texts.expressions(text, labels)
    blocks, parts = [], 0
    for name in names:
        opens = name in one["parts"] and "part-label" in one and "\n# " in "\n" + texts.source(name)
        parts += opens
        blocks += texts.blocks(name, labels, f"{one['part-label']} {parts}." if opens else None)
    blocks = [results.table(block["id"]) if block["k"] == "table" else block for block in blocks]
    return {
        "name": one["name"], "title": one["title"], "short": one["short-title"], "subtitle": value(one["subtitle"]),
        "summary": value(one["summary"]), "body": definition["issuing-body"], "language": definition["language"],
        "keywords": definition["keywords"], "occasion": definition["date-line"] + " · " + definition["occasion"],
        "contents": bool(one.get("contents")), "blocks": blocks}


def main(program, report, edition, target):
    definition, codebook = read_yaml(report + "/report.yaml"), read_yaml(report + "/codebook.yaml")
    texts = Texts(report, Expressions(program, report), codebook)
    results = Results(program, report, definition, codebook, edition)
    graphs = {name: results.graph(name, texts.expressions(settings["title"], {}))
              for name, settings in definition["graphs"].items()}
    documents = [document(definition, one, texts, results) for one in definition["documents"]]
    os.makedirs(target, exist_ok=True)
    with open(target + "/content.json", "w", encoding="utf-8") as file:
        json.dump({"documents": {one["name"]: one for one in documents}, "graphs": graphs}, file, ensure_ascii=False)
    for one in documents:
        with open(f"{target}/{one['name']}.html", "w", encoding="utf-8") as file:
            file.write(html_page.page(one, graphs))


if __name__ == "__main__":
    main(*sys.argv[1:])
