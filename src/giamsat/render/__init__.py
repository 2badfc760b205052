"""A report in, text or bytes out. Nothing here writes to a file or a screen."""
