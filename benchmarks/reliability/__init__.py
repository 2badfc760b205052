"""Breaks things on purpose and counts what survives: ``python -m benchmarks.reliability``."""
