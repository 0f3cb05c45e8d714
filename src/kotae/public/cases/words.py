"""The words for what became of a point, and how they weigh: never told by colour alone."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kotae.editions.content import BlockContent, OutcomeContent, OutcomeCount, PointContent

ANSWERED = frozenset({"answered", "as_whole"})
MISSING = frozenset({"unanswered"})


def tone(code: str) -> str:
    """Return how an outcome weighs: done, refused (with a reason) or missing."""
    if code in ANSWERED:
        return "done"
    return "missing" if code in MISSING else "refused"


class Total(NamedTuple):
    """How many points have one tone, and its word."""

    tone: str
    word: str
    points: int


def totals(outcomes: Iterable[OutcomeCount]) -> list[Total]:
    """Return the totals by tone in fixed order, those without any point left out."""
    words = {
        "done": _("回答済み"),
        "refused": _("回答できない・記録なし等（理由あり）"),
        "missing": _("回答が見当たりません"),
    }
    counts = dict.fromkeys(words, 0)
    for outcome in outcomes:
        counts[tone(outcome["code"])] += outcome["count"]
    return [Total(key, words[key], count) for key, count in counts.items() if count]


def outcome_word(outcome: OutcomeContent) -> str:
    """Return the word of an outcome; a missing answer is said as a plain sentence."""
    return _("回答が見当たりません") if outcome["code"] in MISSING else outcome["word"]


def point_name(point: PointContent) -> str:
    """Return how a point is called: its label, or its number where the label tells none."""
    label = point["label"].strip()
    if any(character.isalnum() for character in label):
        return label
    return _("項目%(number)s") % {"number": point["number"]}


def block_name(block: BlockContent, names: dict[int, str]) -> str:
    """Return how a block is called: as the scheme prints its group of points."""
    if any(character.isalnum() for character in block["label"]):
        return block["label"]
    return "、".join(names[number] for number in block["points"] if number in names)


def exception_note(block: BlockContent, names: dict[int, str]) -> str:
    """Return the sentence about the points that a block names as answered apart, or nothing."""
    excepted = [names[number] for number in block["excepts"] if number in names]
    if not excepted:
        return ""
    sentence = ngettext(
        "%(points)sは、別に回答しています。",
        "%(points)sは、それぞれ別に回答しています。",
        len(excepted),
    )
    return sentence % {"points": "".join(excepted)}


def leading_label(block: BlockContent, labels: dict[int, str]) -> str:
    """Return the label to print before a block's text: none where the text begins with one."""
    own = [block["label"], *(labels[number] for number in block["points"] if labels.get(number))]
    begins = any(label and block["text"].startswith(label) for label in own)
    return "" if begins else block["label"]
