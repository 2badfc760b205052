"""One plan as a page."""

from __future__ import annotations

from itertools import pairwise

from giamsat.domain.text import fold
from giamsat.render.page import Column, Lines, Page, Pairs, Table, Toned
from giamsat.render.pages.duties import duty_name, rule_name, subject_name
from giamsat.render.pages.times import period, when_name
from giamsat.render.pages.tones import in_words_of_kind, state

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from giamsat.i18n import Words
    from giamsat.reports.plan_report import PlanReport

    Part = dict[str, Any]
    Block = Table | Pairs | Lines


def page(report: PlanReport, words: Words) -> Page:
    """Return the plan as a page: own facts first, then each kind of part that the plan has."""
    title = f"{report.row.number or words('list.no-number')} · {report.row.title}"
    blocks = [_facts(report, words), *_parts(report, words), *_dates(report, words)]
    return Page("plan", title, tuple(blocks))


def _facts(report: PlanReport, words: Words) -> Pairs:
    row, facts = report.row, report.facts["plan"]
    rows: list[tuple[str, str | Toned]] = [
        (words("show.status"), state(words, row.status, overdue=bool(row.overdue), kind=row.kind)),
        (words("show.as-of"), words.day(report.as_of)),
        (words("show.id"), row.id),
    ]
    rows += [
        (words(f"show.{key}"), _fact(key, facts[key], words)) for key in _OWN if facts.get(key)
    ]
    if facts.get("data_from") or facts.get("data_to"):
        data = period(facts.get("data_from"), facts.get("data_to"), words)
        rows.append((words("show.data-period"), data))
    if row.begins or row.ends:
        rows.insert(3, (words("show.period"), period(row.begins, row.ends, words)))
    if row.form:
        rows.insert(4, (words("show.form"), words(f"form.{row.form}")))
    rows += [
        (words(f"show.{key}"), text)
        for key in ("legal_basis", "tasks", "means", "recipients")
        for text in facts.get(key, ())
    ]
    return Pairs(rows)


_OWN = (
    "kind",
    "issuer",
    "co_issuers",
    "partners",
    "issued",
    "field",
    "when",
    "submission",
    "area",
    "purpose",
    "programme",
    "item",
    "assigned_by",
    "note",
)
"""The plan's own facts in the order of the page."""


def _fact(key: str, value: Any, words: Words) -> str:
    if key in ("issued", "submission"):
        return words.day(value)
    if key == "when":
        return when_name(value, words)
    if key == "kind":
        return words(f"export.kind.{value}")
    return "; ".join(value) if isinstance(value, list) else str(value)


def _parts(report: PlanReport, words: Words) -> Iterator[Block]:
    facts = report.facts
    for name in _LINES:
        if facts.get(name):
            lines = [_line(name, part, report, words) for part in facts[name]]
            yield Lines(lines, in_words_of_kind(words, f"show.{name}", report.row.kind))
    if facts.get("visit"):
        yield _visits(report, words)
    if facts.get("recommendation"):
        yield _recommendations(report, words)
    for before in report.followed:
        told: list[str | Toned] = [
            Toned(f"{name}: {text} · {words(f'status.{code}')}", state(words, code).tone)
            for name, text, code in before.items
        ]
        title = words("show.followed", plan=before.plan.number or before.plan.id)
        yield Lines(told or ["—"], title)
    if report.programme:
        yield _programme(report.programme, words)
    if facts.get("source"):
        yield Lines([_source(part, words) for part in facts["source"]], words("show.source"))


def _line(name: str, part: Part, report: PlanReport, words: Words) -> str:
    """Return a part on one line, in the words of the kind of its plan."""
    told = _with_names(part, report.facts)
    if name == "event":
        return _event(told, words, report.row.kind)
    return part_line(name, told, words)


def _join(*parts: str | None, by: str = " · ") -> str:
    return by.join(part for part in parts if part)


def _label(part: Part, text: str) -> str:
    return _join(part.get("id"), text, by=": ")


def _relation(part: Part, words: Words) -> str:
    on = words.day(part["on"]) if part.get("on") else None
    return _join(words(f"export.kind.{part['kind']}"), part["plan"], on, part.get("reason"))


def _body(part: Part, words: Words) -> str:
    above = part.get("superior")
    return _label(part, _join(part["name"], above and words("show.superior", name=above)))


def _member(part: Part, words: Words) -> str:
    role = part.get("role")
    return _join(
        part["name"],
        role and words(f"form.role.{role}"),
        part.get("position"),
        part.get("organisation"),
        words("show.group", group=part["group"]) if part.get("group") else None,
    )


def _content(part: Part, words: Words) -> str:
    by = part.get("assigned_by")
    return _label(part, _join(part["text"], by and words("show.assigned", name=by)))


