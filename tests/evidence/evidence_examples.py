"""The files of the workspace that the tests of this room start from."""

from __future__ import annotations

from collections.abc import Callable

SETTINGS = 'schema = 1\n\n[workspace]\nissuer = "Ban Thường trực Ủy ban MTTQ xã Thử"\n'
PLAN = """schema = 1

[plan]
number = "33/KH-MTTQ-BTT"
issued = 2020-02-07
issuer = "Ban Thường trực Ủy ban MTTQ xã Thử"
title = "Giám sát thử"
begins = 2020-02-11
ends = 2020-02-14
"""
PLAN_PATH = "plans/2020/33-kh-mttq-btt.toml"

Git = Callable[..., str]
