"""One module a report: its page in words, for every format."""
