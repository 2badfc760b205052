"""The journey of a secretary on Windows: every format, held files, a damaged register, 20 writers.

Run by ``trial.sh`` with a Windows Python, in an empty folder beside ``examples``. Prints a line a
step, and the sums.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from giamsat.store import files

AS_OF = ("--as-of", "2026-03-01")
UNSETTLED = 4
"""Seconds after which the register trusts what a listing says of a file."""

Answer = tuple[int, bytes, str]
RESULTS: list[tuple[str, bool]] = []


def giamsat(*words: str, env: Mapping[str, str] | None = None) -> Answer:
    """Run a command; return its exit code, stdout as bytes, stderr as text."""
    done = subprocess.run(
        [sys.executable, "-m", "giamsat", *words],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **(env or {})},
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def step(name: str, holds: object, detail: str = "") -> None:
    """Count a step and print it."""
    RESULTS.append((name, bool(holds)))
    line = f"ok    {name}" if holds else f"FAULT {name}: {detail.strip()[:160]}"
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.flush()


def run(
    name: str, *words: str, code: int = 0, says: str = "", env: Mapping[str, str] | None = None
) -> bytes:
    """A step that is a command with an exit code and something that it says; return its stdout."""
    got, out, err = giamsat(*words, env=env)
    text = out.decode("utf-8", "replace") + err
    step(name, got == code and says in text, f"exit {got}, not {code}: {err or text}")
    return out


def held_open(path: Path, share: int, access: int = 0x80000000) -> Callable[[], object]:
    """Open a file as Word and Excel do; return what closes it.

    ``share``: 1 others may read, 2 write, 4 delete.
    """
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateFileW.restype = ctypes.c_void_p
    handle = kernel.CreateFileW(str(path), access, share, None, 3, 0x80, None)
    return lambda: kernel.CloseHandle(ctypes.c_void_p(handle))


def help_and_first_plan() -> None:
    """Help through a pipe, a workspace, a plan and what happens to it."""
    run("version", "--version", says="giamsat")
    run("help through a pipe, in Vietnamese", "--help", says="Cách dùng")
    run("help of a command", "new", "--help", says="Cách dùng")
    run(
        "init in a folder with Vietnamese letters and spaces",
        "init",
        "--issuer",
        "Ủy ban MTTQ xã Tân Hòa",
    )
    plan = (
        "--title",
        "Giám sát thu, chi quỹ",
        "--number",
        "12/KH-MTTQ-BTT",
        "--issued",
        "2026-01-10",
    )
    days = ("--form", "delegation", "--begins", "2026-02-02", "--ends", "2026-02-06")
    about = ("--body", "Trường Ấp Đông ^ UBND xã", "--content", "Công khai")
    run("new", "new", *plan, *days, *about, *AS_OF)
    run("visit", "visit", "add", "12", "--on", "2026-02-03", "--body", "B1", *AS_OF)
    found = ("--kind", "shortcoming", "--text", "Chưa niêm yết", "--on", "2026-02-03")
    run("finding", "finding", "add", "12", *found, *AS_OF)
    asked = ("--text", "Niêm yết", "--to", "B1", "--on", "2026-02-10")
    run("recommend add", "recommend", "add", "12", *asked, *AS_OF)
    run(
        "recommend send, in Vietnamese words",
        "kien-nghi",
        "gui",
        "12",
        "1",
        "--ngay",
        "2026-02-11",
        *AS_OF,
    )
    run(
        "recommend close",
        "recommend",
        "close",
        "12",
        "R1",
        "--result",
        "carried-out",
        "--on",
        "2026-02-26",
        *AS_OF,
    )
    run("mark", "mark", "12", "reported", "--on", "2026-02-20", *AS_OF)
    Path("Biên bản.txt").write_bytes(b"noi dung\n")
    paper = (
        "--number",
        "1/BC",
        "--issued",
        "2026-02-28",
        "--file",
        str(Path("Biên bản.txt").resolve()),
    )
    run("document with a path of Windows", "document", "add", "12", *paper, *AS_OF)
    run("programme", "programme", "new", "--title", "Phối hợp", "--year", "2026")


def formats_and_evidence() -> None:
    """Every format of lists, exports and papers; seals; what is said without git."""
    for form in ("csv", "json", "md", "html", "plain", "table"):
        out = run(f"list as {form}", "list", "--format", form, *AS_OF)
        ends = "" if form == "csv" else " with plain line ends"
        is_utf8 = b"Gi\xc3\xa1m" in out and (form == "csv" or b"\r" not in out)
        step(f"list as {form} is UTF-8{ends}", is_utf8)
    for form in ("xlsx", "ics", "html", "json"):
        run(f"export {form}", "export", form, "-o", f"ra.{form}", *AS_OF)
    for form in ("docx", "pdf"):
        run(f"report {form}", "report", "12", "-o", f"ra.{form}", *AS_OF)
    run("import", "import", "ra.xlsx", *AS_OF)
    run("seal", "seal", *AS_OF)
    run("verify", "verify")
    manifests = [path.read_bytes() for path in Path("seals").glob("*.sha256")]
    step(
        "a manifest has / and plain line ends",
        all(b"\\" not in m and b"\r" not in m for m in manifests),
    )
    run("history without git says so", "history", "12", code=4, says="git")
    run("check finds what is there to find", "check", code=1, says="GS220")
    run("doctor", "doctor")
    run("the desk into a pipe", *AS_OF)


def files_that_others_hold(plan: Path) -> None:
    """Excel and an editor hold files; an edit leaves size and time as they were."""
    release = held_open(Path("ra.xlsx"), 1, 0xC0000000)
    got, _, err = giamsat("export", "xlsx", "-o", "ra.xlsx", "--force", *AS_OF)
    step(
        "a workbook open in Excel: the reason is told",
        got == 4 and "quyền của thư mục" not in err,
        err,
    )
    release()
    plan.write_bytes(plan.read_bytes() + b"\n")
    time.sleep(UNSETTLED)
    release = held_open(plan, 0)
    giamsat("list")
    release()
    run("a plan that was held for a moment is there again", "show", "12", says="12/KH")
    plan.write_bytes(plan.read_bytes() + b"\n")
    time.sleep(UNSETTLED)
    giamsat("list")
    before, facts = plan.read_bytes(), plan.stat()
    plan.write_bytes(before.replace("quỹ".encode(), "QUỸ".encode()))
    os.utime(plan, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    run("an edit of the same size and time is seen", "list", *AS_OF, says="QUỸ")


def damaged_register() -> None:
    """The register's file is junk: the answer is right, and the next one has a new file."""
    (register,) = Path(".giamsat").glob("register-*.sqlite3")
    register.write_bytes(b"junk" * 3000)
    run("a damaged register is no fault of the answer", "list", *AS_OF, says="12/KH")
    run("nor of the next one", "list", *AS_OF, says="12/KH")
    made = list(Path(".giamsat").glob("register-*.sqlite3"))
    step(
        "a damaged register is made anew",
        any(path.read_bytes()[:6] == b"SQLite" for path in made),
        str(made),
    )


