"""What is told once a day: the day of the last time stands in the cache."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from giamsat.domain.errors import GiamsatError
from giamsat.store.cache_folder import prepare_cache
from giamsat.store.files import overwrite_output


def is_first_today(workspace_root: Path, notice: str) -> bool:
    """Tell whether a notice was not told in this workspace today, and note that it is now.

    Where that cannot be noted it is told every time.
    """
    today = date.today().isoformat().encode()  # noqa: DTZ011 (the day as people have it)
    try:
        place = prepare_cache(workspace_root) / f"{notice}.told"
        if place.is_file() and place.read_bytes() == today:
            return False
        overwrite_output(place, today)
    except (GiamsatError, OSError):
        return True
    return True
