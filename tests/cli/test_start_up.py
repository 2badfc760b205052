"""What a command's module loads beside Typer, before it knows what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from giamsat.cli.app import COMMANDS
from giamsat.cli.reading_table import READING

FACTS = {"pydantic"}
"""What reading and changing the facts of a file needs."""

LIBRARIES: dict[str, set[str]] = {
    "auditing": FACTS,
    "board": set(),
    "checking": set(),
    "correcting": FACTS,
    "exchange": set(),
    "following": FACTS,
    "opinions": FACTS,
    "papers": set(),
    "parts": FACTS,
    "plans": FACTS,
    "programmes": FACTS,
    "reading_plans": set(),
    "reading_work": set(),
    "relations": FACTS,
    "rules": set(),
    "service": set(),
    "sharing": set(),
    "taking_back": FACTS,
}
WITH_PYDANTIC = {"annotated_types", "pydantic_core", "typing_extensions", "typing_inspection"}

CODE = """
import json, os, sys
import giamsat.cli.app
before = set(sys.modules)
for name in sys.argv[1:]:
    if os.fork() == 0:
        __import__(f"giamsat.cli.{name}")
        new = {module.partition(".")[0] for module in set(sys.modules) - before}
        os.write(1, json.dumps([name, sorted(new - sys.stdlib_module_names)]).encode() + b"\\n")
        os._exit(0)
    os.wait()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_command_loads_only_what_it_needs() -> None:
    tables = {reading.module.rpartition(".")[2] for reading in READING.values()}
    names = sorted(tables | {module for module in COMMANDS.values() if module})
    done = subprocess.run(
        [sys.executable, "-c", CODE, *names], capture_output=True, encoding="utf-8", check=True
    )
    loaded = {name: set(found) for name, found in map(json.loads, done.stdout.splitlines())}
    libraries = {
        name: {library for library in found if not library.startswith(("_", "giamsat"))}
        for name, found in loaded.items()
    }
    assert {name: found - WITH_PYDANTIC for name, found in libraries.items()} == LIBRARIES


def test_help_of_the_program_loads_no_command() -> None:
    code = (
        "import sys; from giamsat.cli.app import COMMANDS, run\n"
        "try: run(['--help'])\n"
        "except SystemExit: pass\n"
        "found = {m for m in COMMANDS.values() if f'giamsat.cli.{m}' in sys.modules}\n"
        "print(*found, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert "kien-nghi" in done.stdout
    assert done.stderr.split() == []
