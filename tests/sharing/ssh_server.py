"""A real sshd on the loopback, run as the present user, with keys of its own for each role."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import require

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
WAIT = 10.0


class Server:
    """An sshd with a bare repository, and one key for each role."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bare = folder / "shared.git"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(mode=0o700)
        self.key("host")
        (folder / "authorized_keys").touch(mode=0o600)
        require("git")
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(self.bare)], check=True)
        for name, value in (
            ("receive.denyNonFastForwards", "true"),
            ("receive.denyDeletes", "true"),
            ("receive.fsckObjects", "true"),
        ):
            subprocess.run(["git", "-C", str(self.bare), "config", name, value], check=True)
        hook = self.bare / "hooks" / "pre-receive"
        hook.parent.mkdir(exist_ok=True)
        source = Path(__file__).resolve().parents[2] / "src"
        hook.write_text(
            f"#!/bin/sh\nPYTHONPATH='{source}' exec '{sys.executable}' -m giamsat.cli.receiving\n",
            encoding="utf-8",
        )
        hook.chmod(0o755)

    @property
    def url(self) -> str:
        return f"ssh://127.0.0.1:{self.port}{self.bare}"

    def key(self, name: str) -> Path:
        place = self.folder / name
        if not place.exists():
            made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(place)]
            subprocess.run(made, check=True)
        return place

    def let_in(self, name: str, **variables: str) -> str:
        """Take a key for somebody with a role; return the ssh command of git that uses it."""
        public = self.key(name).with_suffix(".pub").read_text(encoding="utf-8").strip()
        # The login shell of the documented account.
        shell = r'command="git-shell -c \"$SSH_ORIGINAL_COMMAND\""'
        told = ",".join(
            ["restrict", shell, *(f'environment="{k}={v}"' for k, v in variables.items())]
        )
        with (self.folder / "authorized_keys").open("a", encoding="utf-8") as file:
            file.write(f"{told} {public}\n")
        known = self.folder / "known_hosts"
        public = self.key("host").with_suffix(".pub").read_text(encoding="utf-8")
        known.write_text(f"[127.0.0.1]:{self.port} {public}", encoding="utf-8")
        return (
            f"ssh -F /dev/null -i {self.key(name)} -o IdentitiesOnly=yes -o BatchMode=yes"
            f" -o UserKnownHostsFile={known} -o StrictHostKeyChecking=yes"
        )

    def start(self) -> None:
        config = self.folder / "sshd_config"
        config.write_text(
            f"""ListenAddress 127.0.0.1
Port {self.port}
HostKey {self.key("host")}
AuthorizedKeysFile {self.folder / "authorized_keys"}
PermitUserEnvironment GIAMSAT_*
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
PidFile none
""",
            encoding="utf-8",
        )
        if os.geteuid() == 0:
            # What the system's own start of sshd makes first.
            Path("/run/sshd").mkdir(exist_ok=True)
        log = self.folder / "sshd.log"
        assert SSHD
        self._process = subprocess.Popen(
            [SSHD, "-D", "-f", str(config), "-E", str(log)], stdin=subprocess.DEVNULL
        )
        until = time.monotonic() + WAIT
        while not _listens(self.port):
            if self._process.poll() is not None or time.monotonic() > until:
                told = log.read_text(encoding="utf-8") if log.exists() else ""
                self.stop()
                pytest.skip(f"sshd does not start here: {told.strip()[-300:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(WAIT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
