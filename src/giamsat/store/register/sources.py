"""The code and data that decide the rows of a register, found in what their modules import.

Asked only when a register is made. It keeps the answer, so that each opening only looks whether one
of these files changed (``opening.basis``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
"""The folder of giamsat's own modules."""

DECIDING = "giamsat.store.register.freshness"
"""The module from which everything that makes a row is imported, at once or where it is used."""

_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)|import[ \t]+([\w.]+))",
    re.MULTILINE,
)
_CODE = frozenset({".py", ".pyc", ".pyi"})


def deciding_files() -> list[str]:
    """Return the paths of the modules, their data and the libraries that decide rows, sorted.

    Data are all other files in the folders of these modules. Of a library its first file stands
    for all: it is written anew with each version.
    """
    modules: dict[str, Path] = {}
    libraries: set[str] = set()
    waiting = [DECIDING]
    while waiting:
        name = waiting.pop()
        place = _source(name)
        if place is None or name in modules:
            continue
        modules[name] = place
        if name == PACKAGE.name:
            continue  # it names what programs may import, and imports nothing itself
        for imported in _imports(place.read_text(encoding="utf-8")):
            if imported.partition(".")[0] == PACKAGE.name:
                waiting += [imported, imported.rpartition(".")[0]]
            else:
                libraries.add(imported.partition(".")[0])
    folders = {place.parent for place in modules.values()}
    data = (path for folder in folders for path in folder.iterdir() if path.suffix not in _CODE)
    own = [*modules.values(), *(path for path in data if path.is_file())]
    return sorted({*map(str, own), *_first_files(libraries - sys.stdlib_module_names)})


def _source(name: str) -> Path | None:
    """Return the file of one of our modules; nothing where the name is no module."""
    place = PACKAGE.parent.joinpath(*name.split("."))
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None


def _imports(text: str) -> Iterator[str]:
    """Yield the names of all modules that a source imports, and of what may be modules."""
    for found in _IMPORT.finditer(text):
        module, names, bare = found.groups()
        yield module or bare
        for name in re.findall(r"\w+", names or ""):
            yield f"{module}.{name}"


def _first_files(libraries: set[str]) -> Iterator[str]:
    for library in libraries:
        spec = find_spec(library)
        if spec and spec.origin:
            yield spec.origin
