"""The packages to publish: built, checked as an index checks them, installed and tried bare."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.dev.environments import ROOT, Environment

DAY = ("--as-of", "2020-02-12", "--lang", "en")

WITHOUT_EXTRAS = (
    ("list", *DAY),
    ("show", "33", *DAY),
    ("report", "33", "--format", "md", *DAY),
    ("export", "json", *DAY),
    ("check", "--lang", "en"),
    ("doctor", "--lang", "en"),
)
"""What works in a bare installation."""

WITH_EXTRAS = (
    ("docs", ("report", "33", "--format", "docx", "--output", "a.docx", *DAY)),
    ("pdf", ("report", "33", "--format", "pdf", "--output", "a.pdf", *DAY)),
    ("excel", ("export", "xlsx", "--output", "a.xlsx", *DAY)),
    ("calendar", ("export", "ics", "--output", "a.ics", *DAY)),
    ("parquet", ("export", "parquet", "--output", "a", *DAY)),
    ("pdf-import", ("import", "plan.pdf", "--lang", "en")),
)
"""What names its extra there, and the line that installs it. The board needs a terminal."""

MISSING = 4
"""The exit code where a library is missing."""


def try_packages(environment: Environment) -> int:
    """Build sdist and wheel, check them, install the wheel alone and try it; return the exit code.

    The wheel is built from the sdist, so that a file missing there is noticed.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "dist"
        build = ("-m", "build", "--no-isolation", "--outdir", str(made), str(ROOT))
        with (Path(folder) / "build.log").open("w+", encoding="utf-8") as log:
            command = [environment.program("python"), *build]
            if subprocess.run(command, stdout=log, stderr=log, check=False).returncode:
                log.seek(0)
                print(log.read(), file=sys.stderr)
                return 1
        packages = sorted(map(str, made.iterdir()))
        code = environment.run("twine", "check", "--strict", *packages)
        return code or _try_bare(Path(folder), next(p for p in packages if p.endswith(".whl")))


def _try_bare(folder: Path, wheel: str) -> int:
    """Install the wheel without any extra and let it work in a copy of the shipped workspace."""
    bare = Environment(folder / "bare", sys.executable)
    bare.make()
    bare.install(wheel)
    workspace = folder / "workspace"
    put_workspace(workspace)
    faults = [
        fault
        for call, extra in [
            *((call, None) for call in WITHOUT_EXTRAS),
            *((call, extra) for extra, call in WITH_EXTRAS),
        ]
        if (fault := _fault(bare, workspace, call, extra))
    ]
    print(
        "\n".join(faults) or f"{Path(wheel).name}: works without extras, and names each", flush=True
    )
    return 1 if faults else 0


def put_workspace(folder: Path) -> None:
    """Write what the calls are tried on: the shipped plan, its settings, and a PDF to import."""
    (folder / "plans").mkdir(parents=True)
    (folder / "giamsat.toml").write_bytes((ROOT / "giamsat.toml").read_bytes())
    plan = ROOT / "plans" / "2020" / "33-kh-mttq-btt.toml"
    (folder / "plans" / plan.name).write_bytes(plan.read_bytes())
    (folder / "plan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")


def _fault(bare: Environment, workspace: Path, call: tuple[str, ...], extra: str | None) -> str:
    """Run a call; return what is wrong with its answer, nothing if it is right."""
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    surroundings["PYTHONUTF8"] = "1"
    done = subprocess.run(
        [bare.program("giamsat"), *call],
        cwd=workspace,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stdout + done.stderr
    if extra is None:
        is_right = done.returncode in (0, 1) and "Traceback" not in said
    else:
        named = f"giamsat[{extra}]" in said and "pip install" in said
        is_right = done.returncode == MISSING and named
    return "" if is_right else f"giamsat {' '.join(call)}: exit code {done.returncode}\n{said}"
