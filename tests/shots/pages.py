"""Draws the pages of every built-in template as LibreOffice sets them, and counts those that are limited.

usage: python tests/shots/pages.py OUT_DIR    writes OUT_DIR/pages/TEMPLATE-1.png …
Each template is filled from the seed (TEMPLATE), with fifty items (TEMPLATE.fifty) and with nothing
(TEMPLATE.none), and its fifty items are cut to one page (TEMPLATE.one-pager) and to a card (TEMPLATE.cue-card).
Needs soffice, pdfinfo and pdftoppm; says so and stops where one is missing. Ends with status 1 where a one-pager, a
card or a note of one page takes more.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOTS_PER_INCH = 80
TITLE = "Replying to Beijing on digital cooperation"
ONE_PAGE = re.compile(r".*\.(?:one-pager|cue-card)|information-note")
TWO_PAGES = "two-pager"


def write_briefings(folder: Path) -> Iterator[Path]:
    """Five Word files a template, and the demo briefing."""
    from briefwright.app.brief.filling import fill_from
    from briefwright.app.brief.operations import new_brief
    from briefwright.app.demo import export_demo
    from briefwright.app.export.exporting import export_brief
    from briefwright.app.pages.lengths import CUE_CARD, FULL, ONE_PAGER
    from briefwright.app.templates.catalogue import catalogue
    from briefwright.app.workspace import open_workspace
    from fakes.fifty_items import fifty, founds_of, seed_founds

    with open_workspace(writer=False) as workspace:
        seed, every = seed_founds(workspace), founds_of(workspace)
        for package in catalogue(workspace.folders):
            template = package.template
            empty = new_brief(template, {"title": TITLE}, id="shots")
            full = fifty(template, every)
            briefs = (("", fill_from(empty, template, seed), FULL), (".fifty", full, FULL), (".none", empty, FULL))
            for name, brief, budget in (*briefs, (".one-pager", full, ONE_PAGER), (".cue-card", full, CUE_CARD)):
                out = folder / f"{template.id}{name}.docx"
                export_brief(workspace, brief, package, out, budget=budget, sources=(), overwrite=True)
                yield out
    yield export_demo(folder / "demo.docx").path


def draw_pages(word_files: list[Path], out: Path, profile: Path) -> list[str]:
    """Every page of every file as a PNG beside its name; what takes more pages than it may."""
    from briefwright.isolation.stand_ins import fontconfig_file

    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    faces = profile.with_name("fonts.conf")
    faces.write_text(fontconfig_file(), encoding="utf-8")
    told = {**os.environ, "FONTCONFIG_FILE": str(faces)}
    subprocess.run([*office, "--outdir", out, *word_files], check=True, stdout=subprocess.DEVNULL, env=told)
    longer: list[str] = []
    for pdf in sorted(out.glob("*.pdf")):
        subprocess.run(["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", pdf, out / pdf.stem], check=True)
        pages = pages_of(pdf)
        most = 1 if ONE_PAGE.fullmatch(pdf.stem) else 2 if pdf.stem == TWO_PAGES else 0
        longer += [f"{pdf.stem}: {pages} pages of {most}"] if most and pages > most else []
        pdf.unlink()
    return longer


def pages_of(pdf: Path) -> int:
    """How many pages a PDF has."""
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)[1])


def main(out: Path) -> None:
    missing = [tool for tool in ("soffice", "pdfinfo", "pdftoppm") if not shutil.which(tool)]
    if missing:
        sys.exit(f"not drawn: {', '.join(missing)} not installed")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["BRIEFWRIGHT_HOME"] = str(Path(scratch) / "home")
        sys.path.insert(0, str(HERE.parent))
        longer = draw_pages(list(write_briefings(Path(scratch))), out, Path(scratch) / "profile")
    print(f"{len(list(out.glob('*.png')))} pages in {out}")
    if longer:
        sys.exit("too long: " + "; ".join(longer))


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "pages")
