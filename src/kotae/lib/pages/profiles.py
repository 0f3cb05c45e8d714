"""Profiles: what the pages of a body look like, as data (profiles/*.toml).

A profile holds words and patterns, never rules of reading: every page is read by the same engine.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeVar

from kotae.lib.pages.parsed import Track

TitlePlace = Literal["above", "label"]

SHIPPED = files("kotae.lib.pages") / "profiles"
GENERAL = "labelled"

LONG = frozenset(("request", "answer"))
SHORT = frozenset((
    "title", "field", "requester_kind", "requested_on", "answered_on", "page_date", "page_number",
    "month", "contact", "handling",
))  # fmt: skip
IGNORED = "ignored"  # labels that are page form: 注意事項, 公表日
FIELDS = LONG | SHORT | {IGNORED}
_KEYS = frozenset(
    ("name", "body", "track", "requester_kind", "title", "recognise", "labels", "heads", "form")
)
_TITLES: Mapping[str, TitlePlace] = {"above": "above", "label": "label"}
_TRACKS: Mapping[str, Track] = {"yobo": "yobo", "koe": "koe"}
_Choice = TypeVar("_Choice")

_GAP = r"[\s　]{0,4}"  # bounded: a line of spaces must not be tried in every way
_OPEN = (
    rf"[|｜]?{_GAP}(?:[0-9０-９]{{1,2}}[.．、\s　]{_GAP})?"
    rf"[■□●○◆◇▼▽▶★☆◎※#＃＊*]{{0,4}}{_GAP}[【《〈<＜［\[「『(（]?{_GAP}"
)
_NOTE = rf"(?:{_GAP}[(（][^()（）]{{1,24}}[)）])?"
_CLOSE = rf"{_GAP}[】》〉>＞］\]」』)）]?{_NOTE}"
_VALUE = rf"(?:{_GAP}[：:|｜\t]{_GAP}(?P<value>.*?)|(?P<gap>[\s　]+)(?P<short>\S.*?))?[|｜]?\Z"


class ProfileError(ValueError):
    """A profile is unknown or wrong; the message is one Japanese sentence for its author."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line that carries values: named groups are fields; it may begin a case and a field."""

    match: re.Pattern[str]
    begins: str
    starts: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """The words of one format. `fields` is by label word as written in the profile."""

    name: str
    body: str
    track: Track
    requester_kind: str | None
    title: TitlePlace  # where a case's title stands: above its first label, or in a label
    sure: tuple[re.Pattern[str], ...]
    page_title: tuple[re.Pattern[str], ...]
    fields: Mapping[str, str]
    label: re.Pattern[str]
    header: re.Pattern[str]
    heads: tuple[Head, ...]
    lead: tuple[re.Pattern[str], ...]
    closing: tuple[re.Pattern[str], ...]
    expected: tuple[str, ...]  # fields that every case has beside request and answer
    order: tuple[str, ...]  # the fixed order of fields, where the format has one

    def field_of(self, word: str) -> str:
        """Return the field that a label word, as found on a page, stands for."""
        return self.fields[_folded(word)]


def _folded(word: str) -> str:
    half = str.maketrans("（）：・／", "():･/")
    return re.sub(r"\s", "", word).translate(half)


def _flexible(word: str) -> str:
    """Return a pattern for a label word in any width, with spaces anywhere."""
    either = {"(": "[(（]", ")": "[)）]", ":": "[:：]", "･": "[・･]", "/": "[/／]"}
    return r"[\s　]{0,4}".join(either.get(sign) or re.escape(sign) for sign in _folded(word))


def _patterns(values: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(value) for value in values)


def _heads(tables: Sequence[Mapping[str, Any]]) -> tuple[Head, ...]:
    heads = tuple(
        Head(re.compile(head["match"]), head.get("begins", ""), bool(head.get("starts")))
        for head in tables
    )
    for head in heads:
        wrong = {*head.match.groupindex, head.begins} - FIELDS - {"", "value"}
        if wrong:
            raise ProfileError(f"様式定義のheadsに、知らない項目名「{min(wrong)}」があります。")
    return heads


def _names(key: str, names: Sequence[str]) -> tuple[str, ...]:
    if wrong := set(names) - FIELDS:
        raise ProfileError(f"様式定義の{key}に、知らない項目名「{min(wrong)}」があります。")
    return tuple(names)


def _one_of(key: str, value: str, choices: Mapping[str, _Choice]) -> _Choice:
    if value not in choices:
        raise ProfileError(f"様式定義の{key}は「{'・'.join(choices)}」のいずれかです。")
    return choices[value]


def _build(data: Mapping[str, Any]) -> Profile:
    wrong = data.keys() - _KEYS or data["labels"].keys() - FIELDS
    if wrong:
        raise ProfileError(f"様式定義に、知らない名前「{min(wrong)}」があります。")
    fields = {_folded(word): name for name, words in data["labels"].items() for word in words}
    words = "|".join(_flexible(word) for word in sorted(fields, key=len, reverse=True)) or r"(?!)"
    recognise, form = data.get("recognise", {}), data.get("form", {})
    return Profile(
        name=data["name"],
        body=data.get("body", ""),
        track=_one_of("track", data.get("track", "koe"), _TRACKS),
        requester_kind=data.get("requester_kind"),
        title=_one_of("title", data.get("title", "above"), _TITLES),
        sure=_patterns(recognise.get("sure", [])),
        page_title=_patterns(recognise.get("title", [])),
        fields=fields,
        label=re.compile(f"{_OPEN}(?P<word>{words}){_CLOSE}{_VALUE}"),
        header=re.compile(rf"[\s　|｜]*(?P<word>{words}){_NOTE}[\s　|｜]*"),
        heads=_heads(data.get("heads", [])),
        lead=_patterns(form.get("lead", [])),
        closing=_patterns(form.get("closing", [])),
        expected=_names("expected", form.get("expected", [])),
        order=_names("order", form.get("order", [])),
    )


def parse_profile(text: str, source: str) -> Profile:
    """Read a profile from TOML. Raises ProfileError naming `source` when something is wrong."""
    try:
        return _build(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, re.error, KeyError, AttributeError, TypeError) as error:
        raise ProfileError(f"様式定義「{source}」が正しくありません（{error}）。") from error


@cache
def shipped() -> tuple[Profile, ...]:
    """Return the profiles that come with the program; the general one is the last."""
    names = sorted(
        (file.name for file in SHIPPED.iterdir() if file.name.endswith(".toml")),
        key=lambda name: (name == f"{GENERAL}.toml", name),
    )
    return tuple(
        parse_profile((SHIPPED / name).read_text(encoding="utf-8"), name) for name in names
    )


def find(name: str) -> Profile:
    """Return a shipped profile by its name, or read one from the path of a TOML file.

    Raises ProfileError when there is neither.
    """
    for profile in shipped():
        if profile.name == name:
            return profile
    path = Path(name)
    if path.suffix == ".toml" and path.is_file():
        return parse_profile(path.read_text(encoding="utf-8"), name)
    known = "、".join(profile.name for profile in shipped())
    raise ProfileError(f"様式「{name}」はありません。使えるのは {known}、またはTOMLファイルです。")
