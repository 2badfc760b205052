"""Makes every paper in every layout as Word files, and pictures of their pages to look at.

``python -m tools.paper_pictures FOLDER [KIND …]`` writes one .docx a kind, layout and time; where
LibreOffice (``soffice``) and poppler (``pdftoppm``) are installed, also one .png a layout and time
and kind with all its pages side by side. The plan is made up (tests/reports/papers_made.py).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.reports.papers_made import draft, office_of_family, plan_of, text_of_family

from giamsat.i18n import Words
from giamsat.render.docx_file import render
from giamsat.render.paper_words import worded_paper
from giamsat.reports.papers import KINDS, Family, Kind

YEARS = (2019, 2024, 2026)
"""Before Nghị định 30/2020/NĐ-CP; after it; after Quyết định 207/QĐ-MTTW-BTT."""

SETS: tuple[tuple[Family, int], ...] = (
    *(("state", year) for year in YEARS),
    ("party", 2024),
    ("youth", 2024),
)


def main(folder: Path, kinds: tuple[Kind, ...]) -> None:
    """Write the papers ``kinds`` into ``folder``, and their pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [
        path
        for family, year in SETS
        for kind in kinds
        for path in [write(folder, family, year, kind)]
    ]
    if shutil.which("soffice") and shutil.which("pdftoppm"):
        draw(folder, written)


def write(folder: Path, family: Family, year: int, kind: Kind) -> Path:
    """Write one paper of the plan as it would have been in ``year``."""
    text = text_of_family(family).replace("2024-", f"{year}-")
    made = draft(plan_of(text), kind, office_of_family(family), date(year, 6, 5))
    path = folder / f"{family}-{year}-{kind}.docx"
    path.write_bytes(render(worded_paper(made, Words("vi"))))
    return path


def draw(folder: Path, written: list[Path]) -> None:
    """Write beside each Word file a picture of its pages, side by side."""
    names = [str(path) for path in written]
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)
    for path in written:
        pages = ["pdftoppm", "-r", "60", "-png", str(path.with_suffix(".pdf")), str(path)]
        subprocess.run(pages, check=True)


if __name__ == "__main__":
    asked: tuple[Kind, ...] = tuple(sys.argv[2:]) or KINDS  # type: ignore[assignment]
    main(Path(sys.argv[1]), asked)
