"""What a file of issuers contradicts in itself: defects by key path, pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from giamsat.domain.changes import KeyPath
from giamsat.domain.checks import Defect, contradiction_defects, day_before, duplicate_ids
from giamsat.domain.issuers import Issuer, Issuers
from giamsat.domain.text import name_key, nearest, visible


def issuer_defects(file: Issuers) -> Iterator[Defect]:
    """Yield what makes a file of issuers invalid although each value is well-formed."""
    yield from duplicate_ids(file)
    yield from contradiction_defects(file)
    by_id = {issuer.id: issuer for issuer in reversed(file.issuers)}  # the first of an id
    yield from _names(file)
    for place, issuer in enumerate(file.issuers):
        yield from _days(issuer, by_id, ("issuer", place))
        yield from _links(issuer, by_id, ("issuer", place))
    yield from _cycles(file, by_id, "merged_into", lambda issuer: issuer.merged_into)
    yield from _cycles(file, by_id, "parent", lambda issuer: issuer.parent)


def _names(file: Issuers) -> Iterator[Defect]:
    owners: dict[str, str] = {}
    for place, issuer in enumerate(file.issuers):
        for number, name in enumerate(issuer.names):
            owner = owners.setdefault(name_key(name), issuer.id)
            if owner != issuer.id or number != _first(issuer, name):
                params = (("name", visible(name)), ("id", owner))
                yield Defect("issuer-name-twice", ("issuer", place, "names", number), params)


def _first(issuer: Issuer, name: str) -> int:
    return [name_key(each) for each in issuer.names].index(name_key(name))


def _days(issuer: Issuer, by_id: Mapping[str, Issuer], at: KeyPath) -> Iterator[Defect]:
    if issuer.merged_into is None:
        return
    if issuer.ends is None:
        yield Defect("missing-key", at, (("name", "ends"),))
        return
    successor = by_id.get(issuer.merged_into)
    if successor and successor.ends and successor.ends <= issuer.ends:
        yield day_before((*at, "merged_into"), successor.ends, f"{issuer.id}.ends + 1", issuer.ends)


def _links(issuer: Issuer, by_id: Mapping[str, Issuer], at: KeyPath) -> Iterator[Defect]:
    for name, target in (("parent", issuer.parent), ("merged_into", issuer.merged_into)):
        if target is not None and target not in by_id:
            near = nearest(target, by_id, 1)
            params = (("id", visible(target)), *((("near", near[0]),) if near else ()))
            yield Defect("broken-link", (*at, name), params)


def _cycles(
    file: Issuers,
    by_id: Mapping[str, Issuer],
    key: str,
    following: Callable[[Issuer], str | None],
) -> Iterator[Defect]:
    """Yield each cycle once, at the first of its issuers."""
    told: set[str] = set()
    for place, issuer in enumerate(file.issuers):
        chain = [issuer.id]
        here = following(issuer)
        while here is not None and here in by_id and here not in chain:
            chain.append(here)
            here = following(by_id[here])
        if here == issuer.id and issuer.id not in told:
            told.update(chain)
            params = (("chain", " → ".join([*chain, issuer.id])),)
            yield Defect("issuer-cycle", ("issuer", place, key), params)
