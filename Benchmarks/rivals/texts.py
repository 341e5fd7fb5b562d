"""A report's texts as blocks: Markdown read, expressions computed, headings numbered and sorted.

A block is a dictionary; `k` is its kind: h (heading), p, ul, ol, quote, fig, table. A run is [kind, text] of the kind
t (text), b (bold) or i (italic), or ["a", text, address].
"""

import re

from markdown_it import MarkdownIt

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
PLACED_GRAPH = re.compile(r"!\[\]\(graph:(\w+)\)")


class Texts:
    def __init__(self, folder, expressions, codebook):
        self.folder = folder
        self.expressions = expressions
        self.sort_names = {one["id"]: one["sort-name"] for one in codebook["respondents"]}

    def source(self, name):
        with open(f"{self.folder}/texts/{name}.md", encoding="utf-8") as file:
            return file.read()

    def graphs(self, names):
        """The labels of the graphs that texts place, by id, in the order in which they stand."""
        placed = [graph for name in names for graph in PLACED_GRAPH.findall(self.source(name))]
        return {graph: f"Graph {number}" for number, graph in enumerate(placed, 1)}

    def blocks(self, name, labels, part=None):
        source = self.source(name)
        front = FRONT_MATTER.match(source)
        numbered = re.search(r"numbered: (.+)", front.group(1)).group(1) if front else None
        reader = BlockReader(self, labels)
        blocks = reader.read(self.sorted(source[front.end() if front else 0:]))
        points = 0
        for block in blocks:
            if block["k"] == "h" and block["level"] == 1 and part:
                block["runs"].insert(0, ["t", part + " "])
            if block["k"] == "h" and block["level"] == 2 and numbered:
                points += 1
                block["runs"].insert(0, ["t", f"{numbered} {points}. "])
                block["point"] = True
        return blocks

    def sorted(self, source):
        """Sections under `### @id` that follow one another, by the sort names of those who answered."""
        pieces = re.split(r"^(?=#+ )", source, flags=re.M)
        key = lambda piece: self.sort_names[re.match(r"#+ @(\w+)", piece).group(1)].lower()
        result, run = [], []
        for piece in pieces + [""]:
            if re.match(r"#+ @", piece):
                run.append(piece)
                continue
            result += sorted(run, key=key) + [piece]
            run = []
        return "".join(result)


class BlockReader:
    """Turns one text into blocks."""

    def __init__(self, texts, labels):
        self.texts = texts
        self.labels = labels
        self.count = 0

    def read(self, source):
        # Two questions in one table are two tables of the rivals.
        source = re.sub(r"^\{table (\w+) (\w+)\}", r"{table \1}\n\n{table \2}", source, flags=re.M)
        # Blocks that only our layouts have: their text without the fences.
        source = re.sub(r"^:::.*$", "", source, flags=re.M)
        source = re.sub(r"\{(table|points) (\w+)\}", r"@@\1 \2@@", source)
        source = re.sub(r"^(#+) @(\w+)", r"\1 {mechanism \2}", source, flags=re.M)
        source = self.texts.expressions(source, self.labels)
        self.tokens = MarkdownIt("commonmark").parse(source)
        self.at = 0
        return self.until(None)

    def until(self, closing):
        blocks = []
        while self.at < len(self.tokens) and self.tokens[self.at].type != closing:
            blocks += self.block()
        self.at += 1
        return blocks

    def block(self):
        token = self.tokens[self.at]
        self.at += 1
        if token.type == "heading_open":
            return [self.heading(int(token.tag[1]), self.until("heading_close")[0]["runs"])]
        if token.type == "paragraph_open":
            return [self.paragraph(self.until("paragraph_close")[0]["runs"])]
        if token.type == "inline":
            return [{"k": "p", "runs": runs(token.children)}]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            kind = "ul" if token.tag == "ul" else "ol"
            return [{"k": kind, "items": [item["blocks"] for item in self.until(token.type.replace("open", "close"))]}]
        if token.type == "list_item_open":
            return [{"k": "item", "blocks": self.until("list_item_close")}]
        if token.type == "blockquote_open":
            return [self.statement(self.until("blockquote_close"))]
        raise ValueError(f"no block for {token.type}")

    def heading(self, level, content):
        text = content[-1][1]
        name = re.search(r"\s*\{#([\w-]+)\}$", text)
        if name:
            content[-1][1] = text[: name.start()]
        self.count += 1
        title = re.sub(r"\W+", "-", "".join(run[1] for run in content).lower())
        return {"k": "h", "level": level, "runs": content, "id": name.group(1) if name else f"{title}-{self.count}"}

    def paragraph(self, content):
        text = "".join(run[1] for run in content)
        graph = content[0][0] == "graph" and content[0][1]
        placed = re.fullmatch(r"@@(table|points) (\w+)@@", text)
        if graph:
            return {"k": "fig", "id": graph, "label": self.labels[graph]}
        if not placed:
            return {"k": "p", "runs": content}
        if placed.group(1) == "table":
            return {"k": "table", "id": placed.group(2)}
        name = placed.group(2)
        blocks = self.texts.blocks(name, {**self.texts.graphs([name]), **self.labels})
        points = [block for block in blocks if block["k"] == "h" and block["level"] == 2]
        return {"k": "ol", "items": [[{"k": "p", "runs": point["runs"][1:]}] for point in points]}

    def statement(self, blocks):
        mark = re.match(r"\[!(\w+)\] (\w+)\s*", blocks[0]["runs"][0][1])
        blocks[0]["runs"][0][1] = blocks[0]["runs"][0][1][mark.end():]
        if blocks[0]["runs"][0][1] == "" and len(blocks[0]["runs"]) == 1:
            blocks.pop(0)
        name = self.texts.expressions.value("mechanism " + mark.group(2))
        return {"k": "quote", "blocks": blocks, "who": name + (", paraphrased" if mark.group(1) == "paraphrase" else "")}


def runs(children):
    """Inline tokens as runs."""
    result, kinds, target = [], [], None
    for token in children:
        if token.type in ("strong_open", "em_open", "link_open"):
            target = token.attrs.get("href") if token.type == "link_open" else target
            leads_out = target is not None and target.startswith("http")
            kinds.append({"strong_open": "b", "em_open": "i", "link_open": "a" if leads_out else "t"}[token.type])
        elif token.type in ("strong_close", "em_close", "link_close"):
            kinds.pop()
        elif token.type == "image":
            result.append(["graph", token.attrs["src"].removeprefix("graph:")])
        else:
            text = " " if token.type in ("softbreak", "hardbreak") else token.content
            kind = kinds[-1] if kinds else "t"
            if result and result[-1][0] == kind and kind != "a":
                result[-1][1] += text
            elif text:
                result.append([kind, text] + ([target] if kind == "a" else []))
    return result or [["t", ""]]
