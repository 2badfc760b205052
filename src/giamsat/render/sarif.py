"""Findings as SARIF 2.1.0 (OASIS), for code scanning and other tools that read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from giamsat import __version__
from giamsat.domain.checking.codes import CHECKS, Check
from giamsat.domain.checking.diagnosis import PlacedDiagnosis
from giamsat.domain.text import visible
from giamsat.i18n import Words
from giamsat.render.pages.diagnostics import remedy, sentence

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
WORKSPACE, REPOSITORY = "WORKSPACE", "REPOSITORY"
"""What the places of files are told from."""

_BASES = {WORKSPACE: "giamsat.toml", REPOSITORY: ".git"}
"""What lies in the folder of each."""


def render(
    found: Sequence[PlacedDiagnosis],
    excepted: Sequence[PlacedDiagnosis],
    words: Words,
    place: str | None = None,
) -> str:
    """Return the log; what the workspace excepts is in it as suppressed, with the reason.

    ``place`` is where the workspace lies in its repository (``office/`` or ``""``), from whose root
    files are named then; ``None`` where there is none.
    """
    results = [_result(diagnostic, words, place) for diagnostic in (*found, *excepted)]
    base = WORKSPACE if place is None else REPOSITORY
    run = {
        "tool": {"driver": _driver(words)},
        "language": words.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {base: {"description": {"text": _BASES[base]}}},
        "automationDetails": {"id": f"giamsat/check/{place or ''}"},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(words: Words) -> dict[str, Any]:
    return {
        "name": "giamsat",
        "version": __version__,
        "rules": [_rule(check, words) for check in CHECKS.values()],
    }


def _rule(check: Check, words: Words) -> dict[str, Any]:
    why, mend = words(f"check.{check.code}.why"), words(f"check.{check.code}.remedy")
    title, example = words(f"check.{check.code}.title"), words(f"check.{check.code}.example")
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{why}\n\n{mend}",
            "markdown": f"{why}\n\n```toml\n{example}\n```\n\n{mend}",
        },
        "defaultConfiguration": {"level": check.level},
    }


def _result(diagnostic: PlacedDiagnosis, words: Words, place: str | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": list(CHECKS).index(diagnostic.code),
        "level": diagnostic.level,
        "message": {
            "text": visible(f"{sentence(diagnostic, words)} → {remedy(diagnostic, words)}")
        },
        "locations": [_location(diagnostic, place)],
        "partialFingerprints": {"giamsatFinding/v1": _fingerprint(diagnostic)},
    }
    if diagnostic.reason is not None:
        result["suppressions"] = [{"kind": "external", "justification": diagnostic.reason}]
    return result


def _location(diagnostic: PlacedDiagnosis, place: str | None) -> dict[str, Any]:
    physical: dict[str, Any] = {
        "artifactLocation": {
            "uri": quote(f"{place or ''}{diagnostic.path}", errors="surrogateescape"),
            "uriBaseId": WORKSPACE if place is None else REPOSITORY,
        },
    }
    if diagnostic.line:
        region = {"startLine": diagnostic.line}
        if diagnostic.column:
            region["startColumn"] = diagnostic.column
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if diagnostic.key:
        location["logicalLocations"] = [{"fullyQualifiedName": diagnostic.key}]
    return location


def _fingerprint(diagnostic: PlacedDiagnosis) -> str:
    """What stays the same when lines move: path, code, key and values."""
    from hashlib import sha256

    parts = [
        diagnostic.path,
        diagnostic.code,
        diagnostic.key or "",
        *map("=".join, diagnostic.params),
    ]
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
