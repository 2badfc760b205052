"""What settling a contradiction did."""

MESSAGES = {
    "act.resolve": ("đã giải quyết mâu thuẫn ở {key}", "settled the contradiction at {key}"),
}