def paths_names_and_programs(plan: Path) -> None:
    """Paths with ``/``, names that Windows keeps, a stick without links, editors."""
    gone = subprocess.Popen(
        [sys.executable, "-m", "giamsat", "list"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert gone.stdout
    assert gone.stderr
    gone.stdout.close()
    told = gone.stderr.read().decode("utf-8", "replace")
    step("a reader that has gone is no error", gone.wait() == 0, told)
    out = giamsat("list", "--across", "..", "--format", "json", *AS_OF)[1]
    step(
        "paths of several workspaces have /",
        b"\\" not in out,
        out[-300:].decode("utf-8", "replace"),
    )
    text = plan.read_bytes()
    plan.write_bytes(text.replace("Biên bản.txt".encode(), b"a\\\\b.txt"))
    Path("a").mkdir(exist_ok=True)
    Path("a/b.txt").write_bytes(b"noi dung\n")
    _, found, err = giamsat("check")
    step("check refuses a path with \\ (lost on other systems)", b"GS601" in found, err)
    plan.write_bytes(text)
    step("a new file on FAT or exFAT", *_written_without_links())
    Path("code.cmd").write_bytes(b"@exit /b 0\r\n")
    search = f"{Path.cwd()};{os.environ['PATH']}"
    editor = {"EDITOR": "code --wait", "PATH": search, "NoDefaultCurrentDirectoryInExePath": "1"}
    run("EDITOR='code --wait' finds code.cmd on the path", "edit", "12", env=editor)
    for name in ("con", "nul", "aux"):
        run(
            f"id 2026/{name} is refused",
            "new",
            "--title",
            "T",
            "--id",
            f"2026/{name}",
            code=4,
            says="không dùng",
        )


def _written_without_links() -> tuple[bool, str]:
    def refuse(*_: object) -> None:
        raise ctypes.WinError(1)  # type: ignore[attr-defined,unused-ignore]  # FAT, exFAT, some network drives

    real, os.link = os.link, refuse  # type: ignore[assignment]
    try:
        files.write_output(Path("tren-the.csv"), b"x")
    except OSError as error:
        return False, str(error)
    finally:
        os.link = real
    return True, ""


def twenty_writers() -> None:
    """Twenty at once add an opinion each; all get through and no lock stays."""
    codes: list[int] = []

    def write(number: int) -> None:
        words = ("opinion", "add", "2026", "--text", f"Ý kiến {number}", "--on", "2026-01-05")
        codes.append(giamsat(*words)[0])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    step("20 writers at once", codes == [0] * 20, f"exit codes {sorted(codes)}")
    step("no lock's file stays", not list(Path(".giamsat/locks").glob("*.holder")))


def main() -> None:
    """Go the whole way."""
    plan = Path("plans/2026/12-kh-mttq-btt.toml")
    help_and_first_plan()
    formats_and_evidence()
    files_that_others_hold(plan)
    damaged_register()
    paths_names_and_programs(plan)
    twenty_writers()
    good = sum(holds for _, holds in RESULTS)
    sys.stdout.write(f"JOURNEY passed {good} failed {len(RESULTS) - good}\n")


if __name__ == "__main__":
    main()
