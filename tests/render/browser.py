"""A real headless browser for tests, spoken to by the W3C WebDriver protocol; no library needed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.request import Request, urlopen

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")

TAB, SHIFT, ENTER, SPACE = "\ue004", "\ue008", "\ue007", " "


def missing() -> str | None:
    """Return what this machine lacks for such tests."""
    if not shutil.which("chromedriver"):
        return "no chromedriver on this machine"
    if not any(map(shutil.which, BROWSERS)):
        return "no Chromium or Chrome on this machine"
    return None


class Browser:
    """One window of a browser."""

    def __init__(self, session: str) -> None:
        self._session = session

    def open(self, url: str) -> None:
        """Go to a page and wait until it is there."""
        self._do("POST", "/url", {"url": url})

    def run(self, script: str) -> Any:
        """Return what a script returns in the page."""
        return self._do("POST", "/execute/sync", {"script": script, "args": []})

    def type(self, selector: str, text: str) -> None:
        """Put a text into a field in place of what is there."""
        found = self._do("POST", "/element", {"using": "css selector", "value": selector})
        self._do("POST", f"/element/{found[_ELEMENT]}/clear", {})
        self._do("POST", f"/element/{found[_ELEMENT]}/value", {"text": text})

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        steps = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": steps}]
        self._do("POST", "/actions", {"actions": actions})

    def print(self) -> str:
        """Return the page as printed: a PDF file in base64."""
        return str(self._do("POST", "/print", {}))

    def devtools(self, command: str, **values: Any) -> Any:
        """Give the browser a command of its developer tools."""
        return self._do("POST", "/goog/cdp/execute", {"cmd": command, "params": values})

    def complaints(self) -> list[str]:
        """Return what the browser has logged since it was last asked."""
        return [entry["message"] for entry in self._do("POST", "/se/log", {"type": "browser"})]

    def _do(self, method: str, path: str, data: dict[str, Any]) -> Any:
        return _asked(method, f"{self._session}{path}", data)


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser that has no network, and end it."""
    driver = subprocess.Popen(
        [str(shutil.which("chromedriver")), "--port=0"], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert driver.stdout is not None
    try:
        base = f"http://127.0.0.1:{_port(driver.stdout)}"
        arguments = [*_ARGUMENTS, "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>"]
        binary = next(filter(None, map(shutil.which, BROWSERS)))
        wanted = {
            "goog:chromeOptions": {"args": arguments, "binary": binary},
            "goog:loggingPrefs": {"browser": "ALL"},
        }
        asked = {"capabilities": {"alwaysMatch": wanted}}
        session = f"{base}/session/{_asked('POST', f'{base}/session', asked)['sessionId']}"
        try:
            yield Browser(session)
        finally:
            _asked("DELETE", session, None)
    finally:
        driver.terminate()
        driver.wait()
        driver.stdout.close()


def _port(lines: Iterator[str]) -> str:
    for line in lines:
        found = re.search(r"started successfully on port (\d+)", line)
        if found:
            return found[1]
    raise RuntimeError("chromedriver did not start")


def _asked(method: str, url: str, data: dict[str, Any] | None) -> Any:
    body = None if data is None else json.dumps(data).encode()
    headers = {"Content-Type": "application/json"}
    with urlopen(Request(url, body, headers, method=method), timeout=60) as answer:
        return json.load(answer)["value"]
