"""Part the lines of a page into cases, and each case into its fields, in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kotae.lib.issues import Issue
from kotae.lib.pages.contacts import is_contact
from kotae.lib.pages.lines import Line
from kotae.lib.pages.marks import Mark, find_mark
from kotae.lib.pages.profiles import IGNORED, LONG, Profile

_CONTACT_LINES = 8
_LONGEST_TITLE = 80
_SENTENCE_END = ("。", "．", "？", "?", "！")
_MAX_CASES = 2_000
_HEAD_LINES = 12


class TooManyCasesError(ValueError):
    """A page holds more cases than a page can; the message is one Japanese sentence."""


NAMES = {
    "title": "件名", "field": "分野区分", "requester_kind": "要望者区分", "requested_on": "要望日",
    "answered_on": "回答日", "request": "要望等の内容", "answer": "回答", "contact": "担当部署",
    "handling": "対応の種別", "page_date": "掲載日", "page_number": "ページ番号", "month": "公表月",
}  # fmt: skip


@dataclass(slots=True)
class RawCase:
    """The fields of one case as lines, the lines before its first label, and what is left over."""

    fields: dict[str, list[Line]] = field(default_factory=dict)
    head: list[Line] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)
    starter: str = ""
    under: list[Line] = field(default_factory=list)  # the month that the cases stand under
    issues: list[Issue] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a field's text, without blank lines around it."""
        return "\n".join(line.text for line in self.fields.get(name, ())).strip("\n")

    def line(self, name: str) -> int | None:
        """Return the number of a field's first line with text."""
        numbers = [line.number for line in self.fields.get(name, ()) if line.text.strip()]
        return numbers[0] if numbers else None


