"""Random surveys with derived variables and filters, and every count of them, by the Python standard library alone.

Written from docs/codebook.md and docs/statistics.md, not from the program. Usage:

    random-surveys.py FOLDER SEED COUNT

writes for each survey N a folder FOLDER/N with codebook.yaml, binding.yaml, answers.csv, filters.txt (a name and a
condition a line) and expected.csv (what is counted of which question, by which grouping, in which group: unweighted, and
weighted in millionths).
"""

import os
import random
import sys

NO, SKIP, OUT = "no answer", "not answered", "not asked"  # SKIP and OUT are answers of their own
SCALE = ["s1", "s2", "s3", "s4", "s5"]


class Survey:
    def __init__(self, seed):
        self.r = random.Random(seed)
        r = self.r
        self.listed = r.random() < 0.4
        self.weighted = r.random() < 0.5
        self.size = r.choice([1, 2, 5, 12, 30, 60])
        # id -> (kind, options); in the order of the codebook
        self.asked = {
            "age": ("number", []),
            "score": ("number", []),
            "mood": ("scale", SCALE),
            "plan": ("single_choice", ["a", "b", "c", "d"]),
            "crops": ("multiple_choice", ["m1", "m2", "m3", "m4", "m5"]),
            "order": ("ranking", ["x", "y", "z"]),
            "then": ("single_choice", ["k", "l", "n"]),
            "later": ("multiple_choice", ["p", "q"]),
        }
        self.kinds = {k: v[0] for k, v in self.asked.items()}
        # Options outside the base: "m5" keeps a file from being streamed, so it is rarer.
        self.outside = {q: set() for q in self.asked}
        for q, codes, likely in [("plan", {"d"}, 0.5), ("mood", {"none"}, 0.5), ("crops", {"m4", "m5"}, 0.2)]:
            if r.random() < likely:
                self.outside[q] = codes
        if self.outside["mood"]:
            self.asked["mood"] = ("scale", SCALE + ["none"])
        self.options = {k: v[1] for k, v in self.asked.items()}
        self.rows = [self.row(i) for i in range(self.size)]
        self.yaml = []
        self.derived = []
        for _ in range(r.randint(3, 9)):
            self.derive(f"v{len(self.derived)}")
        # The last question is asked of those who gave an answer to a derived variable.
        gates = [v for v in self.derived if self.options[v]]
        self.gate = r.choice(gates) if gates else None
        if self.gate:
            self.gate_codes = r.sample(self.options[self.gate], r.randint(1, len(self.options[self.gate])))
            for row in self.rows:
                if not set(self.chosen(row, self.gate)) & set(self.gate_codes):
                    row["later"] = OUT
        breaks = gates + ["plan", "crops", "mood", "order", "then"] + (["type"] if self.listed else [])
        self.banners = [(f"b{i}", r.sample(breaks, r.randint(2, 4))) for i in range(2)]
        self.filters = [(f"f{i}", self.condition(2)) for i in range(r.randint(1, 4))]

    # Answers

    def row(self, i):
        r = self.r
        row = {"respondent": f"r{i}", "weight": r.choice([25, 50, 100, 125, 300]) * 10_000 if self.weighted else 1_000_000}
        row["type"] = r.choice(["school", "private house", None]) if self.listed else None
        row["submitted"] = r.choice(["2030-03-31", "2030-04-01", "2030-04-18", "2031-01-01", ""])
        row["age"] = SKIP if r.random() < 0.2 else r.choice([0, 18, 29, 29.5, 30, 45, 60, 61, 99])
        row["score"] = SKIP if r.random() < 0.2 else r.randint(0, 10)
        row["mood"] = SKIP if r.random() < 0.2 else [r.choice(self.asked["mood"][1])]
        row["plan"] = SKIP if r.random() < 0.2 else [r.choice(self.asked["plan"][1])]
        some = lambda o: r.sample(o, r.randint(0, len(o)))
        row["crops"] = sorted(some(self.asked["crops"][1])) or SKIP
        row["order"] = some(self.asked["order"][1]) or SKIP
        row["then"] = OUT if not (row["plan"] != SKIP and row["plan"][0] in "ab") else (
            SKIP if r.random() < 0.3 else [r.choice(self.asked["then"][1])])
        row["later"] = sorted(some(self.asked["later"][1])) or SKIP
        return row

    def is_out(self, row, q):
        """Whether nothing but options outside the base was chosen."""
        return bool(self.chosen(row, q)) and set(row[q]) <= self.outside[q]

    def chosen(self, row, q):
        return row[q] if isinstance(row[q], list) else []

    # Conditions: a text and a function from a row to True, False, SKIP or OUT

    def condition(self, depth):
        r = self.r
        if depth == 0 or r.random() < 0.3:
            return self.test()
        kind = r.choice(["and", "or", "not", "and"])
        if kind == "not":
            text, f = self.condition(depth - 1)
            return f"not ({text})", lambda row: f(row) if f(row) in (SKIP, OUT) else not f(row)
        parts = [self.condition(depth - 1) for _ in range(r.randint(2, 3))]
        text = f" {kind} ".join(f"({t})" for t, _ in parts)
        ends = kind == "or"  # the value that decides alone

        def f(row):
            found = [p(row) for _, p in parts]
            if any(v is ends for v in found):
                return ends
            return SKIP if SKIP in found else OUT if OUT in found else not ends

        return text, f

    def test(self):
        r = self.r
        names = [q for q in self.kinds if q != "later"] + ["submitted"] + (["type", "respondent"] if self.listed else [])
        q = r.choice(names)
        if q == "submitted":
            day = r.choice(["2030-04-01", "2030-04", "2030", "2030-04-18"])
            op = r.choice(["=", "!=", "<", "<=", ">", ">="])
            cut = lambda d: d[: len(day)]
            return f"submitted {op} {day}", lambda row: SKIP if not row["submitted"] else self.compare(op, cut(row["submitted"]), day)
        if q == "type":
            return "type = private_house|school", lambda row: row["type"] is not None
        if q == "respondent":
            return "respondent != r0", lambda row: row["respondent"] != "r0"
        if r.random() < 0.15:
            state = r.choice(["answered", "not-answered", "not-asked"])
            want = {"answered": lambda a: a not in (SKIP, OUT), "not-answered": lambda a: a == SKIP, "not-asked": lambda a: a == OUT}[state]
            return f"{q} is {state}", lambda row: want(row[q])
        unknown = lambda row: row[q] if row[q] in (SKIP, OUT) else SKIP if self.is_out(row, q) else None
        if self.kinds[q] == "number" or (q == "mood" and r.random() < 0.5):
            op = r.choice(["=", "!=", "<", "<=", ">", ">="])
            value = r.choice([0, 1, 2, 3, 18, 29.5, 30, 60])
            number = (lambda row: int(row[q][0][1:])) if q == "mood" else (lambda row: row[q])
            if q == "mood" and op in ("=", "!="):
                op = "<="
            return f"{q} {op} {value:g}", lambda row: unknown(row) or self.compare(op, number(row), value)
        codes = r.sample(self.options[q], r.randint(1, len(self.options[q])))
        op = r.choice(["=", "!=", ":"])
        text = f"{q}{op}{'|'.join(codes)}" if r.random() < 0.5 else f"{q} {op} {'|'.join(codes)}"

        def f(row):
            if row[q] in (SKIP, OUT):
                return row[q]
            if self.is_out(row, q) and not set(codes) & self.outside[q]:
                return SKIP
            return bool(set(row[q]) & set(codes)) != (op == "!=")

        return text, f

    @staticmethod
    def compare(op, a, b):
        return {"=": a == b, "!=": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[op]

    # Derived variables

    def derive(self, name):
        r = self.r
        self.outside[name] = set()
        way = r.choice(["bands", "recode", "nets", "boxes", "nps", "count", "cases", "cases", "nets"])
        lines, f, kind, options = getattr(self, way)(name)
        self.yaml.append(f"  {name}:\n    topic: T\n" + "".join(f"    {line}\n" for line in lines))
        self.kinds[name], self.options[name] = kind, options
        self.derived.append(name)
        for row in self.rows:
            row[name] = f(row)

    def otherwise(self, must=False):
        """The line, the code and the answer for all others."""
        if self.r.random() < 0.5:
            return "otherwise: not-answered", [], SKIP
        return "otherwise: { code: rest, title: R }", ["rest"], ["rest"]

    def pick(self, kinds):
        return self.r.choice([q for q, k in self.kinds.items() if k in kinds and q != "later"])

    def bands(self, name):
        r = self.r
        q = r.choice([x for x, k in self.kinds.items() if k == "number"])
        cuts = sorted(r.sample([0, 1, 2, 5, 18, 29.5, 30, 45, 60], r.randint(1, 4)))
        edges, bands, codes = [], ["bands:"], []
        for i in range(len(cuts)):
            low, high = cuts[i], cuts[i + 1] if i + 1 < len(cuts) else None
            closed = i == 0 or edges[-1][3] is False
            top = r.random() < 0.5
            edges.append((low, closed, high, top))
            codes.append(f"b{i}")
            text = f"{'from' if closed else 'above'}: {low:g}" + (f", {'to' if top else 'below'}: {high:g}" if high is not None else "")
            bands.append(f"  - {{ code: b{i}, title: B, {text} }}")
        line, more, other = self.otherwise()

        def f(row):
            if row[q] in (SKIP, OUT):
                return row[q]
            for code, (low, closed, high, top) in zip(codes, edges):
                above = row[q] >= low if closed else row[q] > low
                below = high is None or (row[q] <= high if top else row[q] < high)
                if above and below:
                    return [code]
            return other

        return [f"bands-of: {q}"] + bands + [line], f, "single_choice", codes + more

    def recode(self, name):
        r = self.r
        q = self.pick(["single_choice", "multiple_choice", "scale"])
        if len(self.options[q]) < 2:
            return self.count(name)
        old = [o for o in self.options[q] if o not in self.outside[q]]
        r.shuffle(old)
        groups = [g for g in (old[0::3], old[1::3], old[2::3]) if g]
        left = groups.pop() if len(groups) > 1 and r.random() < 0.6 else []
        lines = [f"recode-of: {q}", "options:"] + [
            f"  - {{ code: {name}c{i}, title: C, merges: [{', '.join(g)}] }}" for i, g in enumerate(groups)]
        codes = [f"{name}c{i}" for i in range(len(groups))]
        stays = [o for o in self.options[q] if o in self.outside[q]]
        if stays and r.random() < 0.5:
            # Merged into an option that is outside the base as well, or said to be in it.
            into_base = r.random() < 0.5
            groups.append(stays)
            lines.append(f"  - {{ code: {name}c{len(codes)}, title: C, merges: [{', '.join(stays)}]{', outside-base: no' if into_base else ''} }}")
            codes.append(f"{name}c{len(codes)}")
            if not into_base:
                self.outside[name].add(codes[-1])
            stays = []
        if left:
            line, more, other = self.otherwise()
            lines.append(line)
            codes += more
        codes += stays
        self.outside[name].update(stays)
        one = self.kinds[q] != "multiple_choice"

        def f(row):
            if row[q] in (SKIP, OUT):
                return row[q]
            found = [f"{name}c{i}" for i, g in enumerate(groups) if set(g) & set(row[q])]
            if left and set(left) & set(row[q]) and other != SKIP:
                found.append("rest")
            found += [o for o in stays if o in row[q]]
            if set(found) <= self.outside[name] and left and set(left) & set(row[q]):
                found = []
            return found if found or not one else SKIP

        return lines, f, "single_choice" if one else "multiple_choice", codes

    def nets(self, name):
        r = self.r
        q = self.pick(["single_choice", "multiple_choice", "scale", "ranking"])
        members, lines = {}, [f"nets-of: {q}", "nets:"]
        for i in range(r.randint(1, 3)):
            inside = [o for o in self.options[q] if o not in self.outside[q]]
            names = r.sample(inside, r.randint(1, len(inside)))
            if members and r.random() < 0.5:
                names.append(r.choice(list(members)))
            members[f"{name}n{i}"] = set().union(*[members.get(n, {n}) for n in names])
            lines.append(f"  - {{ code: {name}n{i}, title: N, of: [{', '.join(names)}] }}")
        if any(o in members for o in self.options[q]):
            return self.count(name)
        if r.random() < 0.5:
            lines.append("with-options: yes")
            members.update({o: {o} for o in self.options[q] if o not in self.outside[q]})
        members.update({o: {o} for o in self.options[q] if o in self.outside[q]})
        self.outside[name] = set(self.outside[q])

        def f(row):
            if row[q] in (SKIP, OUT):
                return row[q]
            found = [n for n in members if members[n] & set(row[q])]
            # Who chose an option in the base is in the base.
            return [] if set(found) <= self.outside[name] and not self.is_out(row, q) else found

        return lines, f, "multiple_choice", list(members)

    def boxes(self, name):
        r = self.r
        top, bottom = r.randint(1, 3), r.randint(1, 2)
        lines = ["boxes-of: mood", f"top: {{ options: {top}, title: T }}", f"bottom: {{ code: low, options: {bottom}, title: B }}"]
        codes, other = ["top", "low"], None
        if top + bottom < 5:
            line, more, other = self.otherwise()
            lines.append(line)
            codes = ["top"] + more + ["low"]
        self.outside[name] = set(self.outside["mood"])
        codes += sorted(self.outside["mood"])

        def f(row):
            if row["mood"] in (SKIP, OUT) or self.is_out(row, "mood"):
                return row["mood"]
            place = SCALE.index(row["mood"][0])
            return ["top"] if place >= 5 - top else ["low"] if place < bottom else other

        return lines, f, "single_choice", codes

    def nps(self, name):
        lines = ["net-promoter-of: score", "promoters: P", "passives: Q", "detractors: D"]
        group = lambda n: "promoters" if n >= 9 else "passives" if n >= 7 else "detractors"
        return lines, lambda row: row["score"] if row["score"] == SKIP else [group(row["score"])], "nps", ["promoters", "passives", "detractors"]

    def count(self, name):
        r = self.r
        q = self.pick(["multiple_choice", "ranking"])
        inside = [o for o in self.options[q] if o not in self.outside[q]]
        if not inside:
            return self.cases(name)
        codes = r.sample(inside, r.randint(1, len(inside)))
        return [f"count-of: {q}", f"options: [{', '.join(codes)}]"], lambda row: row[q] if row[q] in (SKIP, OUT) else SKIP if self.is_out(row, q) else len(set(codes) & set(row[q])), "number", []

    def cases(self, name):
        r = self.r
        several = r.random() < 0.4
        parts = [self.condition(2) for _ in range(r.randint(1, 3))]
        lines = ["cases:"] + [f"  - {{ code: w{i}, title: W, where: '{t}' }}" for i, (t, _) in enumerate(parts)]
        codes = [f"w{i}" for i in range(len(parts))]
        other, more = [], []
        if several:
            lines.append("kind: multiple_choice")
        if not several or r.random() < 0.5:
            line, more, other = self.otherwise()
            lines.append(line)

        def f(row):
            found = [p(row) for _, p in parts]
            if several:
                chosen = [c for c, v in zip(codes, found) if v is True]
                return chosen or (SKIP if SKIP in found else OUT if OUT in found else other)
            for code, value in zip(codes, found):
                if value is True:
                    return [code]
                if value in (SKIP, OUT):
                    return value
            return other

        return lines, f, "multiple_choice" if several else "single_choice", codes + more

    # Results

    def counts(self, q, rows):
        add = lambda found: (len(found), sum(row["weight"] for row in found))
        # The weight of those outside the base is kept for questions with options alone.
        outside = add if self.options[q] else lambda found: (len(found), 0)
        yield "not-answered", "", outside([row for row in rows if row[q] == SKIP])
        yield "not-asked", "", outside([row for row in rows if row[q] == OUT])
        answered = [row for row in rows if row[q] not in (SKIP, OUT)]
        yield "answered", "", add([row for row in answered if not self.is_out(row, q)])
        if self.options[q]:
            yield "outside", "", add([row for row in answered if self.is_out(row, q)])
        for code in self.options[q]:
            yield "option", code, add([row for row in answered if code in row[q]])
        if self.kinds[q] == "number":
            total = sum(row[q] * row["weight"] for row in answered)
            yield "sum", "", (0, round(total * 10))
        if self.kinds[q] == "nps":
            value = {"promoters": 100, "passives": 0, "detractors": -100}
            yield "sum", "", (0, sum(value[row[q][0]] * row["weight"] for row in answered) * 10)

    def groups(self, by):
        """The groups of a break, and at the end those in none."""
        if by == "type":
            stated = lambda row: [row["type"]] if row["type"] else []
            names = ["school", "private house"]
        else:
            stated = lambda row: self.chosen(row, by)
            names = self.options[by]
        yield from ((g, [row for row in self.rows if g in stated(row)]) for g in names)
        yield "", [row for row in self.rows if not stated(row)]

    def expected(self):
        questions = self.derived + ["plan", "crops", "mood", "then", "later", "order"]
        for q in questions:
            for what, code, (n, w) in self.counts(q, self.rows):
                yield q, "", "", what, code, n, w
            for by in [v for v in self.derived if self.options[v] and v != q][:3]:
                groups = [(g, [row for row in self.rows if g in self.chosen(row, by)]) for g in self.options[by]]
                groups.append(("", [row for row in self.rows if not self.chosen(row, by)]))
                for group, rows in groups:
                    if group or rows:
                        for what, code, (n, w) in self.counts(q, rows):
                            yield q, by, group, what, code, n, w
            for name, breaks in self.banners:
                for what, code, (n, w) in self.counts(q, self.rows):
                    yield q, f"{name}/total", "", what, code, n, w
                for by in breaks:
                    for group, rows in self.groups(by) if by != q else []:
                        if group or rows:
                            for what, code, (n, w) in self.counts(q, rows):
                                yield q, f"{name}/{by}", group, what, code, n, w
            for name, (_, f) in self.filters:
                for what, code, (n, w) in self.counts(q, [row for row in self.rows if f(row) is True]):
                    yield q, name, "selected", what, code, n, w

    def codebook(self):
        lines = ["unit: { singular: person, plural: people }", "invited: 1000"]
        if self.listed:
            lines.append("respondents:")
            lines += [f"  - {{ id: {row['respondent']}, name: N{row['respondent']}" + (f", type: {row['type']}" if row["type"] else "") + " }" for row in self.rows]
            if not any(row["type"] for row in self.rows):
                lines.append("  - { id: nobody, name: Nobody, type: school }")
            if not any(row["type"] == "private house" for row in self.rows):
                lines.append("  - { id: nobody2, name: Nobody2, type: private house }")
            if not any(row["type"] == "school" for row in self.rows):
                lines.append("  - { id: nobody3, name: Nobody3, type: school }")
        lines.append("questions:")
        for q, (kind, options) in self.asked.items():
            texts = [f"{{ code: {o}, title: {o.upper()}" + (f", number: {o[1:]}" if o in SCALE else "") + (", outside-base: yes" if o in self.outside[q] else "") + " }" for o in options]
            universe = ", universe: { question: plan, options: [a, b] }" if q == "then" else ""
            if q == "later" and self.gate:
                universe = f", universe: {{ question: {self.gate}, options: [{', '.join(self.gate_codes)}] }}"
            lines.append(f"  - {{ id: {q}, topic: T, wording: W, kind: {kind}{universe}" + (f", options: [{', '.join(texts)}]" if options else "") + " }")
        return "\n".join(lines) + "\nderived:\n" + "".join(self.yaml)

    def binding(self):
        lines = ["respondent: { column: respondent }" if self.listed else "", "submitted: { column: submitted }", "weight: { column: weight }" if self.weighted else ""]
        lines += ["questions:"]
        for q, (kind, _) in self.asked.items():
            joined = ', joined-by: " "' if kind in ("multiple_choice", "ranking") else ""
            lines.append(f"  {q}: {{ column: {q}{joined} }}")
        return "\n".join(line for line in lines if line) + "\n"

    def answers(self):
        columns = ["respondent", "submitted", "weight"] + list(self.asked)
        out = [",".join(columns)]
        for row in self.rows:
            cells = [row["respondent"], row["submitted"], f"{row['weight'] / 1_000_000:g}"]
            for q in self.asked:
                a = row[q]
                cells.append("" if a in (SKIP, OUT) else " ".join(a) if isinstance(a, list) else f"{a:g}")
            out.append(",".join(cells))
        return "\n".join(out) + "\n"


def main(folder, seed, count):
    for number in range(count):
        survey = Survey(seed * 1_000_003 + number)
        place = os.path.join(folder, str(number))
        os.makedirs(place)
        files = {
            "codebook.yaml": survey.codebook(), "binding.yaml": survey.binding(), "answers.csv": survey.answers(),
            "banners.txt": "".join(f"{name}\t{' '.join(breaks)}\n" for name, breaks in survey.banners),
            "filters.txt": "".join(f"{name}\t{text}\n" for name, (text, _) in survey.filters),
            "expected.csv": "question,by,group,what,code,count,weight\n" + "".join(",".join(map(str, row)) + "\n" for row in survey.expected()),
        }
        for name, text in files.items():
            with open(os.path.join(place, name), "w") as file:
                file.write(text)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
