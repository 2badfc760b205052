"""What the fast path reads of JSON without Python's own module is what that module reads."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from giamsat.lean.json_text import texts_in


@given(st.lists(st.text()), st.booleans())
@example(["UBND xã A", 'Sở "Y tế", tỉnh'], False)
@example([], True)
def test_the_texts_of_an_array_are_those_of_json(texts: list[str], tight: bool) -> None:
    separators = (",", ":") if tight else None
    assert texts_in(json.dumps(texts, ensure_ascii=False, separators=separators)) == texts