class _Parser:
    """Reads line by line: a mark begins a field or a case, any other line belongs to the last."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.cases = [RawCase()]
        self.field = ""
        self.labels: list[Line] = []  # the lines that the present case's fields began with
        self.month: list[Line] = []  # that of the page's section
        self.in_row = False  # the field's label was a table's or definition list's

    @property
    def case(self) -> RawCase:
        return self.cases[-1]

    def read(self, line: Line) -> None:
        mark = find_mark(line, self.profile)
        if mark is None and line.role == "label":
            message = f"様式にない項目「{line.text[:40]}」は読み飛ばしました。"
            self.case.issues.append(Issue("field_unknown", message, line.number))
            mark = Mark(IGNORED)
        if mark is None:
            self._take(line)
        else:
            self._begin(mark, line)

    def _begin(self, mark: Mark, line: Line) -> None:
        if self._is_next_case(mark):
            self._next_case(mark)
        elif mark.field == "request" and self.case.fields == {"request": []}:
            self.case.head += self.labels  # a page whose title is the label word: ご意見
        elif mark.field in LONG and self.case.text(mark.field):
            message = f"項目「{line.text[:40]}」が1件の中に2回あります。続けて読み取りました。"
            self.case.issues.append(Issue("field_repeated", message, line.number))
        if mark.starts and "month" in mark.values:
            self.month = [Line(line.number, mark.values["month"])]
        for name, value in mark.values.items():
            self.case.fields.setdefault(name, []).append(Line(line.number, value))
        if not mark.field and not mark.starts:
            return
        self.field = mark.field
        self.labels.append(line)
        self.in_row = line.role == "label"
        if mark.field and mark.field != IGNORED:
            self.case.starter = self.case.starter or mark.field
            rest = [Line(line.number, mark.value)] if mark.value else []
            self.case.fields.setdefault(mark.field, []).extend(rest)

    def _is_next_case(self, mark: Mark) -> bool:
        filled = any(any(line.text for line in lines) for lines in self.case.fields.values())
        if mark.starts:
            return filled
        if mark.field in ("", IGNORED) or not self.case.text(mark.field):
            return False
        if mark.field in ("title", "request"):
            return True
        return mark.field == self.case.starter and bool(self.case.fields.keys() & LONG)

    def _was_head(self) -> bool:
        """Say whether the only thing read so far was the page's own title or its breadcrumbs.

        A page 「市民の声」 has a label of that name too.
        """
        lines = self.case.fields.get("request", [])
        only = len(self.cases) == 1 and self.case.fields.keys() == {"request"}
        texts = [line.text for line in lines if line.text.strip()]
        return only and len(texts) <= _HEAD_LINES and not any(map(_is_sentence, texts))

    def _next_case(self, mark: Mark) -> None:
        if mark.field == "request" and self._was_head():
            self.case.head += [*self.labels, *self.case.fields.pop("request")]
            return
        if len(self.cases) >= _MAX_CASES:
            raise TooManyCasesError(
                f"1ページの件数が多すぎるため読み取れません（上限は{_MAX_CASES:,}件です）。"
            )
        head = [] if "title" in mark.values else self._pop_title()
        self.cases.append(RawCase(head=head, under=self.month))
        self.field, self.labels = "", []

    def _pop_title(self) -> list[Line]:
        """Take the next case's title back from the lines that were read as the last case's."""
        if self.profile.title != "above":
            return []
        lines = self.case.left or self.case.fields.get(self.field, [])
        while lines and not lines[-1].text.strip():
            lines.pop()
        headings = [place for place, line in enumerate(lines) if line.heading]
        if headings:
            title = lines[headings[-1] :]
        else:
            first = lines is self.case.left or len([x for x in lines if x.text.strip()]) > 1
            title = lines[-1:] if first and _may_be_title(lines[-1:]) else []
        del lines[len(lines) - len(title) :]
        return title

    def _take(self, line: Line) -> None:
        if not self.field:
            self.case.head.append(line)
        elif self.in_row and line.role != "value" and line.text.strip():
            self.in_row, self.field = False, IGNORED
            self.case.left.append(line)
        elif self.field == IGNORED:
            if line.heading or self.case.left:
                self.case.left.append(line)
        elif self.field in LONG or self._has_room(line):
            self.case.fields[self.field].append(line)
        elif line.text.strip():
            self.case.left.append(line)

    def _has_room(self, line: Line) -> bool:
        """Say whether a line can belong to the short field that is being read."""
        held = [held for held in self.case.fields[self.field] if held.text.strip()]
        if not held or not line.text.strip():
            return True
        if line.heading or self.case.left or len(held) >= _CONTACT_LINES:
            return False
        if self.field == "answered_on":
            return any(sign.isdigit() for sign in line.text)
        return self.field == "contact" and _may_be_contact(line.text)


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or text.rstrip(" 　").endswith(_SENTENCE_END)


def _may_be_title(lines: Sequence[Line]) -> bool:
    return any(not _is_sentence(line.text) and not is_contact(line.text) for line in lines)


def _may_be_contact(text: str) -> bool:
    words = ("電話", "℡", "TEL", "Tel", "内線", "ファ", "FAX", "課", "係", "室", "局", "グループ")
    return not _is_sentence(text) and any(word in text for word in words)


def split_cases(lines: Sequence[Line], profile: Profile) -> list[RawCase]:
    """Part the lines of a page into cases.

    A new case begins where a profile says so, or where the label of the request or title, or the
    label that the case began with, comes again. Raises TooManyCasesError.
    """
    parser = _Parser(profile)
    for line in lines:
        parser.read(line)
    cases = [case for case in parser.cases if case.fields]
    for case in cases:
        _complete(case)
    return cases


def _complete(case: RawCase) -> None:
    """Give a case the month that it stands under, and the office that signs its answer."""
    if case.under:
        case.fields.setdefault("month", case.under)
    signed = [line for line in case.fields.get("answer", ()) if line.text.strip()]
    if len(signed) > 1 and "contact" not in case.fields and is_contact(signed[-1].text):
        case.fields["contact"] = [signed[-1]]
        case.fields["answer"] = [
            line for line in case.fields["answer"] if line.number < signed[-1].number
        ]


def missing(case: RawCase, expected: Iterable[str]) -> list[str]:
    """Return the Japanese names of the fields that a case should have and lacks, or has empty."""
    wanted = dict.fromkeys(("request", "answer", *expected))
    return [NAMES[name] for name in wanted if not case.text(name).strip()]


def out_of_order(case: RawCase, order: Sequence[str]) -> list[str]:
    """Return the Japanese names of a case's fields as they stand, where that is another order."""
    there = [name for name in case.fields if name in order]
    return [NAMES[name] for name in there] if there != [n for n in order if n in there] else []
