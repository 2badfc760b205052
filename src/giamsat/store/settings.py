"""``giamsat.toml``: whose workspace it is, its language, and what it decides for itself."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from giamsat.domain.parts import Part, Text


class WorkspaceFacts(Part):
    """The ``[workspace]`` table.

    ``calendar_id`` names the workspace in calendars and must never change; without it the issuer
    does, so that renaming the issuer would show every item twice.
    """

    issuer: Text | None = None
    code: Text | None = None
    area: Text | None = None
    lang: Literal["vi", "en"] = "vi"
    layout: Literal["state", "party", "youth"] = "state"
    shared: bool = False
    place: Text | None = None
    signer: Text | None = None
    position: Text | None = None
    superior: Text | None = None
    recipients: tuple[Text, ...] = Field((), strict=False)
    record: bool = True
    author: Text | None = None
    calendar_id: Text | None = None


class OwnLimit(Part):
    """What the workspace decides about one rule: confirm, change, switch off, or add it."""

    rule: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    reason: Text
    decision: Literal["confirm", "change", "off", "add"]
    value: int | None = Field(None, ge=0, le=3650)
    unit: Literal["calendar", "working"] | None = None
    direction: Literal["before", "after"] | None = None
    anchor: Text | None = None
    satisfied_by: Text | None = None
    forms: tuple[Text, ...] = Field((), strict=False)
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> OwnLimit:
        if self.decision == "change" and self.value is None:
            raise ValueError("change-needs-value")
        needed = (self.value, self.direction, self.anchor, self.satisfied_by)
        if self.decision == "add" and None in needed:
            raise ValueError("add-needs-value-direction-anchor-satisfied_by")
        return self


class OwnDay(Part):
    """A day off, or a worked day, that this workspace knows of."""

    on: date
    name: Text | None = None


CheckCode = Annotated[str, Field(pattern=r"^GS[1-9][0-9]{2}$")]


class OwnCheck(Part):
    """How grave the workspace takes one check of ``giamsat check``, and why."""

    code: CheckCode
    level: Literal["off", "note", "warning", "error"]
    reason: Text


class CheckException(Part):
    """What a check finds in one plan is as it should be, for a reason.

    ``plan`` is an id, or the path of another file; ``key`` narrows it to one key.
    """

    code: CheckCode
    plan: Text
    reason: Text
    key: Text | None = None


class Settings(Part):
    """The workspace file, whole."""

    schema_version: Literal[1] = Field(1, alias="schema")
    workspace: WorkspaceFacts = WorkspaceFacts()
    limits: tuple[OwnLimit, ...] = Field((), alias="limit", strict=False)
    days_off: tuple[OwnDay, ...] = Field((), alias="day_off", strict=False)
    working_days: tuple[OwnDay, ...] = Field((), alias="working_day", strict=False)
    checks: tuple[OwnCheck, ...] = Field((), alias="check", strict=False)
    exceptions: tuple[CheckException, ...] = Field((), alias="exception", strict=False)
