"""What leaves a connection to the collector fails on every Python, not on 3.13 alone."""

from __future__ import annotations

import gc

import pytest

from giamsat.store.register.opening import connect


def test_a_connection_that_nobody_closes_is_told() -> None:
    with pytest.warns(ResourceWarning, match="unclosed database"):
        leave_open()


def leave_open() -> None:
    connect(":memory:").execute("SELECT 1")
    gc.collect()


def test_a_closed_connection_is_silent(recwarn: pytest.WarningsRecorder) -> None:
    connection = connect(":memory:")
    connection.close()
    del connection
    gc.collect()
    assert not [warning for warning in recwarn if warning.category is ResourceWarning]
