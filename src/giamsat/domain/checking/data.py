"""What can be seen in the data of any file, whether its facts are valid or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from giamsat.domain.checking.conflicts import conflict_diagnoses
from giamsat.domain.checking.days import day_findings
from giamsat.domain.checking.diagnosis import Diagnosis
from giamsat.domain.checking.keys import unknown_keys
from giamsat.domain.checking.letters import letter_findings, texts


def data_findings(
    data: Mapping[str, Any], model: type[BaseModel], as_of: date
) -> Iterator[Diagnosis]:
    """Yield unknown keys, unresolved conflicts, doubtful letters and doubtful days."""
    yield from unknown_keys(data, model)
    yield from conflict_diagnoses(data)
    for text in texts(data):
        yield from letter_findings(text)
    yield from day_findings(data, model, as_of)
