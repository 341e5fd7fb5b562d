"""What pdfium makes of PDF files, and how far the pictures of several readers differ.

readers.py text FILE...            the text of each file, every page ended by a form feed; files follow a line "== FILE"
readers.py pictures FOLDER FILE... writes FOLDER/N-pdfium-PAGE.ppm for the N-th file, 40 dots an inch
readers.py compare FOLDER A B...   for every picture of A and that of each B: name, mean and greatest difference (0-255)
"""

import glob
import os
import sys

import numpy
import PIL.Image
import pypdfium2

RESOLUTION = 40
# 14 pt, about a line of text: where readers put the parts of a letter differs, how much ink a line has does not.
CELL = 8


def text(files):
    for file in files:
        print("==", file)
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                sys.stdout.write(page.get_textpage().get_text_range() + "\f")
        print()


def pictures(folder, files):
    for number, file in enumerate(files):
        with pypdfium2.PdfDocument(file) as document:
            for index, page in enumerate(document):
                image = page.render(scale=RESOLUTION / 72).to_pil().convert("RGB")
                image.save(os.path.join(folder, f"{number}-pdfium-{index + 1}.ppm"))


def cells(path):
    """The mean grey of each cell; a page of 330.7 dots is rounded up or down, so what is left over at the edges goes."""
    with PIL.Image.open(path) as image:
        grey = numpy.asarray(image.convert("RGB").convert("L"), dtype=float)
    height, width = (size - 1 - (size - 1) % CELL for size in grey.shape)
    return grey[:height, :width].reshape(height // CELL, CELL, width // CELL, CELL).mean(axis=(1, 3))


def compare(folder, first, others):
    for path in sorted(glob.glob(os.path.join(folder, f"*-{first}-*.ppm"))):
        mine = cells(path)
        for other in others:
            theirs = cells(path.replace(f"-{first}-", f"-{other}-"))
            rows, columns = (min(sizes) for sizes in zip(mine.shape, theirs.shape))
            difference = abs(mine[:rows, :columns] - theirs[:rows, :columns])
            name = os.path.basename(path).replace(f"-{first}-", f"-{other}-")
            print(name, round(difference.mean(), 3), round(difference.max(), 1))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "text":
        text(arguments)
    elif command == "pictures":
        pictures(arguments[0], arguments[1:])
    elif command == "compare":
        compare(arguments[0], arguments[1], arguments[2:])
    else:
        sys.exit(__doc__)
