"""The page of an evidence file: the commands by which anybody judges it, and what they answer.

Whatever comes from files stands in fenced blocks, where nothing of it is markup.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from giamsat.domain.evidence import (
    BUNDLE,
    GIVEN_SIGNERS,
    PAGE,
    SUMS,
    EvidenceIndex,
    EvidenceReport,
    EvidenceVersion,
)
from giamsat.domain.seals import SealLine
from giamsat.domain.text import visible, visible_lines
from giamsat.i18n import Words

_LANGUAGES = (Words("vi"), Words("en"))
_OWN_SIGNERS = "seals/allowed_signers"
_REPOSITORY = "kiem-git"


class Step(NamedTuple):
    """One thing to judge: its message, the commands, and the answer that they must give."""

    key: str
    commands: tuple[str, ...]
    answer: tuple[str, ...]


def evidence_page(report: EvidenceReport) -> str:
    """Return the page as Markdown, each sentence in Vietnamese, then in English."""
    index = report.about
    parts = [f"# {_LANGUAGES[0]('evidence.title')} / {_LANGUAGES[1]('evidence.title')}\n"]
    known = [index.name, index.path, index.head or "—"]
    parts.append(_fence("text", [visible(value) for value in known]))
    parts.append(_message("evidence.about"))
    for number, step in enumerate(steps(report), 1):
        parts.append(f"## {number}. {_message(step.key)}")
        parts.append(_fence("sh", step.commands))
        if step.answer:
            parts += [_message("evidence.answer"), _fence("text", step.answer)]
    parts += [f"## {_message('evidence.versions')}", _fence("text", _versions(index))]
    parts.append(_message("evidence.limits"))
    return "\n".join(parts)


def _message(key: str) -> str:
    return "\n\n".join(words(key) for words in _LANGUAGES) + "\n"


def _fence(kind: str, lines: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    text = "\n".join(lines)
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{kind}\n{text}\n{fence}\n"


def _versions(index: EvidenceIndex) -> Iterator[str]:
    for item in index.versions:
        message = visible(item.message.partition("\n")[0])
        who = f"{visible(item.author)} <{visible(item.email)}>"
        yield f"{item.recorded.isoformat()}  {item.commit[:10]}  {who}  {message}"
        yield f"    {item.file or '—'}"


# --- the steps -------------------------------------------------------------------------------


def steps(report: EvidenceReport) -> Iterator[Step]:
    """Yield what there is to judge, in the order in which a person does it."""
    names = sorted({*report.names, PAGE})
    yield Step(
        "evidence.step.sums",
        (f"LC_ALL=C sha256sum --strict -c {SUMS}",),
        tuple(f"{visible_lines(name)}: OK" for name in sorted(names, key=str.encode)),
    )
    yield from _seals(report)
    yield from _signatures(report)
    yield from _stamps(report)
    yield from _git(report.about)


def _seals(report: EvidenceReport) -> Iterator[Step]:
    """Yield the walk of the chain, and what the last seal and every seal say of the plan."""
    digests = {line.name: line.digest for line in report.verification.seals}
    for sealed in report.seals:
        name = shlex.quote(sealed.seal)
        commands = [f"sha256sum {name}"]
        answer = [f"{digests[sealed.seal]}  {sealed.seal}"]
        if sealed.before:
            commands.append(f"grep '  seals/' {name} | LC_ALL=C sha256sum --strict -c")
            answer += _expected_answers(sealed.before)
        yield Step("evidence.step.chain", tuple(commands), tuple(answer))
    if report.seals:
        last = report.seals[-1]
        command = f"LC_ALL=C sha256sum --strict --ignore-missing -c {shlex.quote(last.seal)}"
        yield Step("evidence.step.last", (command,), _expected_answers((*last.parts, *last.before)))
    having = [sealed for sealed in report.seals if sealed.plan]
    if having:
        path = report.about.path
        command = f"grep -HF -- {shlex.quote(f'  {path}')} seals/*.sha256"
        answer = [f"{sealed.seal}:{sealed.plan}  {path}" for sealed in having]
        yield Step("evidence.step.plan", (command,), tuple(answer))
    files = [version for version in report.about.versions if version.file]
    if files:
        answer = [f"{version.sha256}  {version.file}" for version in files]
        yield Step("evidence.step.versions", ("sha256sum versions/*.toml",), tuple(answer))


def _expected_answers(parts: tuple[tuple[str, bool], ...]) -> tuple[str, ...]:
    return tuple(f"{path}: {'OK' if is_same else 'FAILED'}" for path, is_same in parts)


def _signatures(report: EvidenceReport) -> Iterator[Step]:
    signers = GIVEN_SIGNERS if GIVEN_SIGNERS in report.names else _OWN_SIGNERS
    for line in reversed(report.verification.seals):
        if line.signature.code in ("good", "untrusted", "unknown"):
            yield _signature(line, signers)


def _signature(line: SealLine, signers: str) -> Step:
    """Return how a signature is held against the list, at the time of its seal."""
    name, signature = shlex.quote(line.name), line.signature
    told = 'Good "giamsat-seal" signature'
    files = f"-s {name}.sig < {name}"
    if signature.code != "good":
        command = f"ssh-keygen -Y check-novalidate -n giamsat-seal {files}"
        told = f"{told} with {signature.fingerprint}"
        return Step("evidence.step.unlisted", (f"{command} | {_WITHOUT_KIND}",), (told,))
    who = shlex.quote(signature.principal or "")
    time = f"$(date -d {line.sealed.isoformat()} +%Y%m%d%H%M%S)"
    command = (
        f"ssh-keygen -Y verify -f {signers} -I {who} -n giamsat-seal -O verify-time={time} {files}"
    )
    told = f"{told} for {visible(signature.principal or '')} with {signature.fingerprint}"
    return Step("evidence.step.signature", (f"{command} | {_WITHOUT_KIND}",), (told,))


_WITHOUT_KIND = "sed 's/ with .* key / with /'"
"""The kind of the key (ED25519, RSA) is left out of what is compared."""


def _stamps(report: EvidenceReport) -> Iterator[Step]:
    for line in reversed(report.verification.seals):
        if line.stamp.code in ("good", "unchecked") and line.stamp.at:
            name = shlex.quote(line.name)
            at = int(line.stamp.at.timestamp())
            command = (
                f"openssl ts -verify -in {name}.tsr -data {name} -CAfile CA.pem -attime {at}"
                " 2> /dev/null"
            )
            yield Step("evidence.step.stamp", (command,), ("Verification: OK",))


def _git(index: EvidenceIndex) -> Iterator[Step]:
    if index.head is None:
        return
    kind = " --object-format=sha256" if len(index.head) == 64 else ""
    opened = (
        f"git init -q{kind} {_REPOSITORY}",
        f"git -C {_REPOSITORY} bundle unbundle ../{BUNDLE}",
    )
    yield Step("evidence.step.bundle", opened, (f"{index.head} HEAD",))
    changed = [version.commit for version in _each_commit(index).values()]
    names = " ".join(shlex.quote(name) for name in index.names)
    asked = f"git -C {_REPOSITORY} log --full-history --format=%H {index.head} -- {names}"
    yield Step("evidence.step.log", (f"{asked} | sort",), tuple(sorted(changed)))
    texts = [version for version in index.versions if version.file]
    commands = [
        f"git -C {_REPOSITORY} cat-file blob {shlex.quote(f'{each.commit}:{each.path}')}"
        " | sha256sum"
        for each in texts
    ]
    if texts:
        answer = tuple(f"{each.sha256}  -" for each in texts)
        yield Step("evidence.step.blobs", tuple(commands), answer)


def _each_commit(index: EvidenceIndex) -> Mapping[str, EvidenceVersion]:
    return {version.commit: version for version in index.versions}
