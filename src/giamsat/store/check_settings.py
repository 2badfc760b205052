"""What a workspace's own file means for its checks: rules, calendar, levels and exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from giamsat.domain.calendar import Calendar
from giamsat.domain.changes import KeyPath
from giamsat.domain.checking.codes import CHECKS
from giamsat.domain.checking.days import day_findings
from giamsat.domain.checking.diagnosis import Diagnosis, PlacedDiagnosis
from giamsat.domain.checking.keys import unknown_keys
from giamsat.domain.checking.letters import letter_findings, texts
from giamsat.domain.errors import InvalidDataError
from giamsat.domain.rules import Rule
from giamsat.domain.succession import Succession
from giamsat.store.calendars import load_calendar
from giamsat.store.diagnoses import CheckedFile
from giamsat.store.places import MARK, PLANS, PROGRAMMES
from giamsat.store.reading import reading_of_settings
from giamsat.store.rulebook import rules_for, shipped_rules
from giamsat.store.settings import CheckException, Settings
from giamsat.store.workspace import Workspace, id_of

ANCHORS = ("plan.", "meeting.", "event.", "recommendation.sent", "recommendation.received")
SATISFIED_BY = ("event.", "recommendation.answer")


class Policy:
    """The levels and exceptions that a workspace has set, each with its reason."""

    def __init__(self, settings: Settings, checked: CheckedFile) -> None:
        self._levels = {own.code: own.level for own in settings.checks}
        self._exceptions = settings.exceptions
        self._used: set[int] = set()
        self._file = checked

    def judge(self, diagnostic: PlacedDiagnosis) -> PlacedDiagnosis:
        """Return the diagnostic at the workspace's level, with the reason of an exception."""
        level = self._levels.get(diagnostic.code, diagnostic.level)
        for place, exception in enumerate(self._exceptions):
            if _is_exception_for(exception, diagnostic):
                self._used.add(place)
                return diagnostic._replace(level=level, reason=exception.reason)
        return diagnostic._replace(level=level)

    def unused_exceptions(self) -> Iterator[PlacedDiagnosis]:
        """Yield the exceptions that nothing needed: call it after the last ``judge``."""
        for place, exception in enumerate(self._exceptions):
            if place not in self._used:
                params = (("code", exception.code), ("plan", exception.plan))
                found = Diagnosis("GS115", ("exception", place), params)
                for diagnostic in self._file.place([found]):
                    level = self._levels.get("GS115", diagnostic.level)
                    yield diagnostic._replace(level=level)


NOBODY = Succession()
"""No issuer over time is known."""


class Judged(NamedTuple):
    """By what the plans of a workspace are judged."""

    as_of: date
    rules: tuple[Rule, ...]
    calendar: Calendar
    issuer: str | None
    policy: Policy
    offices: Succession = NOBODY


def checking_basis(workspace: Workspace, as_of: date) -> tuple[Judged, list[PlacedDiagnosis]]:
    """Return by what plans are judged, and what is wrong with the workspace's own file.

    Settings that cannot be applied are told of, and the checks go on without them.
    """
    reading = reading_of_settings(workspace)
    checked = CheckedFile(MARK, reading.document)
    found = list(checked.problems(reading.problems))
    if reading.document is not None:
        data = reading.document.data
        found += checked.place(unknown_keys(data, Settings))
        found += checked.place(f for text in texts(data) for f in letter_findings(text))
        found += checked.place(day_findings(data, Settings, as_of))
    settings = reading.facts or Settings()
    found += checked.place(_not_applied(settings))
    rules, of_rules = _rules(settings, checked)
    calendar, of_calendar = _calendar(settings, checked)
    policy = Policy(settings, checked)
    judged = Judged(as_of, rules, calendar, settings.workspace.issuer, policy)
    return judged, found + of_rules + of_calendar


def _is_exception_for(exception: CheckException, diagnostic: PlacedDiagnosis) -> bool:
    if exception.code != diagnostic.code:
        return False
    if exception.key is not None and exception.key != diagnostic.key:
        return False
    room = diagnostic.path.partition("/")[0]
    names = {diagnostic.path, id_of(diagnostic.path) if room in {PLANS, PROGRAMMES} else ""}
    return exception.plan in names


def _not_applied(settings: Settings) -> Iterator[Diagnosis]:
    """Yield settings that are well-formed and lead to nothing."""
    for name, codes in (
        ("check", [own.code for own in settings.checks]),
        ("exception", [exception.code for exception in settings.exceptions]),
    ):
        for place, code in enumerate(codes):
            if code not in CHECKS:
                yield _fault((name, place, "code"), "no-such-check", code)
    for place, own in enumerate(settings.limits):
        if own.anchor and not own.anchor.startswith(ANCHORS):
            yield _fault(("limit", place, "anchor"), "no-such-anchor", own.anchor)
        if own.satisfied_by and not own.satisfied_by.startswith(SATISFIED_BY):
            yield _fault(("limit", place, "satisfied_by"), "never-satisfied", own.satisfied_by)


def _rules(
    settings: Settings, checked: CheckedFile
) -> tuple[tuple[Rule, ...], list[PlacedDiagnosis]]:
    rules = shipped_rules()
    known = {rule.id for rule in rules} | {o.rule for o in settings.limits if o.decision == "add"}
    lost = [
        _fault(("limit", place, "rule"), "no-such-rule", own.rule)
        for place, own in enumerate(settings.limits)
        if own.rule not in known
    ]
    kept = [own for own in settings.limits if own.rule in known]
    try:
        return rules_for(kept), list(checked.place(lost))
    except InvalidDataError as error:
        lost.append(_fault(("limit",), "no-such-rule", str(error.params.get("rule", ""))))
        return rules, list(checked.place(lost))


def _calendar(settings: Settings, checked: CheckedFile) -> tuple[Calendar, list[PlacedDiagnosis]]:
    days_off = {day.on: day.name or "" for day in settings.days_off}
    working = [day.on for day in settings.working_days]
    clash = [place for place, day in enumerate(settings.working_days) if day.on in days_off]
    found = [
        _fault(("working_day", place, "on"), "day-off-and-working", working[place].isoformat())
        for place in clash
    ]
    calm = [day for day in working if day not in days_off]
    return load_calendar(days_off, calm), list(checked.place(found))


def _fault(key: KeyPath, fault: str, value: str) -> Diagnosis:
    return Diagnosis("GS114", key, (("fault", fault), ("value", value)))
