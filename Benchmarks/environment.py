"""Virtual environments with pinned rivals, away from the machine's Python."""

import subprocess
import sys


def prepare(folder, requirements, tell):
    """Makes the environment unless it holds what is wanted; gives its Python."""
    wanted = requirements.read_text(encoding="utf-8")
    stamp, python = folder / "benchmarks-requirements.txt", folder / "bin" / "python"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        tell("installing the rivals")
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        "--requirement", requirements], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def tell(message):
    """One line that changes, where someone looks on; a line each otherwise."""
    if sys.stderr.isatty():
        print("\r\x1b[K" + message, end="", file=sys.stderr, flush=True)
    elif not message.startswith("round"):
        print(message, file=sys.stderr)
