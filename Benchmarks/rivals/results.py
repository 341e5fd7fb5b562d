"""Graphs and tables of a report's questions, from the files that Rapporteur made."""

import csv
import json
import subprocess


class Results:
    def __init__(self, program, report, definition, codebook, edition):
        answer = subprocess.run(
            [program, "tabulate", report, "--format", "json"], capture_output=True, text=True, check=True)
        self.tables = {table["question"]: table for table in json.loads(answer.stdout)}
        self.definition = definition
        self.codebook = codebook
        self.questions = {question["id"]: question for question in codebook["questions"]}
        self.edition = edition

    def graph(self, name, title):
        settings, question = self.definition["graphs"][name], self.questions[name]
        of_responses = settings.get("base") == "responses"
        with open(f"{self.edition}/graphs/{name}.csv", encoding="utf-8", newline="") as file:
            ranked = sorted(csv.DictReader(file), key=lambda row: int(row["rank"]))
        rows = [self.graph_row(row, settings, question, of_responses) for row in ranked]
        table = self.tables[name]
        base = table["responses"] if of_responses else table["base"]["count"]
        return {
            "kind": settings.get("kind", "bars"), "title": title, "question": question["wording"], "rows": rows,
            "note": self.note(name, of_responses) + " Source: " + self.definition["source"],
            "maximum": max(row["count"] for row in rows) if of_responses else base,
            "centre": f"{base} " + ("responses" if of_responses else self.codebook["unit"]["plural"]),
            "alt": title + ". " + "; ".join(f"{row['label']} {row['title']}: {row['value']}".strip() for row in rows)}

    def graph_row(self, row, settings, question, of_responses):
        share = float(row["share_of_responses" if of_responses else "share_of_respondents"])
        return {
            "label": row["label"], "title": row["title"], "count": int(row["count"]),
            "value": f"{row['count']} ({percent(share)}%)", "highlight": int(row["rank"]) <= settings.get("highlight-ranks", 0),
            **self.swatch(question, row["code"])}

    def swatch(self, question, code):
        options = question["options"]
        if isinstance(options, str):
            options = self.codebook["option-lists"][options]
        swatches = {str(option["code"]): option for option in options if "swatch" in option}
        return {"swatch": swatches[code]["swatch"], "number": str(swatches[code]["number"])} if swatches else {}

    def table(self, name):
        table, plural = self.tables[name], self.codebook["unit"]["plural"].capitalize()
        multiple = table["kind"] == "multiple_choice"
        head = ["Option", plural, "Share of respondents"] + (["Share of responses"] if multiple else []) + ["Rank"]
        rows = [
            [row["label"], str(row["count"]), f"{percent(row['share_of_respondents'])}%"]
            + ([f"{percent(row['share_of_responses'])}%"] if multiple else []) + [str(row["rank"])]
            for row in sorted(table["rows"], key=lambda row: row["rank"])]
        return {
            "k": "table", "caption": self.questions[name]["topic"], "head": head, "rows": rows,
            "note": self.note(name, False) + " " + self.definition["source"]}

    def note(self, name, of_responses):
        table, plural = self.tables[name], self.codebook["unit"]["plural"]
        count = table["base"]["count"]
        responded = count + table["not_answered"] + table["not_asked"]
        parts = [("Base: " + (f"{table['responses']} responses of " if of_responses else "")
                  + f"{count} of {responded} responding {plural}")]
        parts += [f"{table['not_answered']} did not answer"] * (table["not_answered"] > 0)
        parts += [f"{table['not_asked']} were not asked"] * (table["not_asked"] > 0)
        if table["kind"] == "multiple_choice" and not of_responses:
            parts.append("multiple answers, shares sum to more than 100%")
        return "; ".join(parts) + "."


def percent(share):
    return int(share * 100 + 0.5)
