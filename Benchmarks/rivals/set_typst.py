"""Sets documents with Typst: set_typst.py FONTS CONTENT TARGET STANDARD DOCUMENT...   (STANDARD: none or ua-1)"""

import os
import sys

import typst

fonts, content, target, standard, *documents = sys.argv[1:]
source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "report.typ")
compiler = typst.Compiler(
    source, root="/", font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]))
for document in documents:
    compiler.compile(
        output=f"{target}/{document}.pdf", pdf_standards=[] if standard == "none" else [standard], timestamp=1686787200,
        sys_inputs={"content": os.path.abspath(content), "document": document})
