"""What a sync brought and took, in the words of the field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from giamsat.domain.differences import Difference
from giamsat.domain.shape import has_ids, identifying_keys, is_text
from giamsat.i18n import Words
from giamsat.render.page import Lines, Page, Toned
from giamsat.render.pages.conflicts import shorten
from giamsat.render.pages.history import difference, key_name
from giamsat.reports.exchange import Exchange, News

NAMES = 10
"""New plans that are named; the rest is counted."""
FACTS = 6
"""Facts of one plan that are told; the rest is counted."""
PLANS = 25
"""Changed plans that are told of; the rest is counted."""


def page(report: Exchange, words: Words) -> Page:
    """Return what came, what went, and what is left to resolve."""
    if not any(report):
        return Page("sync", words("sync.done"), [Lines([words("sync.nothing")])])
    blocks = [
        Lines(list(_news_lines(found, words)) or [words("sync.none")], words(f"sync.{name}"))
        for name, found in (("came", report.came), ("went", report.went))
    ]
    opened = [words("sync.opened-at", plan=n.name, key=k) for n in report.came for k in n.opened]
    if opened:
        title = words("sync.opened", count=len(opened))
        blocks.append(Lines([Toned(line, "notice") for line in opened], title))
    if report.beside:
        lines = [_beside(path, other, words) for path, other in report.beside]
        title = words("sync.kept-beside", count=len(lines))
        blocks.append(Lines([Toned(line, "notice") for line in lines], title))
    contested = [n for n in (*report.came, *report.went) if n.removed and n.path not in report.kept]
    if contested:
        lines = [words(f"sync.removed-{n.removed}", plan=n.name, path=n.path) for n in contested]
        lines.append(words("sync.removed-how"))
        title = words("sync.contested", count=len(contested))
        blocks.append(Lines([Toned(line, "notice") for line in lines], title))
    if report.kept:
        blocks.append(Lines(list(report.kept), words("sync.kept", count=len(report.kept))))
    return Page("sync", words("sync.done"), blocks)


def _beside(path: str, other: str, words: Words) -> str:
    """Tell of two files of one name; two plans of one number want another number for one."""
    key = "sync.two-plans" if path.startswith("plans/") else "sync.beside"
    return words(key, path=path, other=other)


def _news_lines(found: Sequence[News], words: Words) -> Iterator[str | Toned]:
    for kind in ("plan", "programme"):
        for state in ("new", "gone"):
            some = [item for item in found if (item.kind, item.state) == (kind, state)]
            names = [item.name for item in some if not item.removed]
            if names:
                listed = _some_names(names, words)
                yield words(f"sync.{kind}-{state}", count=len(names), names=listed)
    for kind in ("attachment", "seal", "other"):
        count = sum(item.kind == kind for item in found)
        if count:
            yield words(f"sync.{kind}", count=count)
    changed = [n for n in found if n.kind in ("plan", "programme") and n.state == "changed"]
    for item in changed[:PLANS]:
        yield from _facts(item, words)
    if len(changed) > PLANS:
        yield words("sync.more-plans", count=len(changed) - PLANS)


def _some_names(names: Sequence[str], words: Words) -> str:
    some = "; ".join(names[:NAMES])
    rest = len(names) - NAMES
    return f"{some}; {words('sync.more', count=rest)}" if rest > 0 else some


def _facts(item: News, words: Words) -> Iterator[str | Toned]:
    if not item.readable:
        yield Toned(words("sync.unreadable", path=item.path), "notice")
        return
    lines = [words("sync.moved", plan=item.name, old=old, new=new) for old, new in item.moved]
    lines += [words("sync.recorded", plan=item.name, key=key) for key in item.opened]
    lines += [words("sync.settled", plan=item.name, key=key) for key in item.settled]
    lines += [fact(found, item.name, words) for found in item.facts]
    yield from lines[:FACTS]
    if len(lines) > FACTS:
        yield words("sync.more-facts", plan=item.name, count=len(lines) - FACTS)
    if not lines:
        yield words("sync.same-facts", plan=item.name)


def fact(item: Difference, plan: str, words: Words) -> str:
    """Tell one difference as what happened: ``R2 of 33/KH-MTTQ-BTT was answered on …``."""
    said = _event_sentence(item, plan, words) if item.old is None else None
    if said:
        return said
    of = words("sync.part", subject=item.subject, plan=plan)
    about = plan if item.subject == "plan" else of
    return shorten(difference(item._replace(subject=about), words), 200)


def _event_sentence(item: Difference, plan: str, words: Words) -> str | None:
    """Tell a fact that came as what happened, where there are words for it; a part by its text."""
    last, new = item.key.rpartition(".")[2], item.new
    if item.key == "event":
        what = words.get(f"history.kind.event.{new.get('kind')}", str(new.get("kind")))
        return words("sync.fact.event", plan=plan, what=what, day=_day(new.get("on"), words))
    if "." in item.key and words.get(f"sync.fact.{last}", ""):
        day = new.get("on") if isinstance(new, Mapping) else new
        return _dated_sentence(f"sync.fact.{last}", item, plan, day, words)
    return _new_part(item, plan, words) if has_ids(item.key) else None


def _new_part(item: Difference, plan: str, words: Words) -> str:
    kind = key_name(item.key, words)
    named_by = (fact for fact in identifying_keys(item.key) if is_text(item.key, fact))
    text = next((str(item.new[fact]) for fact in named_by if item.new.get(fact)), "")
    named = words("sync.fact.new", what=kind, plan=plan, id=item.subject)
    return f"{named}: {shorten(text)}" if text else named


def _dated_sentence(key: str, item: Difference, plan: str, day: object, words: Words) -> str:
    return words(key, subject=item.subject, plan=plan, day=_day(day, words))


def _day(value: object, words: Words) -> str:
    return words.day(value.isoformat()[:10]) if isinstance(value, date) else "—"