def _finding(part: Part, words: Words) -> str:
    sums = money_and_households(part, words)
    links = [
        sums,
        part.get("visit"),
        part.get("content"),
        part.get("body"),
        *part.get("evidence", ()),
    ]
    return _label(part, _join(words(f"form.{part['kind']}"), part["text"], *links))


def money_and_households(part: Part, words: Words) -> str:
    """Return the money and the households of a finding or outcome, empty where it has none."""
    amount, count = part.get("amount"), part.get("households")
    return _join(
        None if amount is None else words("show.amount", amount=words.amount(amount)),
        None if count is None else words("show.households", count=count),
    )


def _document(part: Part, words: Words) -> str:
    issued = words.day(part["issued"]) if part.get("issued") else None
    return _label(
        part, _join(part["kind"], part.get("number"), issued, part.get("title"), part.get("file"))
    )


def _with_names(part: Part, facts: Part) -> Part:
    """Return a part with the bodies that it was sent to by their names."""
    if not part.get("to"):
        return part
    names = {body["id"]: body["name"] for body in facts.get("body", ()) if body.get("id")}
    return part | {"to": [names.get(name, name) for name in part["to"]]}


def _event(part: Part, words: Words, kind: str = "supervision") -> str:
    return _join(
        words.day(part["on"]),
        in_words_of_kind(words, f"show.event.{part['kind']}", kind),
        part.get("number"),
        "; ".join(part.get("to", ())),
        part.get("reason"),
    )


def _waiver(part: Part, words: Words) -> str:
    on = words.day(part["on"]) if part.get("on") else None
    return _join(rule_name(part["rule"], words), part.get("subject"), on, part["reason"])


_LINES = {
    "relation": _relation,
    "body": _body,
    "member": _member,
    "content": _content,
    "finding": _finding,
    "document": _document,
    "event": _event,
    "waiver": _waiver,
}
"""What makes a line of a part, by the name of its array, in the order of the page."""


def part_line(name: str, part: Part, words: Words) -> str:
    """Return a part of the array ``name`` on one line."""
    return _LINES[name](part, words)


def _source(part: Part, words: Words) -> str:
    return _join(part["title"], part.get("where"), part.get("note"))


def _programme(programme: Part, words: Words) -> Lines:
    facts = programme["programme"]
    lines = [_join(facts["title"], facts.get("signed") and words.day(facts["signed"]))]
    contents = programme.get("content", ())
    lines += [_content(content, words) for content in contents if content.get("assigned_by")]
    for duty in programme.get("responsibility", ()):
        if duty.get("assigned_by"):
            by = words("show.assigned", name=duty["assigned_by"])
            lines.append(_join(duty["text"], by, ", ".join(duty.get("contents", ()))))
    return Lines(lines, words("show.of-programme"))


def _visits(report: PlanReport, words: Words) -> Table:
    columns = (
        Column(words("show.id-of"), "number"),
        Column(words("show.day"), "day"),
        Column(words("show.what"), "title"),
        Column(words("show.state"), "tag"),
        Column(words("show.lead"), "text", 2, below=True),
    )
    names = {body["id"]: body["name"] for body in report.facts.get("body", ()) if body.get("id")}
    rows = [_visit(visit, report, names, words) for visit in report.facts["visit"]]
    return Table(columns, rows, in_words_of_kind(words, "show.visit", report.row.kind))


def _visit(
    visit: Part, report: PlanReport, names: dict[str, str], words: Words
) -> tuple[str | Toned, ...]:
    place = report.places.get(visit["id"])
    first, last = (place.first, place.last) if place else (visit.get("on"), visit.get("until"))
    session = visit.get("session")
    bodies = "; ".join(names.get(body, body) for body in visit.get("bodies", ()))
    is_own = report.row.kind == "supervision"
    written = words("form.written-report" if is_own else "show.written-opinion")
    kind = written if visit.get("kind") == "written-report" else None
    marks = [
        words(f"show.{key}", **{key: visit[key]}) for key in ("round", "group") if visit.get(key)
    ]
    if fold(str(visit.get("group") or "")).startswith("to "):
        marks[-1] = visit["group"]  # "Tổ 1" says by itself what it is
    return (
        visit["id"],
        period(first, last, words),
        _join(
            kind,
            session and words(f"form.session.{session}"),
            visit.get("at"),
            *marks,
            bodies,
            visit.get("place"),
            *_moves(visit, report, words),
        ),
        _state(report, visit["id"], words),
        visit.get("lead") or "—",
    )


def _moves(visit: Part, report: PlanReport, words: Words) -> list[str]:
    """Tell the day for which a visit was planned, and those to which it was moved."""
    step = report.states.get(visit["id"])
    if step is not None and step.state == "cancelled":
        return []
    days = [visit.get("on"), *(entry["to"] for entry in visit.get("postponement", ()))]
    return [
        words("show.moved", first=words.day(one), to=words.day(other))
        for one, other in pairwise(days)
    ]


