"""JSON Schema of plans, programmes and issuers, by which editors complete and check the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from giamsat.domain.issuers import issuers_adapter
from giamsat.domain.plan import plan_adapter
from giamsat.domain.programme import programme_adapter
from giamsat.store.files import make_folder, overwrite_output

KINDS = ("plan", "programme", "issuers")
SCHEMA_FILES = tuple(f"schema/{kind}.schema.json" for kind in KINDS)


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of files of one of the ``KINDS``."""
    adapters: dict[str, Any] = {
        "plan": plan_adapter,
        "programme": programme_adapter,
        "issuers": issuers_adapter,
    }
    schema: dict[str, Any] = adapters[kind]().json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"giamsat {kind} file, schema 1",
        **{name: value for name, value in schema.items() if name != "title"},
    }


def schema_text(kind: str) -> str:
    """Return the schema as text, the same bytes for the same version."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> list[str]:
    """Write all schemas into the workspace at ``folder``; return the paths that changed."""
    make_folder(folder / "schema")
    changed = []
    for path in SCHEMA_FILES:
        kind = path.partition("/")[2].partition(".")[0]
        text = schema_text(kind).encode()
        file = folder / path
        if not file.exists() or file.read_bytes() != text:
            overwrite_output(file, text)
            changed.append(path)
    return changed
