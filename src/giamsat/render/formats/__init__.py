"""One module a format, each with a function ``render`` as :mod:`interface` describes it."""
