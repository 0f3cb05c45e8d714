"""Read 担当部署: unit, section and telephone, in the ways that pages write them."""

import re
import unicodedata
from dataclasses import dataclass

_DASH = r"[-‐‑–—−－ーｰ・･.．()（） ]"
_DIGITS = r"[0-9０-９]"
_PHONE = re.compile(
    rf"(?P<fax>(?:ファッ?クス|FAX|Fax|ＦＡＸ|℻)[^0-9０-９\n]{{0,8}})?"
    rf"(?<!{_DIGITS})(?P<number>[(（]?[0０]{_DIGITS}{{1,4}}{_DASH}{{1,2}}{_DIGITS}{{1,4}}{_DASH}{_DIGITS}{{3,4}})(?!{_DIGITS})"
)
_FORM = re.compile(
    r"[(（【\[]?[\s　、,]*(?:直通)?"
    r"(?:電話番号|電話|ＴＥＬ|TEL|Tel|℡|☎|連絡先|ファッ?クス|FAX|ＦＡＸ|内線)"
    r"[\s　]*[：:]?.*",
    re.DOTALL,
)
_UNIT = re.compile(
    r"(?P<unit>[^\s　]*?(?:事務局|区役所|市役所|役場|[都府県]庁|本部|公社|病院|局|[^\s　課係]部"
    r"|室(?=[\s　]*\S*(?:課|係|担当|グループ))))"
    r"(?P<section>[^\s　].*)?\Z"
)
_AROUND = " 　()（）【】[]:：、\t"
# No particle stands in the name of an office; one that has 課 at its end is no title.
_OFFICE = re.compile(
    r"(?:(?:ご?担当|所管)(?:課|部署|部局)?[\s　]{1,4})?"
    r"(?:[^\s　。、をはがにでへ]{1,16}(?:局|部|区役所|市役所|事務所)[\s　]?)?"
    r"[^\s　。、をはがにでへ]{1,20}(?:課|係|室|グループ|センター|事務所)"
)
_LABEL = re.compile(r"[\s　]*(?:ご?担当|所管)(?:課|部署|部局)?[\s　]*[:：]")
_PARTS = re.compile(r"[\s　、，,／/]+")
_LOWEST = ("課", "係", "担当", "グループ", "チーム", "班")
_SECTION_END = ("課", "係", "室", "担当", "グループ", "チーム", "センター", "所", "館", "班", "署")


@dataclass(frozen=True, slots=True)
class Contact:
    """A unit, its section and its telephone; "" where the page gives none."""

    unit: str = ""
    section: str = ""
    phone: str = ""


def find_phone(text: str) -> str:
    """Return the first telephone number, in half-width digits and hyphens ("" for none).

    Numbers of a fax machine are passed over. Hyphens of all kinds, middle dots and brackets are
    read alike: 048‐982-9901, 0852・22・6517, 06(6694)9891.
    """
    for match in _PHONE.finditer(text[:2000]):
        if not match["fax"]:
            digits = re.split(r"\D+", unicodedata.normalize("NFKC", match["number"]).strip("()"))
            return "-".join(part for part in digits if part)
    return ""


def is_contact(line: str) -> bool:
    """Tell whether a line names an office and nothing else: 担当：公園緑地課（電話 055-2501）."""
    match = _PHONE.search(line)
    name = _FORM.sub("", line[: match.start()] if match else line)
    name = _LABEL.sub("", name).strip(_AROUND)
    return _OFFICE.fullmatch(name) is not None


def _names(text: str) -> tuple[str, str]:
    parts = [part for part in _PARTS.split(text.strip(" 　、,")) if part]
    if not parts:
        return "", ""
    match = _UNIT.match(parts[0])
    if match and (match["section"] or len(parts) > 1):
        inner = [match["section"]] if match["section"] else []
        return match["unit"], " ".join(inner + parts[1:])
    if len(parts) > 1 and not parts[0].endswith(_LOWEST):
        return parts[0], " ".join(parts[1:])
    whole = " ".join(parts)
    return ("", whole) if whole.endswith(_SECTION_END) else (whole, "")


def _read_one(text: str) -> Contact:
    text = _LABEL.sub("", text, count=1)
    names = _FORM.sub("", _PHONE.sub("", text), count=1).strip(" 　()（）【】[]:：、")
    unit, section = _names(names)
    return Contact(unit, section, find_phone(text))


def read_contacts(text: str) -> list[Contact]:
    """Read all contacts of a field: each line that names a unit begins one."""
    groups: list[list[str]] = []
    for line in filter(None, (line.strip(" 　") for line in text.split("\n"))):
        about_phone = _FORM.match(line) or not _PHONE.sub("", line).strip(" 　()（）:：")
        complete = bool(groups) and bool(find_phone("\n".join(groups[-1])))
        if groups and (about_phone or not complete):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_read_one(" ".join(group)) for group in groups]
