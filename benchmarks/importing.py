"""What an import of 1,000 rows of Excel costs, beside openpyxl's own reading of the same file.

python benchmarks/importing.py     processor time, the best of nine rounds in one process

The three are measured in turns, with garbage collected as rarely as in the program itself.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO

import openpyxl

from giamsat.__main__ import FEW_COLLECTIONS
from giamsat.intake.reading import Request, read_files
from giamsat.intake.xlsx_grids import read_xlsx

ROWS = 1_000
ROUNDS = 9
HEADINGS = ("STT", "Số KH", "Ngày ban hành", "Trích yếu", "Đối tượng giám sát", "Thời gian")


def workbook() -> bytes:
    """A register of plans with six columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADINGS)
    for row in range(1, ROWS + 1):
        time_ = f"từ {1 + row % 20} đến {5 + row % 20}/02/2026"
        sheet.append((row, f"{row}/KH-MTTQ-BTT", date(2026, 1, 5), f"Giám sát {row}", "UBND xã A",
                      time_))  # fmt: skip
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def best_of(works: Sequence[Callable[[], object]]) -> list[float]:
    """The least processor time of each work over nine rounds, in seconds."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, times in zip(works, found, strict=True):
            gc.collect()
            begun = time.process_time()
            work()
            times.append(time.process_time() - begun)
    return [min(times) for times in found]


def read_by_openpyxl(data: bytes) -> None:
    """Read each cell as openpyxl does."""
    for row in openpyxl.load_workbook(BytesIO(data), data_only=True).active.iter_rows():
        for cell in row:
            _ = cell.value


def main() -> None:
    """Print the three times and their ratios."""
    data = workbook()
    gc.set_threshold(FEW_COLLECTIONS)
    own, cells, whole = best_of(
        (
            lambda: read_by_openpyxl(data),
            lambda: read_xlsx(data),
            lambda: read_files([(data, Request("so.xlsx"))]),
        )
    )
    print(f"openpyxl {own * 1000:.0f} ms; cells {cells * 1000:.0f} ms ({cells / own:.1f}x);"
          f" understood as plans {whole * 1000:.0f} ms ({whole / own:.1f}x)")  # fmt: skip


if __name__ == "__main__":
    main()
