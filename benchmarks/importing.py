"""What an import of 1,000 rows of Excel costs, beside openpyxl's own reading of the same file.

python benchmarks/importing.py     processor time, the best of five runs in one process
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl

from giamsat.intake.reading import Request, read_files
from giamsat.intake.xlsx_grids import read_xlsx

ROWS = 1_000
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


def best_of(work: Callable[[], object]) -> float:
    """The least processor time of five runs, in seconds."""
    found = []
    for _ in range(5):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def read_by_openpyxl(data: bytes) -> None:
    """Read each cell as openpyxl does."""
    for row in openpyxl.load_workbook(BytesIO(data), data_only=True).active.iter_rows():
        for cell in row:
            _ = cell.value


def main() -> None:
    """Print the three times and their ratios."""
    data = workbook()
    own = best_of(lambda: read_by_openpyxl(data))
    cells = best_of(lambda: read_xlsx(data))
    whole = best_of(lambda: read_files([(data, Request("so.xlsx"))]))
    print(f"openpyxl {own * 1000:.0f} ms; cells {cells * 1000:.0f} ms ({cells / own:.1f}x);"
          f" understood as plans {whole * 1000:.0f} ms ({whole / own:.1f}x)")  # fmt: skip


if __name__ == "__main__":
    main()
