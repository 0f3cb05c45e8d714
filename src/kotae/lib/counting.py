"""Which labels an answer counts with, and which labels are a list inside one of its blocks."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kotae.lib import label_context
from kotae.lib.mentions import Family, Mention
from kotae.lib.openings import Candidate
from kotae.lib.registers import Register

_FAR = 1_000


def answering(text: str, candidates: Sequence[Candidate], register: Register) -> Family | None:
    """Return the family of labels that the answer counts with: the request's own, if it occurs.

    Another one is believed when it names every point, or begins the answer with 1; reasons and
    principles are counted so, too.
    """
    groups: dict[Family, list[Candidate]] = {}
    for item in candidates:
        if item.place != "inside" and item.role not in ("excludes", "refers"):
            groups.setdefault(item.mention.family, []).append(item)
    own = groups.get(register.family) if register.family else None
    if own and any(register.knows(item.mention.items[0].number) for item in own):
        return register.family
    for family, items in groups.items():
        if family not in ("nth", "question", "other") and _counts_points(text, items, register):
            return family
    return None


def _counts_points(text: str, items: Sequence[Candidate], register: Register) -> bool:
    first = items[0]
    numbers = {number for item in items for number in _numbers(item.mention)}
    if label_context.lists_reasons(text, first.start) or 1 not in numbers:
        return False
    if len(register.tops) > 1 and numbers == set(range(1, len(register.tops) + 1)):
        return True
    begins = first.mention.items[0].number == 1 and not text[: first.start].strip()
    return register.numbered and begins and all(register.knows(number) for number in numbers)


def _numbers(mention: Mention) -> Iterable[int]:
    """Return the numbers of a phrase, ranges filled in."""
    last = None
    for item in mention.items:
        if item.joined == "range" and last is not None:
            yield from range(last + 1, min(item.number, last + _FAR))
        yield item.number
        last = item.number


def inner_list(numbers: Sequence[int], expected: int) -> int:
    """Return how many labels belong to an inner list 1, 2, 3…, when `expected` is to follow it.

    The longest run that leaves the expected number next; where none does, all of them.
    """
    best = 0
    for length, number in enumerate(numbers, start=1):
        if number != length:
            return best
        if list(numbers[length : length + 1]) == [expected]:
            best = length
    return best or len(numbers)


def in_order(
    numbers: Collection[int], before: Sequence[Collection[int]], after: Sequence[Collection[int]]
) -> bool:
    """Tell whether points stand between those of the block before and of the block after."""
    low = max((number for one in before for number in one), default=0)
    high = min((number for one in after for number in one), default=max(numbers) + 1)
    return low < min(numbers) and max(numbers) < high


def goes_beyond(mention: Mention, before: Sequence[Mapping[int, str]]) -> bool:
    """Tell whether 3点目, which no point has, goes on behind a block that 2点目 begins."""
    by_ordinal = any(not via or "ordinal" in via.values() for via in before)
    return by_ordinal and mention.family == "nth"
