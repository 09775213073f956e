"""Draws the pages of every built-in template, filled from the seed, as LibreOffice sets them.

usage: python tests/shots/pages.py OUT_DIR    writes OUT_DIR/pages/TEMPLATE-1.png …
Needs soffice and pdftoppm; says so and stops where one is missing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DOTS_PER_INCH = 80


def briefwright(*words: object) -> None:
    subprocess.run([sys.executable, "-m", "briefwright", *map(str, words)], check=True)


def write_briefings(folder: Path) -> None:
    """One Word file a template, from the shipped seed, and the demo briefing."""
    briefwright("import", REPOSITORY / "seeds")
    for template in sorted(p.parent.name for p in (REPOSITORY / "templates").glob("*/template.toml")):
        brief = folder / f"{template}.brief"
        title = "title=Replying to Beijing on digital cooperation"
        briefwright("new", "--template", template, "--field", title, "-o", brief)
        briefwright("export", brief, "-o", folder / f"{template}.docx")
    briefwright("demo", "-o", folder / "demo.docx")


def draw_pages(word_files: list[Path], out: Path, profile: Path) -> None:
    """Every page of every file as a PNG beside its name."""
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", out, *word_files], check=True, stdout=subprocess.DEVNULL)
    for pdf in sorted(out.glob("*.pdf")):
        subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", pdf, out / pdf.stem], check=True)
        pdf.unlink()


def main(out: Path) -> None:
    missing = [tool for tool in ("soffice", "pdftoppm") if not shutil.which(tool)]
    if missing:
        sys.exit(f"not drawn: {', '.join(missing)} not installed")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["BRIEFWRIGHT_HOME"] = str(Path(scratch) / "home")
        write_briefings(Path(scratch))
        draw_pages(sorted(Path(scratch).glob("*.docx")), out, Path(scratch) / "profile")
    print(f"{len(list(out.glob('*.png')))} pages in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "pages")
