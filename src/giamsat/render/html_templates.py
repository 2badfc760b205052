"""Pages of HTML from templates in which every value is harmless by itself.

Jinja2 escapes what stands in ``{{ … }}`` (``&``, ``<``, ``>`` and both quotes); before that, text
that would act on a reader is made visible. Only :class:`Markup` passes as it is: our own style
sheets and scripts, and what macros of the templates have made. A value that a template names and
nobody gives is an error, not an empty place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from giamsat.domain.text import visible
from giamsat.render.page import link_of, text_of, tone_of

__all__ = ["Markup", "html_page", "html_pieces"]


def html_pieces(template: str, values: dict[str, object]) -> Iterator[str]:
    """Yield a page piece by piece; ``template`` is a file of ``html/`` without its suffix."""
    return _environment().get_template(f"{template}.html").generate(values)


def html_page(template: str, values: dict[str, object]) -> str:
    """Return a page as one text."""
    return "".join(html_pieces(template, values))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("giamsat.render", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters.update(text=text_of, tone=tone_of, place=link_of, link=quote)
    made.globals.update(zip=partial(zip, strict=True))
    return made


def _harmless(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
