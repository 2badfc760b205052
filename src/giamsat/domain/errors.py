"""Errors as codes and values; the words for people are in the catalogue under ``error.<code>``."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar


class GiamsatError(Exception):
    """Anything that stops a command in a way its user can understand.

    ``code`` names the message in the catalogue (``error.<code>`` and, where there is a remedy,
    ``error.<code>.remedy``); ``params`` are the values that the message shows.
    """

    exit_code: ClassVar[int] = 4

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        values = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({values})"


class UsageError(GiamsatError):
    """The call itself is wrong: exit code 2."""

    exit_code = 2


class NotFoundError(GiamsatError):
    """No such plan, programme or part of one: exit code 3."""

    exit_code = 3


class InvalidDataError(GiamsatError):
    """A file or a value does not hold what it must: exit code 4."""

    exit_code = 4


class MissingExtraError(InvalidDataError):
    """A library that is needed is not installed; it belongs to an extra of giamsat."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__("missing-extra", extra=extra, library=library)
        self.extra = extra


class UntoldError(GiamsatError):
    """What was asked is done, but its result could not be told: exit code 6.

    ``change-made``: a change was made, and is not to be made again; ``output-lost``: nothing was
    to be changed, and the answer found nobody.
    """

    exit_code = 6


class BusyError(GiamsatError):
    """Locked, or changed by someone else in the meantime: exit code 5."""

    exit_code = 5
