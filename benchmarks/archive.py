"""Writes an archive of plans of any size: python benchmarks/archive.py FOLDER COUNT

Plans are spread over the ten years 2016 to 2025 and as many issuers as ten plans a year ask for;
each has visits, findings and recommendations in every state. Before 2024,
1 recommendation in 50 was never answered, and 1 answered one in 50 is still open; of what is newer,
1 in 5 and 1 in 10. The same count gives the same bytes.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

PER_ISSUER = 100
RECENT = 2024
"""The first year of which much is still open."""

FORMS = ("delegation", "documents", "community", "joining", "written-reports")


def write(folder: Path, count: int) -> None:
    """Write ``count`` plans below ``folder``, which becomes a workspace."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "giamsat.toml").write_text(
        'schema = 1\n\n[workspace]\nissuer = "MTTQ (số liệu thử)"\nshared = true\n',
        encoding="utf-8",
    )
    made: set[Path] = set()
    for number in range(count):
        issuer, within = divmod(number, PER_ISSUER)
        year, serial = 2016 + within // 10, within % 10 + 1
        place = folder / "plans" / f"xa-{issuer:04}" / str(year)
        if place not in made:
            place.mkdir(parents=True, exist_ok=True)
            made.add(place)
        text = plan(random.Random(number), issuer, year, serial)
        (place / f"{serial:02}-kh-mttq.toml").write_text(text, encoding="utf-8")


def plan(chance: random.Random, issuer: int, year: int, serial: int) -> str:
    """Return the text of one plan, some 2 KB."""
    issued = date(year, serial, chance.randint(1, 28))
    begins = issued + timedelta(days=chance.randint(5, 30))
    ends = begins + timedelta(days=chance.randint(0, 5))
    parts = [
        f'schema = 1\n\n[plan]\nnumber = "{serial:02}/KH-MTTQ"\nissued = {issued}\n'
        f'issuer = "Ủy ban MTTQ Việt Nam xã Thử {issuer}"\n'
        f'title = "Giám sát thực hiện chính sách số {serial} tại xã Thử {issuer} (số liệu thử)"\n'
        f'form = "{chance.choice(FORMS)}"\nbegins = {begins}\nends = {ends}\n'
        'purpose = "Kịp thời phát hiện, kiến nghị; phát hiện nhân tố mới, điển hình tiên tiến."\n',
        f'\n[[body]]\nid = "B1"\nname = "UBND xã Thử {issuer}"\nsuperior = "UBND tỉnh Thử"\n',
        '\n[[content]]\nid = "C1"\ntext = "Việc ban hành văn bản, phân công thực hiện"\n',
        f'\n[[event]]\nkind = "sent"\non = {issued + timedelta(days=1)}\n',
    ]
    for place in range(1, 3):
        done = f"done = {begins}\n" if chance.random() < (0.9 if year >= RECENT else 0.99) else ""
        parts.append(f'\n[[visit]]\nid = "V{place}"\non = {begins}\nbodies = ["B1"]\n{done}')
    parts.append('\n[[finding]]\nid = "F1"\nkind = "shortcoming"\ntext = "Niêm yết chậm"\n')
    reported = ends + timedelta(days=chance.randint(5, 25))
    parts.append(f'\n[[event]]\nkind = "reported"\non = {reported}\n')
    parts += [recommendation(chance, place, issuer, reported) for place in range(1, 4)]
    return "".join(parts)


def recommendation(chance: random.Random, place: int, issuer: int, reported: date) -> str:
    """Return a recommendation: unanswered, answered, or answered and closed."""
    sent = reported + timedelta(days=3)
    answered = sent + timedelta(days=chance.randint(5, 60))
    text = (
        f'\n[[recommendation]]\nid = "R{place}"\ntext = "Đề nghị niêm yết công khai, đầy đủ"\n'
        f'to = "UBND xã Thử {issuer}"\nraised = {reported}\nsent = {sent}\n'
        f"due = {sent + timedelta(days=20)}\n"
    )
    recent = reported.year >= RECENT
    if chance.random() < (0.2 if recent else 0.02):
        return text
    text += f'\n[[recommendation.answer]]\non = {answered}\nnumber = "{place}/UBND"\n'
    if chance.random() < (0.9 if recent else 0.98):
        closed = answered + timedelta(days=10)
        text += f'\n[[recommendation.outcome]]\non = {closed}\nresult = "carried-out"\n'
    return text


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
