"""The labels of a request, and which point each of them means when an answer names it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from kotae.lib import labels, mentions
from kotae.lib.points import Point


def _plain(label: str) -> str:
    """Return a label without brackets and stops, in half width: what two spellings share."""
    return label.translate(_PLAIN).strip()


_PLAIN = str.maketrans(
    "０１２３４５６７８９", "0123456789", "()（）【】[]［］〔〕<>＜＞.．、,，:： 　"
)


# Labels are few and recur on every page.
_read = lru_cache(maxsize=4096)(labels.read)


class Register:
    """The top-level points of a request by number, by label, and by section.

    The same number may stand under several addressees; then the section of the answer decides,
    or else the first of those that were not answered before.
    """

    def __init__(self, points: Sequence[Point]) -> None:
        self.all = tuple(points)
        self.tops = [point for point in points if point.parent is None]
        self.by_number = {point.number: point for point in self.tops}
        self.sections = list(dict.fromkeys(point.section for point in self.tops if point.section))
        tokens = [_read(point.label) for point in self.tops]
        families = Counter(mentions.family(token.style) for token in tokens if token)
        families.pop("other", None)
        numbered = [token for token in tokens if token and token.number is not None]
        self.numbered = bool(numbered)
        self.family = families.most_common(1)[0][0] if families and numbered else None
        self.styles = {token.style for token in numbered}
        self._by_ordinal: dict[int, list[Point]] = defaultdict(list)
        self._by_label: dict[str, list[Point]] = defaultdict(list)
        self.ordinals: dict[int, int] = {}
        for point, token in zip(self.tops, tokens, strict=True):
            number = token.number if token else None
            self.ordinals[point.number] = point.number if number is None else number
            self._by_ordinal[self.ordinals[point.number]].append(point)
            self._by_label[_plain(point.label)].append(point)

    def knows(self, number: int) -> bool:
        """Tell whether a point has this number."""
        return number in self._by_ordinal

    def writes(self, style: str, label: str) -> bool:
        """Tell whether the request itself writes such a label: "（２）" where it has "(2)".

        A letter or kanji numeral in brackets may be named without them: 一 where it has "(一)".
        """
        own = style in self.styles or f"paren_{style}" in self.styles
        return own and _plain(label) in self._by_label

    def find(self, number: int, written: str, *, section: str = "", after: int = 0) -> Point | None:
        """Return the point that a label means, or None.

        `section` is the heading that the answer stands under, `after` the point answered last.
        """
        found = self._by_ordinal.get(number) or self._by_label.get(_plain(written)) or []
        if len(found) > 1:
            exact = [point for point in found if point.label == written.strip()]
            found = [point for point in found if point.section == section] or exact or found
        return next((point for point in found if point.number > after), found[0] if found else None)

    def between(self, first: Point, last: Point) -> list[Point]:
        """Return the points from one to another in reading order, both included."""
        low, high = sorted((first.number, last.number))
        return [point for point in self.tops if low <= point.number <= high]

    def section_named(self, name: str) -> str:
        """Return the section of the request that a heading of the answer means, or ""."""
        if not name:
            return ""
        near = [section for section in self.sections if section in name or name in section]
        near = near or [section for section in self.sections if section.startswith(name[:-1])]
        return near[0] if len(near) == 1 else next((s for s in near if s == name), "")
