"""Writes docs/checks/, a page for each check, from the catalogue.

python tools/check_pages.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

from giamsat.domain.checking.codes import CHECKS
from giamsat.i18n import LANGUAGES, Words

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "checks"


def page(code: str) -> str:
    """Return the page of one check, Vietnamese first."""
    check = CHECKS[code]
    parts = [_in_words(code, Words(lang)) for lang in LANGUAGES]
    return f"# {code} · {check.name}\n\n" + "\n---\n\n".join(parts)


def index() -> str:
    """Return the list of all checks by group, Vietnamese first."""
    return "\n---\n\n".join(_index(Words(lang)) for lang in LANGUAGES)


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    return {"README.md": index(), **{f"{code}.md": page(code) for code in CHECKS}}


def stale(folder: Path) -> list[str]:
    """Return the names of files that are missing, differ, or belong to no check any more."""
    made = pages()
    there = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def write(folder: Path) -> None:
    """Bring the folder up to date."""
    made = pages()
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale(folder):
        if name in made:
            (folder / name).write_text(made[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()


def _in_words(code: str, words: Words) -> str:
    check = CHECKS[code]
    level = words("check.default-level", level=words(f"check.{check.level}"))
    first = f"{level} {words('check.safe')}" if check.fixable else level
    return (
        f"## {_prose(words(f'check.{code}.title'))}\n\n{_prose(first)}\n"
        f"\n### {words('check.why')}\n\n{_prose(words(f'check.{code}.why'))}\n"
        f"\n### {words('check.example')}\n\n```toml\n{words(f'check.{code}.example')}\n```\n"
        f"\n### {words('check.remedy')}\n\n{_prose(words(f'check.{code}.remedy'))}\n"
    )


def _index(words: Words) -> str:
    lines = [f"# {words('check.index')}\n", f"{_prose(words('check.index-intro'))}\n"]
    for group in dict.fromkeys(code[:3] for code in CHECKS):
        heads = [words(f"check.{name}") for name in ("code", "level", "finding")]
        lines.append(f"## {words(f'check.group.{group}')}\n")
        lines.append(f"| {' | '.join(heads)} |\n|---|---|---|")
        lines.extend(_row(code, words) for code in CHECKS if code.startswith(group))
        lines.append("")
    return "\n".join(lines)


def _row(code: str, words: Words) -> str:
    title = _prose(words(f"check.{code}.title"))
    return f"| [{code}]({code}.md) | {words(f'check.{CHECKS[code].level}')} | {title} |"


def _prose(text: str) -> str:
    """Keep what Markdown would read as marks: brackets, stars, pipes and the like."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>|" else char for char in text)


def main() -> int:
    """Write the pages, or with ``--check`` tell which are out of date."""
    if "--check" not in sys.argv[1:]:
        write(FOLDER)
        return 0
    found = stale(FOLDER)
    for name in found:
        print(f"out of date: docs/checks/{name}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
