"""What settling a contradiction did."""

MESSAGES = {
    "act.resolve": ("đã chọn {value} cho {key}", "chose {value} for {key}"),
    "act.resolve-removed": ("đã bỏ {key}", "took {key} away"),
}
