"""What a body accepts, says to have done, and what was seen: by day, beside the state."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from giamsat.domain.plan import Recommendation
from giamsat.domain.timeline.states import progress_on

days = st.dates(date(2020, 1, 1), date(2020, 1, 9))
degrees = st.sampled_from(["carried-out", "partly", "not-carried-out"])
courses = st.fixed_dictionaries(
    {
        "id": st.just("R1"),
        "text": st.just("…"),
        "answer": st.lists(
            st.fixed_dictionaries(
                {"on": days},
                optional={
                    "accepts": st.sampled_from(["wholly", "in-part", "not"]),
                    "degree": degrees,
                },
            ),
            max_size=4,
        ),
        "verification": st.lists(
            st.fixed_dictionaries({"on": days, "degree": degrees}), max_size=3
        ),
        "reopening": st.lists(st.fixed_dictionaries({"on": days}), max_size=2),
    }
)


@given(courses, days)
@settings(max_examples=300, deadline=None)
def test_progress_is_the_last_word_by_the_day_since_the_last_reopening(
    facts: dict[str, Any], day: date
) -> None:
    item = Recommendation.model_validate(facts)
    again = max((one["on"] for one in facts["reopening"] if one["on"] <= day), default=date.min)
    expected: dict[str, str] = {}
    for answer in sorted(facts["answer"], key=lambda one: one["on"]):
        if again < answer["on"] <= day:
            told = {"accepts": answer.get("accepts"), "said": answer.get("degree")}
            expected |= {step: value for step, value in told.items() if value}
    for look in sorted(facts["verification"], key=lambda one: one["on"]):
        if again <= look["on"] <= day:
            expected["seen"] = look["degree"]
    assert {step: one.value for step, one in progress_on(item, day).items()} == expected
