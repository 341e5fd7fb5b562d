"""The value of an expression such as {count sdg_priority.8}: Rapporteur's own, asked for one by one."""

import re
import subprocess


class Expressions:
    """Replaces expressions in texts by what Rapporteur prints for them."""

    def __init__(self, program, report):
        self.program = program
        self.report = report
        self.values = {}

    def __call__(self, text, graph_labels):
        """The text with each expression replaced; `graph_labels` names the document's graphs by id."""

        def value(match):
            expression = " ".join(match.group(1).split())
            name, _, rest = expression.partition(" ")
            if name == "note":
                return f" ({rest})"
            return graph_labels[rest] if name == "graph" else self.value(expression)

        return re.sub(r"\{([^{}#][^{}]*)\}", value, text)

    def value(self, expression):
        if expression not in self.values:
            answer = subprocess.run(
                [self.program, "explain", self.report, expression], capture_output=True, text=True, check=True)
            prints = [line for line in answer.stdout.splitlines() if line.startswith("  prints")]
            self.values[expression] = prints[0].removeprefix("  prints").strip()
        return self.values[expression]
