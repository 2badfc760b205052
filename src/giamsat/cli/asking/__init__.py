"""Asking on a terminal for what a command still needs."""
