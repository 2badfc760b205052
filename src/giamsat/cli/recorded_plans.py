"""Finding a plan that git remembers, also where its file was removed or renamed since."""

from __future__ import annotations

from giamsat.cli.naming import plan_named
from giamsat.cli.session import Session
from giamsat.domain.errors import InvalidDataError, NotFoundError, UsageError
from giamsat.domain.text import nfc, slug
from giamsat.evidence.departed import Departed, departed_plans
from giamsat.store.places import PLANS


def recorded_path(session: Session, plan: str, *, is_brought_back: bool = False) -> str:
    """Return the path of the plan that ``plan`` names: of its file, or of the one it once had.

    Errors are those of ``plan_named``. Where the file has gone or moved, that is said; not that it
    has gone where the plan is to be brought back.
    """
    try:
        return f"{PLANS}/{plan_named(session, plan)}.toml"
    except InvalidDataError as error:
        if error.code != "unreadable-plan":
            raise
        return str(error.params["path"])  # what was recorded can be read
    except NotFoundError:
        found = _matching(plan, departed_plans(session.workspace))
        if not found:
            raise
    if len(found) > 1:
        names = ", ".join(_id(item.path) for item in found[:5])
        raise UsageError("ambiguous-plan", plan=plan, candidates=names)
    (departed,) = found
    if departed.now:
        session.tell("history.moved", id=_id(departed.path), now=_id(departed.now))
        return departed.now
    if not is_brought_back:
        session.tell("history.departed", path=departed.path)
    return departed.path


def recorded_name(session: Session, path: str) -> str:
    """Return the plan's number for a title; its id where it has none, or no file any more."""
    plan_id = _id(path)
    try:
        return session.register().row(plan_id, session.as_of).number or plan_id
    except NotFoundError:
        return plan_id


def _matching(plan: str, departed: list[Departed]) -> list[Departed]:
    """Take an id, a path or a number first; else the beginning of an id."""
    name = nfc(plan).strip()
    exact = [d for d in departed if name in (d.path, _id(d.path))]
    number = [d for d in departed if slug(name) and _id(d.path).rpartition("/")[2] == slug(name)]
    begun = [d for d in departed if name and _id(d.path).startswith(name)]
    return exact or number or begun or [d for d in departed if _is_begun_by(d, slug(name))]


def _is_begun_by(departed: Departed, number: str) -> bool:
    """Tell whether a file's name begins with a number, as ``33`` begins ``33-kh-mttq``."""
    return bool(number) and _id(departed.path).rpartition("/")[2].startswith(f"{number}-")


def _id(path: str) -> str:
    return path.removeprefix(f"{PLANS}/").removesuffix(".toml")
