"""A document's blocks as one page of HTML for WeasyPrint; graphs as SVG of shapes and text."""

import math
from html import escape

INK, ACCENT, LIGHT, GREY = "#1A1A1A", "#0033A0", "#7C96D0", "#5A5A5A"
CATEGORIES = ["#12436D", "#28A197", "#801650", "#F46A25"]
WIDTH, BARS, PITCH = 462, 270, 20


def page(document, graphs):
    body = "".join(html(block, graphs) for block in document["blocks"])
    return f"""<!DOCTYPE html>
<html lang="{document['language']}"><head><meta charset="utf-8"><title>{escape(document['title'])}</title>
<meta name="author" content="{escape(document['body'])}"><meta name="description" content="{escape(document['summary'])}">
<meta name="keywords" content="{escape(', '.join(document['keywords']))}"><link rel="stylesheet" href="report.css"></head>
<body><div class="running short">{escape(document['short'])}</div>
<div class="band"><p class="title">{escape(document['title'])}</p><p class="subtitle">{escape(document['subtitle'])}</p>
<p class="imprint">{escape(document['body'])}<br>{escape(document['occasion'])}</p></div>
{contents(document) if document['contents'] else ''}{body}</body></html>
"""


def contents(document):
    entries = "".join(
        f'<li class="c{block["level"]}"><a href="#{block["id"]}">{escape(plain(block["runs"]))}</a></li>'
        for block in document["blocks"] if block["k"] == "h" and block["level"] <= 2)
    return f'<nav><p class="contents-title">Contents</p><ul>{entries}</ul></nav>'


def plain(runs):
    return "".join(run[1] for run in runs)


def inline(runs):
    forms = {"t": "{}", "b": "<strong>{}</strong>", "i": "<em>{}</em>"}
    return "".join(
        f'<a class="out" href="{escape(run[2])}">{escape(run[1])}</a>' if run[0] == "a" else forms[run[0]].format(escape(run[1]))
        for run in runs)


def html(block, graphs):
    inner = lambda blocks: "".join(html(one, graphs) for one in blocks)
    match block["k"]:
        case "h":
            level = block["level"]
            kind = ' class="point"' if "point" in block else ""
            return f'<h{level}{kind} id="{block["id"]}">{inline(block["runs"])}</h{level}>\n'
        case "p":
            return f"<p>{inline(block['runs'])}</p>\n"
        case "ul" | "ol" as tag:
            return f"<{tag}>" + "".join(f"<li>{inner(item)}</li>" for item in block["items"]) + f"</{tag}>\n"
        case "quote":
            return f'<div class="statement">{inner(block["blocks"])}<p class="who">{escape(block["who"])}</p></div>\n'
        case "table":
            return table(block)
        case "fig":
            return figure(block, graphs[block["id"]])


def table(block):
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block["head"])
    rows = "".join(
        "<tr>" + f'<th scope="row">{escape(row[0])}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in block["rows"])
    return (f'<p class="caption">{escape(block["caption"])}</p><table><thead><tr>{head}</tr></thead>'
            f'<tbody>{rows}</tbody></table><p class="note">{escape(block["note"])}</p>\n')


def figure(block, graph):
    drawing = donut(graph) if graph["kind"] == "donut" else bars(graph)
    return (f'<figure role="group"><p class="caption"><span class="number">{block["label"]}.</span> {escape(graph["title"])}</p>'
            f'<p class="question">{escape(graph["question"])}</p>{drawing}<p class="note">{escape(graph["note"])}</p></figure>\n')


# Graphs


def text(x, y, words, color=INK, weight=400, anchor="start", size=10.5):
    return (f'<text x="{x:.2f}" y="{y:.2f}" font-family="Inter" font-size="{size}" font-weight="{weight}" fill="{color}" '
            f'text-anchor="{anchor}">{escape(words)}</text>')


def rectangle(x, y, width, height, color):
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{color}"/>'


def svg(height, shapes, graph):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}pt" height="{height}pt" viewBox="0 0 {WIDTH} {height}" '
            f'role="img" aria-label="{escape(graph["alt"])}">{"".join(shapes)}</svg>')


def bars(graph):
    swatches = any("swatch" in row for row in graph["rows"])
    labels = any(row["label"] for row in graph["rows"])
    title = (20 if swatches else 0) + (72 if labels and not swatches else 52 if labels else 0)
    room = WIDTH - BARS - 58
    shapes = [rectangle(BARS - 0.25, 0, 0.5, PITCH * len(graph["rows"]), GREY)]
    for index, row in enumerate(graph["rows"]):
        middle = PITCH * index + PITCH / 2
        base, length = middle + 3.8, room * row["count"] / graph["maximum"]
        weight = 600 if row["highlight"] else 400
        if swatches:
            shapes.append(rectangle(0, middle - 7, 14, 14, row["swatch"]))
            shapes.append(text(7, middle + 3.1, row["number"], "#FFFFFF", 600, "middle", 8.5))
        if row["label"]:
            shapes.append(text(20 if swatches else 0, base, row["label"], INK, 600))
        shapes += [text(title, base + 6 * (2 * number - count + 1), line)
                   for count, lines in [(len(lines), lines) for lines in [wrapped(row["title"], 44 if title < 30 else 36)]]
                   for number, line in enumerate(lines)]
        shapes.append(rectangle(BARS, middle - 6, length, 12, ACCENT if row["highlight"] else LIGHT))
        shapes.append(text(BARS + length + 5, base, row["value"], INK, weight))
    return svg(PITCH * len(graph["rows"]), shapes, graph)


def wrapped(words, most):
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append("")
        lines[-1] = (lines[-1] + " " + word).strip()
    return lines


def donut(graph):
    radius, hole, middle = 75, 45, WIDTH / 2
    total, angle, shapes, names = sum(row["count"] for row in graph["rows"]), 0.0, [], []
    for row, color in zip(graph["rows"], CATEGORIES):
        end = angle + 2 * math.pi * row["count"] / total
        if row["count"]:
            point = lambda r, a: f"{middle + r * math.sin(a):.2f} {radius - r * math.cos(a):.2f}"
            large = int(end - angle > math.pi)
            shapes.append(
                f'<path fill="{color}" stroke="#FFFFFF" d="M{point(radius, angle)} A{radius} {radius} 0 {large} 1 {point(radius, end)} '
                f'L{point(hole, end)} A{hole} {hole} 0 {large} 0 {point(hole, angle)} Z"/>')
        side = 1 if math.sin((angle + end) / 2) >= 0 else -1
        y = radius - radius * math.cos((angle + end) / 2) * 0.6 + (24 if not row["count"] else 0)
        anchor = "start" if side > 0 else "end"
        names.append(text(middle + side * (radius + 12), y, row["title"], INK, 600, anchor))
        names.append(text(middle + side * (radius + 12), y + 13, row["value"], INK, 400, anchor))
        angle = end
    centre = text(middle, radius + 3.8, graph["centre"], INK, 600, "middle")
    return svg(2 * radius, shapes + names + [centre], graph)
