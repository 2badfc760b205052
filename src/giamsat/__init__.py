"""giamsat keeps and follows supervision plans (kế hoạch giám sát)."""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from giamsat.api import open_workspace

    open = open_workspace  # noqa: A001 (giamsat.open, as gzip.open)


def __getattr__(name: str) -> object:
    """Load the Python interface when it is asked for: a command must not pay for it.

    By name, because no room of the house depends on it though all of them import this package.
    """
    if name == "open":
        from importlib import import_module

        return import_module("giamsat.api").open_workspace
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
