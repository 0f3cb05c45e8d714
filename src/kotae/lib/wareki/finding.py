"""Find the dates of a text, in the order of the text; damaged ones are reported, never guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kotae.lib.issues import Issue
from kotae.lib.limits import TooLargeError
from kotae.lib.wareki import patterns, resolving
from kotae.lib.wareki.eras import BY_NAME
from kotae.lib.wareki.reading import RELATIVE, Raw, read
from kotae.lib.wareki.resolving import WESTERN_DIGITS, Known, Precision, Problem

_UNIT_WORD = r"[^\s()、。,:「」]{1,30}(?:[局部課室区所署院館校庁]|センター|委員会|担当)"
_UNIT_BEHIND = re.compile(rf" ?\((?:回答[:は]?)?({_UNIT_WORD})\)")
_UNIT_BEFORE = re.compile(rf"({_UNIT_WORD}) ?: ?\Z")
_LONGEST_UNIT = 45
_HALF_A_YEAR = 183  # days; 12月28日から1月4日 ends in the next year
MAX_DATES = 20_000  # the longest real page holds twenty


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text.

    `text` is the source from `start` to `end`, weekday and 頃 included. `first` is the day (the
    first one of a month or year, by `precision`), `last` the end of a range in the same precision.
    `first` is None where the date is damaged; `issue` then says why. `approximate`: 頃, 約, 上旬.
    `unit` is the office that stands beside it ("福祉局：…", "…（福祉局）"), or "".
    """

    text: str
    start: int
    end: int
    first: date | None
    last: date | None = None
    precision: Precision = "day"
    approximate: bool = False
    unit: str = ""
    issue: Issue | None = None


def _in_one_year(first: date, last: date) -> bool:
    """Tell whether an end before its start is no end in the next year: 6月14日から6月9日."""
    return (first - last).days < _HALF_A_YEAR


@dataclass(slots=True)
class _Finder:
    source: str
    plain: str
    hint: int | None
    before: date | None = None
    counted: int = 0  # how far lines are counted
    line: int = 1
    read: int = 0

    def issue(self, problem: Problem, start: int, end: int) -> Issue:
        self.line += self.source.count("\n", self.counted, start)
        self.counted = start
        message = f"日付「{self.source[start:end]}」{problem.words}"
        return Issue(problem.code, message, self.line)

    def build(self, raw: Raw, known: Known) -> Found:
        """Make what is found of a date as written: its day, or the issue with it."""
        end, weekday = raw.end, None
        if raw.day or raw.damaged:
            weekday = patterns.WEEKDAY.match(self.plain, end)
            end = weekday.end() if weekday else end
        day: date | Problem | None = resolving.resolve(raw, known)
        if weekday and isinstance(day, date):
            day = resolving.weekday_problem(day, weekday["short"] or weekday["long"]) or day
        stray = patterns.STRAY_DAY.match(self.plain, end) if raw.day and not raw.damaged else None
        if stray:
            end, day = stray.end(), resolving.UNREADABLE
        about = patterns.ABOUT.match(self.plain, end)
        end = about.end() if about else end
        vague = bool(about) or self.plain[max(0, raw.start - 2) : raw.start].rstrip().endswith("約")
        issue = self.issue(day, raw.start, end) if isinstance(day, Problem) else None
        return Found(
            text=self.source[raw.start : end],
            start=raw.start,
            end=end,
            first=day if isinstance(day, date) else None,
            precision=resolving.precision(raw),
            approximate=vague,
            issue=issue,
        )

    def count(self, raw: Raw | None) -> None:
        """Refuse a text that holds more dates than one case can have."""
        self.read += raw is not None
        if self.read > MAX_DATES:
            raise TooLargeError(
                f"日付が多すぎるため読み取れません（上限は1件につき{MAX_DATES:,}個です）。"
            )

    def is_alone(self, raw: Raw) -> bool:
        """Tell whether a month or a day stands without what makes a date of it: 9月, 27日."""
        if raw.damaged or (raw.month and (raw.year or raw.day)):
            return False
        if raw.year:
            return not raw.lead and len(raw.year) != WESTERN_DIGITS
        if raw.lead in RELATIVE:
            return not self.before
        return not raw.month or self.hint is None

    def until(self, start: Found, era: str) -> list[Found]:
        """Read the end of a range behind its start, if there is one."""
        to = patterns.TO.match(self.plain, start.end)
        raw = read(self.plain, to.end(), joined=True) if to and start.first else None
        if not to or not raw or raw.damaged or not start.first:
            return [start]
        known = Known(start.first, era if era in BY_NAME else "", inherits=True)
        end = self.build(raw, known)
        if end.precision != start.precision or not end.first:
            return [start]
        text = self.source[start.start : end.end]
        whole = replace(start, text=text, end=end.end, last=end.first)
        whole = replace(whole, approximate=start.approximate or end.approximate)
        if end.first >= start.first:
            return [whole]
        if raw.year or raw.lead or (raw.month and _in_one_year(start.first, end.first)):
            issue = self.issue(resolving.BACKWARDS, whole.start, whole.end)
            return [replace(whole, first=None, last=None, issue=issue)]
        if not raw.month and to[0].strip() == "から":  # 5月22日から10日: a number of days
            return [start]
        issue = self.issue(resolving.NO_YEAR, end.start, end.end)
        return [start, replace(end, first=None, issue=issue)]

    def beside(self, found: Found) -> Found:
        """Add the unit that stands beside a date."""
        behind = _UNIT_BEHIND.match(self.plain, found.end)
        line = self.plain[max(0, found.start - _LONGEST_UNIT) : found.start].rpartition("\n")[2]
        match = behind or _UNIT_BEFORE.search(line)
        if not match:
            return found
        start = match.start(1) + (0 if behind else found.start - len(line))
        return replace(found, unit=self.source[start : start + len(match[1])])

    def all(self) -> Iterator[Found]:
        place, joined = 0, False
        while start := patterns.START.search(self.plain, place):
            raw = read(self.plain, start.start(), joined=joined and start.start() == place)
            joined = False
            self.count(raw)
            if not raw or self.is_alone(raw):
                place = start.end()
                continue
            for found in self.until(self.build(raw, Known(self.before, hint=self.hint)), raw.lead):
                place, joined = found.end, True
                self.before = found.last or found.first
                yield self.beside(found)


def find_dates(text: str, year_hint: int | None = None) -> list[Found]:
    """Find the dates of a text, ranges as one, damaged ones with their issue (P-4, D-10).

    A date without a year takes `year_hint`, for which the caller vouches; without it, it is
    reported. A month or day that stands alone (9月, 27日) is no date. A fiscal year (令和4年度) is
    none either: see `parse_fiscal_year`. In the end of a range, year and month may be left out.
    Raises limits.TooLargeError for more dates than one case can have.
    """
    finder = _Finder(text, patterns.half_width(text), year_hint)
    return list(finder.all())
