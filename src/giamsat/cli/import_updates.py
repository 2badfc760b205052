"""``import --update``: known plans brought up to date by the ordinary way of a change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from giamsat.domain.acts.drafts import compose_texts
from giamsat.domain.acts.imports import (
    Given,
    Update,
    has_missing_ids,
    identify_parts,
    is_addition,
    join_parts,
    updates,
)
from giamsat.domain.acts.parts import used_ids
from giamsat.store.change import edit_file, open_to_change, write
from giamsat.store.places import PLANS
from giamsat.store.reading import validate_plan

if TYPE_CHECKING:
    from giamsat.cli.session import Session
    from giamsat.intake.drafts import Draft
    from giamsat.intake.imports import Planned


def known_data(
    session: Session, draft: Draft, there: Mapping[str, Any], path: str
) -> dict[str, Any]:
    """Return the data of a draft of a known plan; parts that have no id yet get theirs."""
    data: dict[str, Any] = compose_texts(draft.data)
    if draft.is_joining:
        return joined_data(session, draft, there, path)[0]
    if not _has_own_part_ids(draft) or not has_missing_ids(data):
        return data
    from giamsat.evidence.retired_ids import ids_recorded

    used = used_ids(validate_plan(there, path)) | ids_recorded(session.workspace, path)
    return identify_parts(there, data, used)


def joined_data(
    session: Session, draft: Draft, there: Mapping[str, Any], path: str
) -> tuple[dict[str, Any], list[str]]:
    """Return parts of a known plan with their ids there, and the words of unclear ones."""
    from giamsat.evidence.retired_ids import ids_recorded

    used = used_ids(validate_plan(there, path)) | ids_recorded(session.workspace, path)
    return join_parts(there, compose_texts(draft.data), used)


def _has_own_part_ids(draft: Draft) -> bool:
    """Whether giamsat wrote the file, so that the ids of parts are those of the plan."""
    return draft.plan_id is not None


def updates_of(
    session: Session, draft: Draft, there: Mapping[str, Any], path: str
) -> tuple[Update, ...]:
    """Return what would bring the data of a plan file to a draft."""
    keys = tuple(key.removeprefix("plan.") for key in draft.cells if key.startswith("plan."))
    return updates(
        there, known_data(session, draft, there, path), Given(keys, _has_own_part_ids(draft))
    )


def update_plan(
    session: Session, plan: Planned, *, dry_run: bool = False, only_additions: bool = False
) -> str:
    """Bring a known plan up to date with its draft, from what is in its file under the lock.

    With ``only_additions`` nothing that the plan has is changed.
    Returns its path below the root. Raises ``InvalidPlanError`` where no valid plan would come of
    it; then nothing is written.
    """
    path, root = f"{PLANS}/{plan.plan_id}.toml", Path(session.root)
    with open_to_change(root / path, root, dry_run=dry_run) as source:
        wanted = updates_of(session, plan.draft, source.data, path)
        if only_additions:
            wanted = tuple(item for item in wanted if is_addition(item, source.data))
        changed = edit_file(source, [item.change for item in wanted])
        validate_plan(changed.data, path)
        if not dry_run:
            write(source, changed)
    return path
