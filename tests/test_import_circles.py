"""No two modules of the package import each other, in any way and over any number of others."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def imports(package: str) -> dict[str, set[str]]:
    """Return what each module imports, inside functions and for types too."""
    graph = grimp.build_graph(package, cache_dir=None)
    return {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}


def circle(imported: dict[str, set[str]]) -> list[str]:
    """Return modules of which each imports the one before it, the first being the last as well."""
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_no_module_comes_back_to_itself() -> None:
    assert circle(imports("giamsat")) == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("giamsat.store.places", "giamsat.cli.session"),
        ("giamsat.lean.rows", "giamsat.cli.naming"),
    ],
)
def test_an_import_back_up_would_be_noticed(module: str, imported: str) -> None:
    known = imports("giamsat")
    known[module].add(imported)
    assert {module, imported} <= set(circle(known))


def test_imports_in_functions_and_for_types_count() -> None:
    known = imports("giamsat")
    assert "giamsat.sharing.registers" in known["giamsat.cli.asked"]
    assert "giamsat.store.reading" in known["giamsat.store.workspace"]
