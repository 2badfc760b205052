"""Office files are zip packages: what must not be opened is refused before anything is read.

One guard for all that come in: tables and texts to import, and templates of papers.

Refused: zip bombs, macros, links to other files, DDE, embedded queries, XML entities, passwords.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final, Literal
from xml.etree import ElementTree

from giamsat.domain.errors import InvalidDataError
from giamsat.domain.zip_entries import Limits, ZipRefusedError, checked_entries, unpack

Reason = Literal[
    "too-large",
    "old-office",
    "password",
    "damaged",
    "macros",
    "zip-bomb",
    "external-links",
    "xml-entities",
    "dde",
]
"""Why a file is refused."""


class OfficeFileError(InvalidDataError):
    """A file that is not opened; its value ``part`` names what in it is at fault."""

    def __init__(self, reason: Reason, **params: object) -> None:
        super().__init__(reason, **params)
        self.reason = reason


MAX_FILE: Final = 8 * 1024 * 1024
MAX_UNPACKED: Final = 64 * 1024 * 1024
MAX_PARTS: Final = 2_000

_WHOLE = "ZIP"
"""What is at fault where no one part of the package is."""

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = re.compile(r"vbaproject|macrosheets/|/vbadata\.xml$|activex", re.IGNORECASE)
_LINKS = re.compile(r"externallinks?/|/connections\.xml$|querytables/|afchunk", re.IGNORECASE)
_MACRO_TYPE = b"macroEnabled"
# A DOCTYPE as UTF-8 and as UTF-16 in both orders; nothing else is XML to the parsers used here.
_DOCTYPES = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_FORMULA = re.compile(rb"<f\b[^>]*>([^<]*)</f>")
_OUTSIDE = (b"dde-source", b"dde-link", b"table-source", b"database-source", b"script:event")
_QUOTED = re.compile(rb'"[^"]*"|&quot;.*?&quot;')
_DDE_FIELD = re.compile(r"\bDDE(?:AUTO)?\b|\bINCLUDE(?:TEXT|PICTURE)\b", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Package:
    """The parts of an office file that passed all checks, by name."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def part(self, name: str) -> bytes:
        """Return a part. Raises ``OfficeFileError("damaged")`` where there is none."""
        try:
            return self._parts[name]
        except KeyError:
            raise OfficeFileError("damaged", part=name) from None

    def tree(self, name: str) -> ElementTree.Element:
        """Return a part as XML. Raises ``OfficeFileError("damaged")``."""
        try:
            return ElementTree.fromstring(self.part(name))  # noqa: S314 (no DOCTYPE got this far)
        except ElementTree.ParseError:
            raise OfficeFileError("damaged", part=name) from None


def open_package(data: bytes) -> Package:
    """Return the parts of an xlsx or docx file. Raises ``RefusedFileError`` with the reason."""
    require_size(data)
    if data.startswith(_OLE2):
        raise OfficeFileError("old-office")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return Package(_read_checked(archive))
    except ZipRefusedError as error:
        raise OfficeFileError(error.reason, part=error.part or _WHOLE) from None
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError):
        raise OfficeFileError("damaged", part=_WHOLE) from None


def open_spreadsheet(data: bytes) -> Package:
    """Return the parts of an OpenDocument spreadsheet. Raises ``OfficeFileError``."""
    require_size(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _read_opendocument(archive)
    except ZipRefusedError as error:
        raise OfficeFileError(error.reason, part=error.part or _WHOLE) from None
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError):
        raise OfficeFileError("damaged", part=_WHOLE) from None
    if "content.xml" not in parts:
        raise OfficeFileError("damaged", part="content.xml")
    return Package(parts)


def _read_opendocument(archive: zipfile.ZipFile) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    for entry in checked_entries(archive, Limits(MAX_PARTS, MAX_UNPACKED)):
        name = entry.filename
        if name.startswith(("Basic/", "Scripts/")):
            raise OfficeFileError("macros", part=name)
        parts[name] = unpack(archive, entry)
        _check_part(name, parts[name])
        if name == "META-INF/manifest.xml" and b"encryption-data" in parts[name]:
            raise OfficeFileError("password", part=name)
        if name == "content.xml" and any(mark in parts[name] for mark in _OUTSIDE):
            raise OfficeFileError("external-links", part=name)
    return parts


def require_size(data: bytes) -> None:
    """Raise ``OfficeFileError("too-large")`` beyond ``MAX_FILE`` bytes."""
    if len(data) > MAX_FILE:
        raise OfficeFileError("too-large", size=len(data), limit=MAX_FILE)


def _read_checked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = checked_entries(archive, Limits(MAX_PARTS, MAX_UNPACKED))
    _check_names([entry.filename for entry in entries])
    parts = {}
    for entry in entries:
        parts[entry.filename] = unpack(archive, entry)
        _check_part(entry.filename, parts[entry.filename])
    if "[Content_Types].xml" not in parts:
        raise OfficeFileError("damaged", part="[Content_Types].xml")
    if _MACRO_TYPE in parts["[Content_Types].xml"]:
        raise OfficeFileError("macros", part="[Content_Types].xml")
    return parts


def _check_names(names: list[str]) -> None:
    for name in names:
        if _MACROS.search(name):
            raise OfficeFileError("macros", part=name)
        if _LINKS.search(name):
            raise OfficeFileError("external-links", part=name)


def _check_part(name: str, data: bytes) -> None:
    if not name.casefold().endswith((".xml", ".rels", ".vml")):
        return
    if any(mark in data for mark in _DOCTYPES):
        raise OfficeFileError("xml-entities", part=name)
    if any(b"|" in _QUOTED.sub(b"", formula) for formula in _FORMULA.findall(data)):
        raise OfficeFileError("dde", part=name)
    if name.endswith(".rels"):
        _check_relations(name, Package({name: data}).tree(name))
    elif name.startswith("word/") and (b"instrText" in data or b"fldSimple" in data):
        _check_fields(name, Package({name: data}).tree(name))


def _check_relations(name: str, root: ElementTree.Element) -> None:
    """Hyperlinks that a reader may click are harmless; all else that lies outside is refused."""
    for relation in root.iter(_RELATION):
        outside = relation.get("TargetMode", "").casefold() == "external"
        if outside and not relation.get("Type", "").endswith("/hyperlink"):
            raise OfficeFileError("external-links", part=name)


def _check_fields(name: str, root: ElementTree.Element) -> None:
    """A field's instruction may be cut into several runs: they are read as one text."""
    texts = ["".join(part.itertext()) for part in root.iter(f"{_WORD}instrText")]
    simple = [part.get(f"{_WORD}instr", "") for part in root.iter(f"{_WORD}fldSimple")]
    if _DDE_FIELD.search("".join(texts)) or any(map(_DDE_FIELD.search, simple)):
        raise OfficeFileError("dde", part=name)
