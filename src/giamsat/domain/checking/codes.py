"""Every check by its number: GS1xx file and syntax, 2xx facts, 3xx links, 4xx law and limits,
5xx numbers, 6xx attachments, 7xx letters, 8xx what git remembers.
A number is never used again for something else.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["off", "note", "warning", "error"]


class Check(NamedTuple):
    """One check: its number, its name in English, how grave it is, whether ``--fix`` mends it."""

    code: str
    name: str
    level: Level
    fixable: bool = False


_ALL = (
    Check("GS101", "toml-syntax", "error"),
    Check("GS102", "not-utf8", "error"),
    Check("GS103", "nested-too-deeply", "error"),
    Check("GS104", "unreadable-file", "error"),
    Check("GS105", "file-outside-workspace", "error"),
    Check("GS106", "unknown-schema", "error"),
    Check("GS107", "unknown-key", "warning"),
    Check("GS108", "missing-key", "error"),
    Check("GS109", "wrong-type", "error"),
    Check("GS110", "unknown-value", "error"),
    Check("GS111", "empty-text", "error"),
    Check("GS112", "bad-pattern", "error"),
    Check("GS113", "bad-value", "error"),
    Check("GS114", "settings-not-applied", "error"),
    Check("GS115", "unused-exception", "note"),
    Check("GS116", "hidden-plan", "warning"),
    Check("GS201", "day-before", "error"),
    Check("GS202", "done-and-cancelled", "error"),
    Check("GS203", "reopened-never-closed", "error"),
    Check("GS204", "doubtful-year", "warning"),
    Check("GS205", "fact-in-the-future", "warning"),
    Check("GS206", "issued-after-begin", "warning"),
    Check("GS207", "visit-outside-period", "warning"),
    Check("GS208", "ended-with-open-parts", "warning"),
    Check("GS209", "doubtful-order", "warning"),
    Check("GS210", "doubtful-event", "warning"),
    Check("GS211", "closed-without-answer", "note"),
    Check("GS212", "visit-on-a-day-off", "warning"),
    Check("GS213", "unlike-its-document", "warning"),
    Check("GS214", "visit-before-issue", "warning"),
    Check("GS215", "days-outside-time", "warning"),
    Check("GS216", "days-wanted", "note"),
    Check("GS217", "form-of-another-kind", "warning"),
    Check("GS218", "body-not-asked", "warning"),
    Check("GS220", "missing-part", "warning"),
    Check("GS221", "no-form", "note"),
    Check("GS222", "half-issued", "warning"),
    Check("GS230", "open-contradiction", "warning"),
    Check("GS301", "broken-link", "error"),
    Check("GS302", "duplicate-id", "error"),
    Check("GS303", "unknown-programme", "warning"),
    Check("GS304", "unknown-waived-rule", "warning"),
    Check("GS305", "unknown-body", "warning"),
    Check("GS306", "issuer-cycle", "error"),
    Check("GS307", "issuer-name-twice", "error"),
    Check("GS308", "issuer-not-in-office", "warning"),
    Check("GS309", "unknown-item", "warning"),
    Check("GS310", "unknown-plan", "warning"),
    Check("GS311", "replaced-in-a-circle", "error"),
    Check("GS312", "replaced-not-said", "warning"),
    Check("GS313", "unknown-addressee", "note"),
    Check("GS401", "late-notice", "warning"),
    Check("GS402", "limit-missed", "warning"),
    Check("GS403", "limit-overdue", "warning"),
    Check("GS404", "agreed-day-missed", "warning"),
    Check("GS405", "visit-not-recorded", "warning"),
    Check("GS406", "limit-not-countable", "warning"),
    Check("GS407", "limit-not-known", "note"),
    Check("GS408", "past-a-handbook", "note"),
    Check("GS410", "overlapping-plans", "warning"),
    Check("GS411", "in-two-places", "warning"),
    Check("GS501", "duplicate-number", "error"),
    Check("GS502", "gap-in-numbers", "note"),
    Check("GS503", "damaged-number", "warning", fixable=True),
    Check("GS504", "unknown-number-form", "note"),
    Check("GS505", "wrong-year-folder", "note"),
    Check("GS506", "unportable-name", "warning"),
    Check("GS507", "code-of-another-issuer", "warning"),
    Check("GS508", "document-number-twice", "warning"),
    Check("GS509", "number-of-another-kind", "note"),
    Check("GS601", "attachment-missing", "error"),
    Check("GS602", "attachment-altered", "error"),
    Check("GS603", "attachment-outside", "error"),
    Check("GS604", "attachment-unsealed", "note"),
    Check("GS605", "attachment-unreadable", "error"),
    Check("GS701", "look-alike-letters", "warning"),
    Check("GS702", "not-nfc", "warning", fixable=True),
    Check("GS703", "space-at-the-edge", "warning", fixable=True),
    Check("GS704", "invisible-characters", "warning"),
    Check("GS801", "changed-after-sending", "warning"),
    Check("GS802", "changed-after-archiving", "warning"),
    Check("GS803", "recommendation-gone", "warning"),
    Check("GS804", "plan-gone", "warning"),
)

OF_THE_CLOCK = frozenset({"GS205", "GS401", "GS402", "GS403", "GS404", "GS405", "GS407", "GS408"})
"""What is found because of the day on which it is looked for, or of limits that have run out: no
fault of a file, whatever level a workspace gives it."""

CHECKS: dict[str, Check] = {check.code: check for check in _ALL}

FROM_READING: dict[str, str] = {
    "toml-syntax": "GS101",
    "not-utf8": "GS102",
    "nested-too-deeply": "GS103",
    "file-missing": "GS104",
    "file-vanished": "GS104",
    "not-a-file": "GS104",
    "file-too-large": "GS104",
    "unreadable": "GS104",
    "file-held": "GS104",
    "link-not-read": "GS104",
    "name-not-utf8": "GS104",
    "name-not-toml": "GS104",
    "outside-workspace": "GS105",
    "unknown-schema": "GS106",
    "missing-key": "GS108",
    "wrong-type": "GS109",
    "unknown-value": "GS110",
    "empty-text": "GS111",
    "empty-list": "GS111",
    "bad-pattern": "GS112",
    "bad-value": "GS113",
    "too-small": "GS113",
    "too-large": "GS113",
    "unknown-rule": "GS114",
    "incomplete-rule": "GS114",
    "day-off-and-working": "GS114",
    "day-before": "GS201",
    "done-and-cancelled": "GS202",
    "reopened-never-closed": "GS203",
    "broken-link": "GS301",
    "duplicate-id": "GS302",
    "issuer-cycle": "GS306",
    "issuer-name-twice": "GS307",
}
"""The number of each problem that reading a file can give."""
