"""The files that a plan's documents are kept in: copied in beside the change that names them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from giamsat.cli.changing import change, plan_target
from giamsat.cli.naming import plan_named
from giamsat.cli.session import Session
from giamsat.domain.acts.act import Act
from giamsat.domain.plan import Plan
from giamsat.store.places import PLANS


def change_with_file(
    session: Session,
    plan: str,
    source: str,
    build: Callable[..., Callable[[Plan], Act]],
    *,
    dry_run: bool,
    no_commit: bool,
) -> int:
    """Keep a file in the workspace, and change the plan by what ``build`` makes of it.

    ``build`` gets the path below the root (``file``) and the hash of the bytes (``sha256``). Where
    the plan cannot be changed no copy is left behind. Returns the exit code.
    """
    from giamsat.store.attachments import attachment, keep

    root = Path(session.root)
    plan_id = plan_named(session, plan)
    plan_file = root / f"{PLANS}/{plan_id}.toml"
    kept = attachment(root, plan_id, Path(source))
    copy = None if dry_run else keep(root, kept)
    try:
        return change(
            session,
            plan_target(session, plan_id),
            build(file=kept.path, sha256=kept.sha256),
            dry_run=dry_run,
            no_commit=no_commit,
            beside=(kept.path,),
        )
    except BaseException:
        # Recording and telling come after the plan was changed: what it names must stay.
        if copy is not None and not _may_be_named(kept.path, plan_file):
            copy.unlink(missing_ok=True)
        raise


def _may_be_named(path: str, plan_file: Path) -> bool:
    """Tell whether a plan's file names an attachment; so it may where it cannot be read."""
    try:
        return path in plan_file.read_text(encoding="utf-8-sig")
    except OSError:
        return True
