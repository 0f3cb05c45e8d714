"""What the texts of a case cite, close, send, promise and refuse."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kotae.lib import citations, enclosures, promises, refusals, wareki
from kotae.lib.answers import Answer, Block
from kotae.lib.issues import Issue
from kotae.lib.pages import parsed
from kotae.lib.points import Split

_LONGEST_DATE = 40
_MAY_CITE = re.compile("答|返|付|番号")  # few points of a request cite an answer or a letter


@dataclass(frozen=True, slots=True)
class References:
    """Citations, closings, promises and refusals with their block or point; enclosures once."""

    citations: tuple[parsed.ParsedCitation, ...]
    closes: tuple[parsed.ParsedClosing, ...]
    enclosures: tuple[str, ...]
    promises: tuple[parsed.ParsedPromise, ...]
    refusals: tuple[parsed.ParsedRefusal, ...]
    issues: tuple[Issue, ...]  # their lines count in the answer


def find_references(split: Split, told: Answer) -> References:
    """Read the references of a request that was split and of its answer."""
    blocks = told.blocks
    cited = [(block, found) for block in blocks for found in citations.find_citations(block.text)]
    return References(
        citations=(
            *_in_request(split),
            *_cited(told.preamble),
            *(_parsed(found, block=block.number) for block, found in cited),
            *_cited(told.afterword),
        ),
        closes=tuple(
            parsed.ParsedClosing(found.requested_on, block.number)
            for block in blocks
            for found in citations.find_closings(block.text)
        ),
        enclosures=tuple(_enclosed(told)),
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
        issues=tuple(issue for block, found in cited for issue in _damaged(block, found)),
    )


def _enclosed(told: Answer) -> dict[str, None]:
    """Return the titles that an answer sends, the same document once, in its order."""
    texts = (told.preamble, *(block.text for block in told.blocks), told.afterword)
    return dict.fromkeys(title for text in texts for title in enclosures.find_enclosures(text))


def _parsed(
    found: citations.Citation, *, block: int | None = None, point: int | None = None
) -> parsed.ParsedCitation:
    return parsed.ParsedCitation(found.on, found.page_number, found.quote, block, point)


def _cited(text: str, *, point: int | None = None) -> list[parsed.ParsedCitation]:
    if not _MAY_CITE.search(text):
        return []
    return [_parsed(found, point=point) for found in citations.find_citations(text)]


def _in_request(split: Split) -> Iterator[parsed.ParsedCitation]:
    """Yield what a request cites; in a nested point it is cited by its top-level point."""
    yield from _cited(split.preamble)
    for point in split.points:
        yield from _cited(point.text, point=point.parent or point.number)
    yield from _cited(split.afterword)


def _damaged(block: Block, found: citations.Citation) -> Iterator[Issue]:
    """Report a cited date that is none, such as a day without its year.

    `line` counts in the text of the answer.
    """
    behind = block.text[found.start : found.start + _LONGEST_DATE]
    first = next(iter(wareki.find_dates(behind)), None) if found.on is None else None
    if first and first.start == 0 and first.issue:
        line = block.line + block.text.count("\n", 0, found.start)
        yield Issue(first.issue.code, first.issue.message, line)
