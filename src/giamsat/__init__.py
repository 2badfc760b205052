"""giamsat keeps and follows supervision plans."""

import sys

__version__ = "0.1.0"

TYPE_CHECKING = False

# Any Python can read this file, so that an old one can say what is wrong in place of a traceback.
if sys.version_info < (3, 11):
    _SAID = "giamsat needs Python 3.11 or later, and this is Python %d.%d." % sys.version_info[:2]
    # "-m" is what Python 3 calls the program that it looks for; Python 2 calls it "-c".
    raise SystemExit(_SAID) if sys.argv[:1] in (["-m"], ["-c"]) else ImportError(_SAID)

if TYPE_CHECKING:
    from giamsat.api import open_workspace

    open = open_workspace  # noqa: A001 (giamsat.open, as gzip.open)
else:

    def __getattr__(name):
        """Load the Python interface when it is asked for: a command must not pay for it.

        By name, because no room of the house depends on it though all of them import this package.
        """
        if name == "open":
            from importlib import import_module

            return import_module("giamsat.api").open_workspace
        raise AttributeError("module %r has no attribute %r" % (__name__, name))
