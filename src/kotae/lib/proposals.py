"""A proposal of points for a request that numbers nothing.

58 % of published requests hold two asks or more, and three quarters of those number none of
them. What is found here is never taken as fact: a person accepts, merges or splits it.
"""

from typing import NamedTuple

from kotae.lib.asks import Sentence, asks, is_courtesy, sentences
from kotae.lib.labels import find_labels
from kotae.lib.limits import MAX_LABELS


class Stretch(NamedTuple):
    """A stretch of the text that is proposed as one point; its own words begin at `inner`."""

    start: int
    inner: int
    end: int
    section: str = ""


class Proposal(NamedTuple):
    """Proposed points in order; before them is the preamble, behind them the afterword."""

    points: tuple[Stretch, ...]
    reason: str


def _opens_paragraph(text: str, sentence: Sentence) -> bool:
    words = text[sentence.start : sentence.end]
    return words[: len(words) - len(words.lstrip())].count("\n") > 1


def _first(text: str, found: list[Sentence], first_ask: int) -> int:
    """Return the index of the sentence where the first point begins.

    Greetings, and a first paragraph that asks nothing and is set off by a blank line, are the
    preamble.
    """
    index = 0
    while index < first_ask and is_courtesy(found[index].text):
        index += 1
    for number in range(index, first_ask):
        if _opens_paragraph(text, found[number + 1]):
            index = number + 1
    return index


def _under_headings(text: str) -> Proposal | None:
    """Propose one point for each heading in brackets, when two or more of them ask something."""
    lines = [token for token in find_labels(text) if token.style == "heading"]
    starts = [text.rfind("\n", 0, token.start) + 1 for token in lines]
    asking = [
        Stretch(start, token.end, end, token.text[1:-1])
        for token, start, end in zip(lines, starts, [*starts[1:], len(text)], strict=False)
        if any(asks(sentence.text) for sentence in sentences(text, token.end, end))
    ]
    if len(asking) < 2:  # noqa: PLR2004 -- one ask cannot be split
        return None
    # A heading that asks nothing belongs to the point before it.
    ends = [*(point.start for point in asking[1:]), len(text)]
    points = [point._replace(end=end) for point, end in zip(asking, ends, strict=True)]
    reason = f"番号がないため、見出し{len(points)}か所ごとに{len(points)}項目に分ける案です。"
    return Proposal(tuple(points), reason)


def _by_sentences(text: str) -> Proposal:
    found = sentences(text)
    asking = [n for n, sentence in enumerate(found) if asks(sentence.text)]
    if len(asking) < 2:  # noqa: PLR2004 -- one ask cannot be split
        reason = "番号がなく、複数の求めも見分けられないため、全文を1項目とする案です。"
        return Proposal((Stretch(0, 0, len(text)),), reason)
    if len(asking) > MAX_LABELS:
        reason = "番号がなく、問いかけや求めが多すぎるため、全文を1項目とする案です。"
        return Proposal((Stretch(0, 0, len(text)),), reason)
    first, last = _first(text, found, asking[0]), len(found)
    while last - 1 > asking[-1] and is_courtesy(found[last - 1].text):
        last -= 1
    begins = [first, *(n + 1 for n in asking[:-1])]
    ends = [*begins[1:], last]
    points = tuple(
        Stretch(found[begin].start, found[begin].start, found[end - 1].end)
        for begin, end in zip(begins, ends, strict=True)
    )
    reason = (
        f"番号がないため、問いかけ又は求めで終わる文{len(points)}か所を手がかりに、"
        f"{len(points)}項目に分ける案です。"
    )
    return Proposal(points, reason)


def propose(text: str) -> Proposal:
    """Propose the points of a request without numbering: one for each sentence that asks.

    Context goes with the ask it leads to; what follows the last ask stays with it, but for
    courtesies and words about the answer. Where headings divide the asks, they divide the points.
    With one ask or none, the whole text is one point.
    """
    return _under_headings(text) or _by_sentences(text)
