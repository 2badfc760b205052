"""Which plans an audit looks at: all, those of a year, issuer, period or body, or a sample."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from giamsat.domain.audits import Selection
from giamsat.domain.dates import parse_period
from giamsat.domain.option_values import whole_number
from giamsat.domain.records import PlanQuery
from giamsat.domain.text import fold
from giamsat.store.places import PLANS
from giamsat.store.register.freshness import open_register

if TYPE_CHECKING:
    from giamsat.cli.session import Session
    from giamsat.store.register.register import SqliteRegister


class Scope(NamedTuple):
    """The conditions as they were typed; empty fields do not narrow."""

    years: tuple[str, ...] = ()
    period: str | None = None
    issuer: str | None = None
    body: str | None = None
    sample: str | None = None
    seed: str | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether plans are left out."""
        return any(self._replace(seed=None))

    def conditions(self) -> Iterator[tuple[str, str]]:
        """Yield the name and value of each condition."""
        yield from (("year", year) for year in self.years)
        for name in ("period", "issuer", "body", "sample", "seed"):
            value = getattr(self, name)
            if value is not None:
                yield name, value


def choose_plans(session: Session, scope: Scope) -> tuple[list[str], Selection | None]:
    """Return the paths of the plans to look at, and what was chosen, if not all.

    A file that cannot be read stays: nothing tells that it is none of them.
    """
    paths = sorted(found.path for found in session.workspace.files(PLANS))
    if not scope.is_narrow:
        return paths, None
    # The register on disk is a file of the folder that is audited: who forged it would choose.
    with open_register(session.root, keep=False) as register:
        matching = _matching(register, session, scope)
        known = {f"{PLANS}/{plan_id}.toml" for plan_id, _, _ in register.ids()}
    chosen = [path for path in paths if path in matching or path not in known]
    if scope.sample is not None:
        count, seed = whole_number("--sample", scope.sample), scope.seed or secrets.token_hex(4)
        scope = scope._replace(seed=seed)
        chosen = draw_sample(chosen, count, seed)
    return chosen, Selection(tuple(scope.conditions()), len(chosen), len(paths))


def draw_sample(paths: Sequence[str], count: int, seed: str) -> list[str]:
    """Return ``count`` of the paths, the same ones for the same seed on every machine."""
    drawn = sorted(
        paths, key=lambda path: sha256(f"{seed}\n{path}".encode("utf-8", "replace")).digest()
    )
    return sorted(drawn[:count])


def _matching(register: SqliteRegister, session: Session, scope: Scope) -> set[str]:
    days = parse_period(scope.period) if scope.period is not None else None
    query = PlanQuery(
        session.as_of,
        years=tuple(whole_number("--year", year) for year in scope.years),
        issuer=scope.issuer,
        first=days and days.first.isoformat(),
        last=days and days.last.isoformat(),
    )
    return {
        row.path
        for row in register.plans(query)
        if scope.body is None or _has_body(register.detail(row.id), scope.body)
    }


def _has_body(facts: dict[str, Any], name: str) -> bool:
    bodies = facts.get("body") or facts.get("bodies") or ()
    return any(fold(name) in fold(str(body.get("name", ""))) for body in bodies)
