"""JSON Schema of plan and programme files, by which editors complete and check them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from giamsat.domain.plan import plan_adapter
from giamsat.domain.programme import programme_adapter
from giamsat.store.files import make_folder, overwrite_output

SCHEMA_FILES = ("schema/plan.schema.json", "schema/programme.schema.json")


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``plan`` or ``programme`` files."""
    adapter: Any = plan_adapter() if kind == "plan" else programme_adapter()
    schema: dict[str, Any] = adapter.json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"giamsat {kind} file, schema 1",
        **{name: value for name, value in schema.items() if name != "title"},
    }


def schema_text(kind: str) -> str:
    """Return the schema as text, the same bytes for the same version."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> list[str]:
    """Write both schemas into the workspace at ``folder``; return the paths that changed."""
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
