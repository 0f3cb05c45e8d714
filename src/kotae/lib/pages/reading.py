"""Read a saved page: from its bytes to its cases, or to the reason why it is skipped."""

import dataclasses
import hashlib
from collections.abc import Sequence

from kotae.lib.issues import Issue
from kotae.lib.limits import TooLargeError
from kotae.lib.pages import flat_tables, furniture, profiles
from kotae.lib.pages.case_reading import Page, read_case
from kotae.lib.pages.decode import UnreadableError, decode, find_mojibake
from kotae.lib.pages.fields import RawCase, TooManyCasesError, split_cases
from kotae.lib.pages.html_text import HtmlPage, read_html
from kotae.lib.pages.lines import Line, from_text
from kotae.lib.pages.marks import find_mark, is_label
from kotae.lib.pages.markup import is_html
from kotae.lib.pages.page_head import read_head
from kotae.lib.pages.parsed import PageReading, ParsedCase
from kotae.lib.pages.profiles import LONG, Profile
from kotae.lib.pages.recognising import recognise_lines

MAX_LINES = 200_000
MAX_CHARACTERS = 400_000  # of all cases of a page; a ward's table of a whole year has 100,000


def recognise(text: str) -> str | None:
    """Return the name of the shipped profile that a page's text or HTML follows, or None.

    Raises UnreadableError for a page that is too tangled to be parsed.
    """
    page = _lines_of(text, profiles.shipped())
    found = recognise_lines(page.lines, page.everything)
    return found.name if found else None


def read_page(
    data: bytes, source: str, profile: str | None = None, encoding: str | None = None
) -> PageReading:
    """Read the bytes of a saved page (HTML or text) as cases.

    `source` is what the page is called in the result. `profile` is the name of a shipped profile
    or the path of a TOML file (None: recognised), `encoding` overrides its detection. A page that
    cannot be read comes back with `skipped`, one Japanese sentence. Raises ProfileError for an
    unknown profile.
    """
    chosen = profiles.find(profile) if profile is not None else None
    digest = hashlib.sha256(data).hexdigest()
    try:
        cases = _read(data, source, chosen, encoding)
    except (UnreadableError, TooLargeError, TooManyCasesError) as error:
        return PageReading(source, digest, (), str(error))
    if not cases:
        return PageReading(source, digest, (), "要望等の内容も回答も見つかりません。")
    return PageReading(source, digest, tuple(cases))


def _lines_of(text: str, known: Sequence[Profile]) -> HtmlPage:
    if is_html(text):
        return read_html(text, is_label(known))
    if text.count("\n") > MAX_LINES:
        raise UnreadableError(f"行が多すぎるため読み取れません（上限は{MAX_LINES:,}行です）。")
    return HtmlPage(from_text(text), "", text)


def _read(
    data: bytes, source: str, chosen: Profile | None, encoding: str | None
) -> list[ParsedCase]:
    decoded = decode(data, encoding)
    page = _lines_of(decoded.text, [chosen] if chosen else profiles.shipped())
    profile = chosen or recognise_lines(page.lines, page.everything)
    if profile is None:
        raise UnreadableError("ページの様式を判別できません。--profileで指定してください。")
    lines = furniture.remove(page.lines, lambda line: _is_text_label(line, profile))
    restored = flat_tables.restore(lines, profile)
    issues = [*_mojibake(restored), *_flattened(lines, restored)]
    raw = split_cases(restored, profile)
    _check_size(raw)
    head = read_head(raw[0].head if raw else [], profile, page.title)
    about = Page(source, profile, head, shared=len(raw) > 1)
    cases = [read_case(case, about, first=place == 0) for place, case in enumerate(raw)]
    return _with_page_issues(cases, raw, issues)


def _check_size(raw: Sequence[RawCase]) -> None:
    """Refuse a page whose texts are together longer than a page can be."""
    lengths = [len(case.text(name)) for case in raw for name in LONG]
    if sum(lengths) > MAX_CHARACTERS:
        raise UnreadableError(
            f"文章が長すぎるため読み取れません（上限は1ページにつき{MAX_CHARACTERS:,}文字です）。"
        )


def _is_text_label(line: Line, profile: Profile) -> bool:
    mark = find_mark(line, profile)
    return mark is not None and (mark.field in LONG or bool(mark.values.keys() & LONG))


def _mojibake(lines: Sequence[Line]) -> list[Issue]:
    found = find_mojibake("\n".join(line.text for line in lines))
    numbers = [line.number for line in lines]
    return [
        dataclasses.replace(issue, line=numbers[issue.line - 1] if issue.line else None)
        for issue in found
    ]


def _flattened(lines: list[Line], restored: list[Line]) -> list[Issue]:
    if lines == restored:
        return []
    message = "表の区切りが失われていたため、並びから項目に分けました。内容を確かめてください。"
    return [Issue("table_flattened", message)]


def _with_page_issues(
    cases: list[ParsedCase], raw: Sequence[RawCase], issues: Sequence[Issue]
) -> list[ParsedCase]:
    """Give what is wrong with the page to the case that it stands in, else to the first one."""
    starts = [_first_line(case) for case in raw]
    for issue in issues:
        place = sum(1 for start in starts[1:] if issue.line and start <= issue.line)
        if cases:
            warnings = dict.fromkeys((issue, *cases[place].warnings))
            cases[place] = dataclasses.replace(cases[place], warnings=tuple(warnings))
    return cases


def _first_line(case: RawCase) -> int:
    numbers = (line.number for lines in case.fields.values() for line in lines if line.number)
    return min(numbers, default=0)
