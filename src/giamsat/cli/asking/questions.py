"""Questions one after the other: Enter takes the default, ``<`` goes back, wrong answers stay.

Before anything is written all answers are shown, and each of them can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from giamsat.cli.asking.terminal import Terminal
from giamsat.cli.failures import reasons
from giamsat.domain.errors import GiamsatError
from giamsat.domain.text import fold

BACK = "<"
NOTHING = "-"
"""What is typed to leave out what stands as the default."""


class Answer(NamedTuple):
    """An answer as the option takes it, and as people read it.

    ``instead`` is what was perhaps meant; it is offered before the answer is taken as it is.
    """

    value: str | tuple[str, ...] | None
    shown: str
    instead: str = ""


NO_ANSWER = Answer(None, "")

Answers = Mapping[str, Answer]
"""By the key of the question."""


class Offer(NamedTuple):
    """Something to pick from a list: what picks it, what it is, the words about it."""

    sign: str
    value: str
    about: str


class Question(NamedTuple):
    """A question: its key and name, and what makes an answer of a typed text.

    ``read`` raises ``GiamsatError`` for what cannot be an answer. ``default`` is what Enter means,
    as it would be typed; ``is_list`` asks again until nothing is typed; ``hint`` tells how to
    answer; ``typed`` stands on the line to be changed; ``nothing`` is what leaving it out means;
    ``then`` asks on after an answer. Of what is short, such as a day, a wrong answer does not stay
    on the line (``keeps_wrong``): it is sooner typed anew.
    """

    key: str
    name: str
    read: Callable[[str], Answer]
    default: str = ""
    required: bool = False
    is_list: bool = False
    offers: tuple[Offer, ...] = ()
    completions: tuple[str, ...] = ()
    hint: str = ""
    typed: str = ""
    nothing: Answer = NO_ANSWER
    then: Callable[[Answer], Question | None] | None = None
    keeps_wrong: bool = True

    def answer_to(self, given: str | Sequence[str]) -> Answer:
        """Return the answer that stands in a call. Raises what ``read`` raises."""
        if isinstance(given, str):
            return self.read(given)
        return unite([self.read(text) for text in given])


Step = Callable[[Answers], Question | None]
"""A question that may depend on the answers before it; ``None`` where there is nothing to ask."""


class Dialogue:
    """A row of questions on a terminal, and the look at all answers before they are used."""

    def __init__(self, terminal: Terminal, steps: Mapping[str, Step]) -> None:
        self.terminal = terminal
        self.words = terminal.words
        self.steps = steps
        self.answers: dict[str, Answer] = {}
        self.given: set[str] = set()

    def take(self, given: Mapping[str, str | Sequence[str] | None]) -> None:
        """Take what stands in a call for answers; it is not asked.

        Raises what a wrong answer raises.
        """
        for key, step in self.steps.items():
            found = given.get(key)
            question = step(self.answers) if found else None
            if found and question is not None:
                self.answers[key] = question.answer_to(found)
                self.given.add(key)

    # --- one after the other -----------------------------------------------------------------

    def run(self) -> Answers:
        """Ask all that is not answered yet; return the answers."""
        keys = list(self.steps)
        asked: list[str] = []
        while rest := [key for key in keys if key not in self.answers]:
            key = rest[0]
            question = self.steps[key](self.answers)
            answer = NO_ANSWER if question is None else self._ask(question)
            if answer is None:
                self._go_back(asked)
                continue
            self.answers[key] = answer
            if question is not None:
                asked.append(key)
        return {key: self.answers[key] for key in keys}

    def _go_back(self, asked: list[str]) -> None:
        if not asked:
            self.terminal.say([self.words("ask.first")])
            return
        last = asked.pop()
        after = list(self.steps)[list(self.steps).index(last) :]
        for key in after:
            if key not in self.given:
                self.answers.pop(key, None)

    def _ask(self, question: Question) -> Answer | None:
        """Return the answer to a question; ``None`` to go back."""
        self.terminal.say(map(_line, question.offers))
        return self._ask_list(question) if question.is_list else self._ask_one(question)

    def _ask_one(self, question: Question) -> Answer | None:
        """Ask until the answer is sound; a wrong one that is long stands there to be changed."""
        typed, doubted = question.typed, ""
        while True:
            line = self.terminal.ask(_prompt(question), typed=typed, offered=question.completions)
            if line == BACK:
                return None
            text = "" if line == NOTHING else line or question.default
            if not text and not question.required:
                return question.nothing
            if not text:
                self.terminal.say([f"  {self.words('ask.required')}"])
                continue
            try:
                answer = question.read(text)
            except GiamsatError as error:
                self.terminal.say(f"  {told}" for told in reasons(error, self.words))
                typed = line if question.keeps_wrong else ""
                continue
            if answer.instead and text != doubted:
                doubted, typed = text, answer.instead
                self.terminal.say([f"  {self.words('ask.doubtful', text=text)}"])
                continue
            return self._ask_on(question, answer, line)

    def _ask_on(self, question: Question, answer: Answer, line: str) -> Answer | None:
        """Say how a line was understood where that is not what was typed; ask what comes of it."""
        if fold(answer.shown) != fold(line) and (line or question.offers):
            self.terminal.say([f"  → {answer.shown}"])
        following = question.then(answer) if question.then else None
        return answer if following is None else self._ask(following)

    def _ask_list(self, question: Question) -> Answer | None:
        """Ask for one after the other until nothing is typed; ``<`` takes the last one back."""
        found: list[Answer] = []
        while True:
            name = self.words("ask.next", name=question.name, place=len(found) + 1)
            is_wanted = question.required and not found
            one = self._ask_one(question._replace(name=name, required=is_wanted))
            if one is None and not found:
                return None
            if one is None:
                found.pop()
            elif one.value is None:
                return unite(found)
            else:
                found.append(one)

    # --- the last look -----------------------------------------------------------------------

    def look(self, judge: Callable[[Answers], Iterable[str]], asked: str = "ask.write") -> Answers:
        """Show all answers and what ``judge`` says of them, until they may be used.

        ``asked`` names the words of the last question. ``judge`` raises ``GiamsatError`` for what
        cannot be. Raises ``KeyboardInterrupt`` where nothing is wanted of it any more.
        """
        while True:
            shown = [key for key in self.steps if self.answers[key].value is not None]
            self.terminal.say(["", *self._lines(shown)])
            try:
                self.terminal.say(judge(self.answers))
                is_sound = True
            except GiamsatError as error:
                self.terminal.say(reasons(error, self.words))
                is_sound = False
            place = self._place_to_change(asked if is_sound else "")
            if place is None:
                return self.answers
            self._change(place)

    def _lines(self, keys: Sequence[str]) -> Iterable[str]:
        places = {key: place for place, key in enumerate(self.steps, 1)}
        for key in keys:
            question = self.steps[key](self.answers)
            if question is not None:
                yield f"{places[key]:>3}. {question.name}: {self.answers[key].shown}"

    def _place_to_change(self, asked: str) -> str | None:
        """Ask whether the answers may be used; return ``None``, or the line that is not right.

        ``asked`` is empty where they may not.
        """
        while True:
            question = self.words(asked or "ask.change-or-leave")
            word, _, place = fold(self.terminal.ask(question)).partition(" ")
            if word.isdecimal():
                return word
            if word in _CHANGE or word == BACK or not (word or asked):
                return place
            if word in _NO:
                raise KeyboardInterrupt
            if asked and (not word or word in _YES):
                return None
            only = f"{asked or 'ask.write'}-only"
            self.terminal.say([f"  {self.words(only)}"])

    def _change(self, place: str) -> None:
        """Ask one question again, and anew what was picked from a list that hangs on its answer."""
        questions = {key: step(self.answers) for key, step in self.steps.items()}
        places = {str(at): key for at, key in enumerate(questions, 1) if questions[key]}
        if place not in places:
            self.terminal.say(self._lines([*places.values()]))
            place = self.terminal.ask(self.words("ask.which-line"))
        key = places.get(place, "")
        question = questions.get(key)
        answer = None if question is None else self._ask(question)
        if answer is None:
            return
        before, self.answers[key] = self.answers[key], answer
        if answer.value != before.value:
            self._forget_what_hangs_on(key)
        self.run()

    def _forget_what_hangs_on(self, key: str) -> None:
        """Drop the answers that were picked from a list which is another one now."""
        for other in self.steps:
            if other == key or self.answers[other].value is None:
                continue
            question = self.steps[other](self.answers)
            if (
                question is not None
                and question.offers
                and not self._is_still_sound(question, self.answers[other])
            ):
                del self.answers[other]

    def _is_still_sound(self, question: Question, answer: Answer) -> bool:
        values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        offered = {offer.value: offer.about for offer in question.offers}
        return all(offered.get(str(value)) == answer.shown for value in values)


_CHANGE = frozenset(("s", "sua", "e", "edit", "change"))
_YES = frozenset(("c", "co", "y", "yes"))
_NO = frozenset(("k", "khong", "n", "no"))


def _line(offer: Offer) -> str:
    sign = "" if offer.about.startswith(offer.sign) else f"{offer.sign:<4}"
    return f"  {sign}{offer.about}"


def _prompt(question: Question) -> str:
    hint = f" ({question.hint})" if question.hint else ""
    return question.name + hint + (f" [{question.default}]" if question.default else "")


def unite(found: Sequence[Answer]) -> Answer:
    if not found:
        return NO_ANSWER
    values = tuple(
        value
        for answer in found
        for value in (answer.value if isinstance(answer.value, tuple) else (str(answer.value),))
    )
    return Answer(values, "; ".join(answer.shown for answer in found))
