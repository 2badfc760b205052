"""Which plan or programme a person means: an id, a number, a beginning of either, or a path."""

from __future__ import annotations

import os

from giamsat.domain.errors import GiamsatError, NotFoundError, UsageError
from giamsat.domain.problems import VANISHED
from giamsat.domain.text import visible
from giamsat.reports.listing import unreadable
from giamsat.store.places import PLANS, PROGRAMMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from giamsat.cli.session import Session
    from giamsat.domain.records import PlanRow


def plan_named(session: Session, name: str) -> str:
    """Return the id of the plan that ``name`` means.

    A person may also say "kh 33", ``15/2025`` or words of the title; the plan is told then. Raises
    ``NotFoundError`` (``unknown-plan``, with the nearest; ``vanished-plan``), ``UsageError``
    (``ambiguous-plan``) with the candidates.
    """
    register = session.register()
    if register.is_plan(name):
        return name
    by_path = _id_of_path(session.root, name, PLANS)
    if by_path and register.is_plan(by_path):
        return by_path
    found = register.find(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise _ambiguous(session, name, found)
    _require_readable(session, name, by_path, PLANS)
    if session.is_typed and (meant := _plan_meant(session, name)):
        return meant
    if gone := _vanished_plan(session, name):
        raise NotFoundError("vanished-plan", plan=gone)
    raise NotFoundError("unknown-plan", plan=name, near=_near(name, register.ids()))


def _vanished_plan(session: Session, name: str) -> str | None:
    """Return the id of the plan that ``name`` means and whose file has gone without a word."""
    from giamsat.domain.text import slug

    noted = (p.values["plan"] for p in session.register().problems() if p.code == VANISHED)
    begun = f"{slug(name)}-"
    return next(
        (i for i in noted if name == i or f"{i.rpartition('/')[2]}-".startswith(begun)), None
    )


def _plan_meant(session: Session, name: str) -> str | None:
    """Return the id of the plan that a person means, and tell which it is; ``None`` for none."""
    from giamsat.cli.plan_names import NamedPlan, plans_meant

    found = plans_meant(name, map(NamedPlan._make, session.register().ids()))
    if not found:
        return None
    if len(found) > 1:
        raise _ambiguous(session, name, [plan.id for plan in found])
    session.tell("typed.plan", text=name, plan=found[0].caption)
    return found[0].id


def _ambiguous(session: Session, name: str, ids: list[str]) -> UsageError:
    """Return what is wrong with a name of several plans, with the titles of the first of them."""
    rows = [session.register().row(plan_id, session.as_of) for plan_id in ids[:_LISTED]]
    listed = [f"{row.id}  {row.number or ''}  {row.title}" for row in rows]
    return UsageError("ambiguous-plan", plan=name, candidates=_some(ids), listed=listed)


def row_named(session: Session, name: str) -> PlanRow:
    """Return the plan that ``name`` means, as it stands on the asked day; errors as above."""
    return session.register().row(plan_named(session, name), session.as_of)


def complete(session: Session, *, typed: str) -> int:
    """Print the names that a plan's name begun with ``typed`` may become, for bash."""
    session.write(["\n".join(name for name, _ in plans_beginning(session, typed)) + "\n"])
    session.close()  # a shell is told of no file that cannot be read
    return 0


def plans_beginning(session: Session, text: str) -> list[tuple[str, str]]:
    """Return (id or number, title) of the plans of which either begins with ``text``, for a shell.

    Where there is no workspace, nothing; a shell must not be told of errors.
    """
    try:
        found = session.register().completions(text, 50)
    except GiamsatError:
        return []
    named = {id_ if id_.startswith(text) else number: title for id_, number, title in found}
    return [(name, in_one_line(title)) for name, title in named.items() if _is_plain(name)]


def _is_plain(name: str) -> bool:
    return name.translate(_SIGNS_OF_NAMES).isalnum()


def in_one_line(title: str) -> str:
    """Return a title, harmless and short enough for one line beside a name."""
    shown = harmless(title)
    if len(shown) <= _LONGEST_SHOWN:
        return shown
    return shown[:_LONGEST_SHOWN].rpartition(" ")[0].rstrip(" ,;") + " …"


_LONGEST_SHOWN = 60


def harmless(title: str) -> str:
    """Return a title that no shell reads as more than text: zsh evaluates what completes."""
    return visible(title).translate(_SIGNS_OF_SHELLS)


_SIGNS_OF_NAMES = str.maketrans("", "", "_./-")
_SIGNS_OF_SHELLS = str.maketrans("", "", "\\\"'`$!")


def programme_named(session: Session, name: str) -> str:
    """Return the id of the programme that ``name`` means; errors as for plans."""
    programmes = session.register().programmes()
    ids = [row.id for row in programmes]
    by_path = _id_of_path(session.root, name, PROGRAMMES)
    for wanted in (name, by_path):
        if wanted in ids:
            return str(wanted)
    found = [row.id for row in programmes if row.id.startswith(name) or row.number == name]
    found = found or [i for i in ids if i.rpartition("/")[2] == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("ambiguous-programme", programme=name, candidates=_some(found))
    _require_readable(session, name, by_path, PROGRAMMES)
    near = _near(name, ((row.id, row.number, row.title) for row in programmes))
    raise NotFoundError("unknown-programme", programme=name, near=near)


def file_named(session: Session, name: str) -> str:
    """Return the path, below the root, of the plan or else the programme that ``name`` means.

    A path or an id finds a file that cannot be read as a plan, too. Errors as for plans.
    """
    rooms = (PLANS, PROGRAMMES)
    there = {file.path for room in rooms for file in session.workspace.files(room)}
    for room in rooms:
        for wanted in (name, _id_of_path(session.root, name, room)):
            if wanted and f"{room}/{wanted}.toml" in there:
                return f"{room}/{wanted}.toml"
    try:
        return f"{PLANS}/{plan_named(session, name)}.toml"
    except NotFoundError as unknown:
        try:
            return f"{PROGRAMMES}/{programme_named(session, name)}.toml"
        except NotFoundError:
            raise unknown from None


def _require_readable(session: Session, name: str, by_path: str | None, room: str) -> None:
    """A plan or programme whose file is broken is not unknown: say what is wrong with it."""
    unread = unreadable(session.register())
    if any(problem.path.startswith(f"{room}/") for problem in unread):
        from giamsat.store.unread_names import require_readable

        require_readable(unread, session.workspace.root, name, by_path, room)


def below_root(path: str, root: str) -> str | None:
    """Return a path as it is named from the root, with ``/``; ``None`` on another drive."""
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:
        return None


def _id_of_path(root: str, name: str, room: str) -> str | None:
    """Return the id that a path (from here, or from the root) stands for."""
    if not name.endswith(".toml"):
        return None
    for start in (".", root):
        below = below_root(os.path.join(start, name), root)  # noqa: PTH118
        if below and below.startswith(f"{room}/"):
            return below.partition("/")[2].removesuffix(".toml")
    return None


_LISTED = 8
"""As many plans that a name may mean are told."""


def _some(ids: list[str]) -> str:
    return ", ".join(ids[:_LISTED]) + (", …" if len(ids) > _LISTED else "")


def _near(name: str, known: Iterable[tuple[str, str | None, str]]) -> str:
    from giamsat.domain.text import nearest

    spellings: dict[str, str] = {}
    for plan_id, number, _ in known:
        spellings.setdefault(plan_id, plan_id)
        if number:
            spellings.setdefault(number, plan_id)
        if len(spellings) > 20_000:
            break
    return ", ".join(dict.fromkeys(spellings[hit] for hit in nearest(name, spellings, 3)))
