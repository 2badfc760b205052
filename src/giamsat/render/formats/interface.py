"""The interface of all text formats, and the way to the module of each by its name."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from giamsat.render.page import Page, Screen

    Render = Callable[[Page, Screen], Iterator[str]]
    """Yield the text of a page, piece by piece, the last one ending with a line end."""

MODULES = {
    "table": "table",
    "plain": "plain",
    "csv": "csv_lines",
    "md": "markdown",
    "html": "html_page",
}
"""Format names and their modules. JSON is not made from pages: see :mod:`json_text`."""


def renderer(name: str) -> Render:
    """Return the ``render`` function of a format; its module is loaded now."""
    module = f"giamsat.render.formats.{MODULES[name]}"
    __import__(module)
    found: Render = sys.modules[module].render
    return found
