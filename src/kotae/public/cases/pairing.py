"""Put each question beside its answer.

Points and blocks that belong together, directly or over another, make one pair: a grouped answer
stands once, with all its points. A block whose points are not adjacent, a point with several
blocks and a point without any are all pairs like others.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kotae.editions.content import BlockContent, CaseContent, PointContent
from kotae.public.cases import words

# The label of such a block is part of its first sentence: (11)から(14) のご要望について …
_CONTINUES = re.compile(
    r"の(?:ご?要望|ご?質問|ご?意見|項目|件|各)|につ[いき]|に(?:関|係|かか)|以外|は、|、"
)
# Below this a question stays in view while its long answer is read.
SHORT = 400


@dataclass(frozen=True, slots=True)
class Question:
    """A point as it is shown."""

    point: PointContent
    name: str
    tone: str
    word: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A block as it is shown. `lead` is the label where the text goes on from it."""

    block: BlockContent
    name: str
    lead: str
    note: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Questions, and the answers to them."""

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]

    @property
    def name(self) -> str:
        """Return how the pair is called: (1), or (2)(3), or (16)から(20)."""
        if len(self.answers) == 1 and self.answers[0].name:
            return self.answers[0].name
        return "".join(question.name for question in self.questions)

    @property
    def is_short(self) -> bool:
        """Return whether the questions are short enough to stay in view beside the answer."""
        return sum(len(question.point["text"]) for question in self.questions) < SHORT


@dataclass(frozen=True, slots=True)
class Pairing:
    """All pairs in reading order, and the answers that name no point."""

    pairs: tuple[Pair, ...]
    loose: tuple[Answer, ...]


def pair(content: CaseContent) -> Pairing:
    """Return the pairs of a content."""
    names = {point["number"]: words.point_name(point) for point in content["points"]}
    answers = {block["number"]: _answer(block, names) for block in content["blocks"]}
    pairs = [
        Pair(
            tuple(_question(point, names) for point in points),
            tuple(answers[number] for number in numbers),
        )
        for points, numbers in _components(content["points"], set(answers))
    ]
    used = {answer.block["number"] for each in pairs for answer in each.answers}
    loose = tuple(answer for number, answer in answers.items() if number not in used)
    return Pairing(tuple(pairs), loose)


def _components(
    points: Sequence[PointContent], known: set[int]
) -> list[tuple[list[PointContent], list[int]]]:
    """Return the points and block numbers that hang together, in the order of the points."""
    parts: list[tuple[list[PointContent], set[int]]] = []
    for point in points:
        blocks = known.intersection(point["blocks"])
        joined = [part for part in parts if part[1] & blocks]
        if not joined:
            parts.append(([point], blocks))
            continue
        first, *others = joined
        for part in others:
            first[0].extend(part[0])
            first[1].update(part[1])
            parts.remove(part)
        first[0].append(point)
        first[1].update(blocks)
    return [(sorted(p, key=lambda row: row["number"]), sorted(b)) for p, b in parts]


def _question(point: PointContent, names: dict[int, str]) -> Question:
    outcome = point["outcome"]
    return Question(
        point=point,
        name=names[point["number"]],
        tone=words.tone(outcome["code"]),
        word=words.outcome_word(outcome),
    )


def _answer(block: BlockContent, names: dict[int, str]) -> Answer:
    name = words.block_name(block, names)
    return Answer(
        block=block,
        name=name,
        lead=name if _CONTINUES.match(block["text"]) else "",
        note=words.exception_note(block, names),
    )
