"""A git server over HTTPS on the loopback, whose line can be cut: for tests."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

BACKEND = "http-backend"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of its own for 127.0.0.1, and its key."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "2"),
            *("-pkeyopt", "ec_paramgen_curve:prime256v1"),
            *("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(cert)),
        ],
        check=True,
        capture_output=True,
    )
    return cert, key


class Server(ThreadingHTTPServer):
    """Serves the repositories below ``root``; the next ``cuts`` large answers end in the middle."""

    root: Path
    cuts: list[str]
    cut: int = 0


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def _answer(self, body: bytes) -> None:
        path, _, query = self.path.partition("?")
        done = subprocess.run(
            [shutil.which("git") or "git", BACKEND],
            input=body,
            env=os.environ | self._cgi(path, query, len(body)),
            capture_output=True,
            check=False,
        )
        head, _, answer = done.stdout.partition(b"\r\n\r\n")
        fields = [line.partition(": ")[::2] for line in head.decode().split("\r\n") if line]
        status = next((int(v.split()[0]) for k, v in fields if k == "Status"), 200)
        self.send_response(status)
        for name, value in fields:
            if name != "Status":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        service = path.rpartition("/")[2]
        large = b"PACK" in answer or service == "git-receive-pack"
        if self.command == "POST" and large and service in self.server.cuts:
            self.server.cuts.remove(service)
            self.server.cut += 1
            self.wfile.write(answer[: len(answer) // 2])
            self.wfile.flush()
            self.connection.close()
            return
        self.wfile.write(answer)

    def _cgi(self, path: str, query: str, length: int) -> dict[str, str]:
        return {
            "GIT_PROJECT_ROOT": str(self.server.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(length),
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REMOTE_USER": "lan",
            "REMOTE_ADDR": "127.0.0.1",
        }

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(root: Path, cert: Path, key: Path) -> Iterator[tuple[Server, str]]:
    """Serve the repositories below ``root`` while the block runs; gives the server's address."""
    server = Server(("127.0.0.1", 0), _Handler)
    server.root, server.cuts = root, []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server, f"https://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
