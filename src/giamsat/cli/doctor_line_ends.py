"""What ``doctor`` says of line ends that git may change, and how it puts them back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from giamsat.cli.failures import in_words
from giamsat.cli.session import Session
from giamsat.domain.errors import GiamsatError
from giamsat.i18n import Words
from giamsat.reports.symptoms import Symptom
from giamsat.store.git import NoRepository, find_repository


def line_ends(session: Session, root: Path) -> Iterator[Symptom]:
    """Tell whether git leaves the bytes of what is sealed alone, here and in new clones."""
    from giamsat.evidence.sealed_files import files_to_seal
    from giamsat.store.line_ends import SAMPLES, is_kept_whole, not_kept

    repository = find_repository(root)
    if isinstance(repository, NoRepository):
        return
    try:
        lost = not_kept(repository, [*SAMPLES, *files_to_seal(root).paths])
        is_whole = is_kept_whole(root)
    except GiamsatError as error:
        yield Symptom("bad", "line-ends", in_words(error, session.words))
        return
    if lost:
        yield Symptom("note", "line-ends", lost[0], "doctor.fix")
    elif not is_whole:
        yield Symptom("note", "line-ends", ".gitattributes", "doctor.line-ends-elsewhere")
    else:
        yield Symptom("ok", "line-ends")


def line_ends_mended(root: Path, words: Words) -> Iterator[Symptom]:
    """Have git leave the bytes alone; give files that it or an editor changed theirs back."""
    from giamsat.evidence.sealed_files import files_to_seal
    from giamsat.evidence.verifying import put_back_line_ends
    from giamsat.store.line_ends import keep_bytes, keep_line_ends

    repository = find_repository(root)
    try:
        if isinstance(repository, NoRepository):
            back = keep_bytes(root)
        else:
            back = keep_line_ends(repository, files_to_seal(root).paths)
        back += put_back_line_ends(root)
    except GiamsatError as error:
        yield Symptom("bad", "line-ends-settled", in_words(error, words))
        return
    yield Symptom("ok", "line-ends-settled", ", ".join(back))