def _state(report: PlanReport, subject: str, words: Words) -> str | Toned:
    step = report.states.get(subject)
    if step is None:
        return "—"
    late = any(
        verdict.subject == subject and verdict.is_late(report.as_of)
        for verdict in report.verdicts
        if verdict.until is None or report.as_of < verdict.until
    )
    return state(words, step.state, overdue=late)


def _recommendations(report: PlanReport, words: Words) -> Table:
    columns = (
        Column(words("show.id-of"), "number"),
        Column(words("show.what"), "title"),
        Column(words("show.to"), "text", 1, below=True),
        Column(words("show.state"), "tag"),
        Column(words("show.due"), "day"),
        Column(words("show.sent"), "day", 2, below=True),
        Column(words("show.course"), "text", 3, below=True),
    )
    items = report.facts["recommendation"]
    rows = [_recommendation(item, report, words) for item in items]
    title = in_words_of_kind(words, "show.recommendation", report.row.kind)
    return Table(columns, rows, title)


def _recommendation(item: Part, report: PlanReport, words: Words) -> tuple[str | Toned, ...]:
    number = item.get("number")
    sent = _join(words.day(item.get("sent")), number and words("show.number", number=number))
    priority = item.get("priority")
    return (
        item["id"],
        _join(item["text"], priority and words(f"export.priority.{priority}")),
        _addressee(item, report.facts) or "—",
        _state(report, item["id"], words),
        words.day(_due_of(report, item["id"])),
        sent,
        "; ".join(_course(item, words)) or "—",
    )


def _addressee(item: Part, facts: Part) -> str | None:
    """Return to whom a recommendation is, by name."""
    names = {body["id"]: body["name"] for body in facts.get("body", ()) if body.get("id")}
    to: str | None = item.get("to")
    return names.get(to, to) if to else None


def _course(item: Part, words: Words) -> list[str]:
    """Tell what happened to a recommendation since it was sent, by its days."""
    told = [
        (entry["on"], place, tell(entry, words))
        for place, (array, tell) in enumerate(_COURSE.items())
        for entry in item.get(array, ())
    ]
    return [text for _, _, text in sorted(told)]


def _on_day(kind: str) -> Callable[[Part, Words], str]:
    """Return what tells an entry of which only day, number, a new day and a reason are known."""

    def tell(entry: Part, words: Words) -> str:
        number, due, to = entry.get("number"), entry.get("due"), entry.get("to")
        return _join(
            words(f"show.{kind}", day=words.day(entry["on"]), to=to or ""),
            number and words("show.number", number=number),
            due and words("show.new-due", due=words.day(due)),
            entry.get("reason"),
        )

    return tell


def _verification(seen: Part, words: Words) -> str:
    return words("show.verification", day=words.day(seen["on"]), degree=_degree(seen, words))


def _outcome(entry: Part, words: Words) -> str:
    result = words(f"status.{entry['result']}")
    told = words("show.closed", day=words.day(entry["on"]), result=result)
    return _join(told, money_and_households(entry, words), entry.get("reason"))


def _answer(answer: Part, words: Words) -> str:
    accepts, degree = answer.get("accepts"), answer.get("degree")
    return _join(
        words("show.answered", day=words.day(answer["on"])),
        answer.get("number"),
        answer.get("text"),
        accepts and words(f"export.accepts.{accepts}"),
        degree and words("show.said", degree=_degree(answer, words)),
    )


_COURSE: Mapping[str, Callable[[Part, Words], str]] = {
    "urge": _on_day("urged"),
    "extension": _on_day("extended"),
    "escalation": _on_day("escalated"),
    "answer": _answer,
    "verification": _verification,
    "outcome": _outcome,
    "reopening": _on_day("reopened"),
}
"""What tells the entries of each array of a recommendation; those of one day in this order."""


def _degree(part: Part, words: Words) -> str:
    return words(f"status.{part['degree']}")


def _due_of(report: PlanReport, subject: str) -> str | None:
    days = [
        verdict.due
        for verdict in report.verdicts
        if verdict.subject == subject and (verdict.until is None or report.as_of < verdict.until)
    ]
    return min(days, default=None)


def _dates(report: PlanReport, words: Words) -> Sequence[Block]:
    standing = [v for v in report.verdicts if v.until is None or report.as_of < v.until]
    if not standing:
        return ()
    columns = (
        Column(words("show.due"), "day"),
        Column(words("show.id-of"), "number"),
        Column(words("show.rule"), "title"),
        Column(words("show.whose"), "text", 1, below=True),
    )
    rows = [
        (
            Toned(words.day(v.due), "bad" if v.is_late(report.as_of) else ""),
            subject_name(v.subject, words),
            duty_name(v, words) + ("" if v.binding else f" · {words('why.practice')}"),
            v.whose or "—",
        )
        for v in standing
    ]
    return (Table(columns, rows, words("show.dates")),)
