"""Names of files that mean the same on every system: what one stores, another can open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import normalize

_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\..*)?", re.IGNORECASE
)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


def is_device(name: str) -> bool:
    """Tell whether Windows keeps a name for itself (con, nul, lpt1…), with any ending."""
    return _DEVICES.fullmatch(name) is not None


def is_portable(name: str) -> bool:
    """Tell whether every system can store a file or folder of this name, as it is written."""
    return (
        bool(name)
        and name.strip(" ") == name
        and not name.endswith(".")
        and not _FORBIDDEN.search(name)
        and not is_device(name)
    )


def is_portable_path(path: str) -> bool:
    """Tell whether every part of a path with ``/`` is a portable name."""
    return all(is_portable(name) for name in path.split("/"))


def without_devices(plan_id: str) -> str:
    """Return an id in which no part is a name that Windows keeps for itself."""
    return "/".join(f"kh-{name}" if is_device(name) else name for name in plan_id.split("/"))


def without_forbidden(text: str) -> str:
    """Return a name with a hyphen for each letter that some system cannot store."""
    return _FORBIDDEN.sub("-", text)


def fold_path(path: str) -> str:
    """Return a path as systems compare it that do not tell capitals apart."""
    return normalize("NFC", normalize("NFD", path).casefold())


def twins(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each path that some system takes for another one before it, with that other."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        alike = known[fold_path(path)]
        if alike:
            yield path, alike[0]
        alike.append(path)
