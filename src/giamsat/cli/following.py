"""What is recorded of a plan: ``set``, ``mark``, ``visit``, ``finding``, ``recommend`` and others.

Each command is made of its act's form (``domain/acts/registry.py``).
"""

from __future__ import annotations

import typer

from giamsat.cli.acting import changing_commands

app = typer.Typer()
groups = {name: typer.Typer() for name in ("visit", "finding", "recommend", "document")}
changing_commands(app, groups)
