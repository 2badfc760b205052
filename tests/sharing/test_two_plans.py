"""Two plans of one number stay two; the file of an attachment that moved is named where it is."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.conftest import Giamsat
from tests.sharing.offices import cloned, founded, git, synced

from giamsat.store.toml.text import loads

PATH = "plans/2026/15-kh-bgs.toml"
HEAD = 'schema = 1\n\n[plan]\nnumber = "15/KH-BGS"\n'
LIKE = 'issuer = "UB MTTQ xã A"\ntitle = "Giám sát đường làng"\n'
OTHERS = {
    "issuer": 'issuer = "UB MTTQ xã B"\ntitle = "Giám sát đường làng"\n',
    "title": 'issuer = "UB MTTQ xã A"\ntitle = "Giám sát chợ"\n',
}


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, Path, Path]:
    first = founded(tmp_path / "a")
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "shared.git")
    synced(first, tmp_path / "shared.git")
    return first, *(cloned(tmp_path / "shared.git", tmp_path / name) for name in "bc")


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


def visit(number: int, day: int) -> str:
    return f'\n[[visit]]\nid = "V{number}"\non = 2026-03-{day:02}\n'


def plans(root: Path) -> dict[str, list[str]]:
    found = [loads(path.read_text("utf-8")) for path in root.glob("plans/2026/*.toml")]
    return {
        f"{plan['plan']['issuer']} {plan['plan']['title']}": sorted(
            str(item["on"]) for item in plan.get("visit", [])
        )
        for plan in found
    }


@pytest.mark.parametrize("what", OTHERS)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_plans_of_one_name_stay_two(
    three: tuple[Path, Path, Path], what: str, order: tuple[int, int]
) -> None:
    texts = (HEAD + LIKE + visit(1, 1), HEAD + OTHERS[what] + visit(1, 2))
    for root, text in zip(three, texts, strict=False):
        put(root, PATH, text)
    for n in (*order, order[0], order[1]):
        synced(three[n])
    for root in three[:2]:
        assert sorted(plans(root).values()) == [["2026-03-01"], ["2026-03-02"]]
    paths = [sorted(path.name for path in root.glob("plans/2026/*")) for root in three[:2]]
    assert paths[0] == paths[1]


@pytest.mark.parametrize("late", [0, 1])
def test_what_is_done_meanwhile_goes_to_the_plan_that_it_was_done_to(
    three: tuple[Path, Path, Path], late: int
) -> None:
    """One plan moved in a merge, and a third office worked on it at its old place."""
    texts = [HEAD + LIKE + visit(1, 1), HEAD + OTHERS["issuer"] + visit(1, 2)]
    one, other = (three[late], three[1 - late])
    third = three[2]
    put(one, PATH, texts[0])
    synced(one)
    synced(third)
    put(third, PATH, texts[0] + visit(2, 9))
    put(other, PATH, texts[1])
    for root in (other, one, third, other, one, third):
        synced(root)
    for root in three:
        found = plans(root)
        assert found["UB MTTQ xã A Giám sát đường làng"] == ["2026-03-01", "2026-03-09"]
        assert found["UB MTTQ xã B Giám sát đường làng"] == ["2026-03-02"]


def test_the_same_plan_made_twice_is_united(three: tuple[Path, Path, Path]) -> None:
    for n, root in enumerate(three[:2], 1):
        put(root, PATH, HEAD + LIKE + visit(1, n))
    for root in (*three[:2], three[0]):
        synced(root)
    assert plans(three[0]) == plans(three[1])
    assert list(plans(three[0]).values()) == [["2026-03-01", "2026-03-02"]]


def test_two_plans_are_told(
    three: tuple[Path, Path, Path], giamsat: Giamsat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIAMSAT_LANG", "vi")
    put(three[0], PATH, HEAD + LIKE)
    put(three[1], PATH, HEAD + OTHERS["title"])
    giamsat("sync", "--workspace", three[0])
    told = giamsat("sync", "--workspace", three[1])
    assert told.code == 1
    assert "trùng số" in told.out


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_documents_follow_their_files(
    three: tuple[Path, Path, Path], giamsat: Giamsat, order: tuple[int, int]
) -> None:
    kept = "attachments/2026/15-kh-bgs/a.pdf"
    put(three[0], PATH, HEAD + LIKE)
    synced(three[0])
    synced(three[1])
    for n in (0, 1):
        put(three[n], kept, f"bytes {n}")
        digest = sha256(f"bytes {n}".encode()).hexdigest()
        facts = f'\n[[document]]\nid = "D1"\nkind = "Báo cáo"\nnumber = "{n + 1}/BC"\n'
        put(three[n], PATH, HEAD + LIKE + facts + f'file = "{kept}"\nsha256 = "{digest}"\n')
    for n in (*order, order[0]):
        synced(three[n])
    for root in three[:2]:
        documents = loads((root / PATH).read_text("utf-8"))["document"]
        assert len(documents) == 2
        for item in documents:
            there = sha256((root / item["file"]).read_bytes()).hexdigest()
            assert there == item["sha256"]
        assert "GS602" not in giamsat("check", "--workspace", root).out
