"""Sets documents with WeasyPrint: set_weasyprint.py CONTENT-FOLDER TARGET STANDARD DOCUMENT...   (STANDARD: none or pdf/ua-1)"""

import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

content, target, standard, *documents = sys.argv[1:]
fonts = FontConfiguration()
for document in documents:
    options = {} if standard == "none" else {"pdf_variant": standard}
    HTML(f"{content}/{document}.html").write_pdf(f"{target}/{document}.pdf", font_config=fonts, **options)
