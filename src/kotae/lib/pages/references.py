"""What the texts of a case cite, close, send, promise and refuse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kotae.lib import citations, enclosures, promises, refusals, wareki
from kotae.lib.answers import Answer, Block
from kotae.lib.issues import Issue
from kotae.lib.pages import parsed
from kotae.lib.pages.field_text import FieldText
from kotae.lib.points import Split

_LONGEST_DATE = 40


@dataclass(frozen=True, slots=True)
class References:
    """Citations, closings, promises and refusals with their block or point; enclosures once."""

    citations: tuple[parsed.ParsedCitation, ...]
    closes: tuple[parsed.ParsedClosing, ...]
    enclosures: tuple[str, ...]
    promises: tuple[parsed.ParsedPromise, ...]
    refusals: tuple[parsed.ParsedRefusal, ...]


def find_references(split: Split, told: Answer, answer: FieldText) -> References:
    """Read the references of a request that was split and of its answer."""
    blocks = told.blocks
    return References(
        citations=(*_in_request(split), *_in_answer(told)),
        closes=tuple(
            parsed.ParsedClosing(found.requested_on, block.number)
            for block in blocks
            for found in citations.find_closings(block.text)
        ),
        enclosures=tuple(enclosures.find_enclosures(answer.text)),
        promises=tuple(
            parsed.ParsedPromise(found.text, block.number)
            for block in blocks
            for found in promises.find_promises(block.text)
        ),
        refusals=tuple(
            parsed.ParsedRefusal(concerned, block.number, found.text, found.kind)
            for block in blocks
            for found, concerned in refusals.refused_points(block)
        ),
    )


def _cited(
    text: str, *, block: int | None = None, point: int | None = None
) -> Iterator[parsed.ParsedCitation]:
    for found in citations.find_citations(text):
        yield parsed.ParsedCitation(found.on, found.page_number, found.quote, block, point)


def _in_request(split: Split) -> Iterator[parsed.ParsedCitation]:
    """Yield what a request cites; in a nested point it is cited by its top-level point."""
    yield from _cited(split.preamble)
    for point in split.points:
        yield from _cited(point.text, point=point.parent or point.number)
    yield from _cited(split.afterword)


def _in_answer(told: Answer) -> Iterator[parsed.ParsedCitation]:
    yield from _cited(told.preamble)
    for block in told.blocks:
        yield from _cited(block.text, block=block.number)
    yield from _cited(told.afterword)


def damaged_citations(blocks: Sequence[Block]) -> Iterator[Issue]:
    """Report the cited dates that are none, such as a day without its year.

    `line` counts in the text of the answer.
    """
    for block in blocks:
        for cited in citations.find_citations(block.text):
            if cited.on is not None:
                continue
            behind = block.text[cited.start : cited.start + _LONGEST_DATE]
            first = next(iter(wareki.find_dates(behind)), None)
            if first and first.start == 0 and first.issue:
                line = block.line + block.text.count("\n", 0, cited.start)
                yield Issue(first.issue.code, first.issue.message, line)
