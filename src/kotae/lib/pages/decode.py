"""Turn the bytes of a saved page into text, whatever encoding they are in."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from kotae.lib.issues import Issue

MAX_BYTES = 32 * 1024 * 1024

_ALIASES = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "ms932": "cp932", "cp932": "cp932", "ms_kanji": "cp932",
    "euc-jp": "euc_jp", "eucjp": "euc_jp", "x-euc-jp": "euc_jp", "euc_jp": "euc_jp",
    "cp51932": "euc_jp", "eucjp-ms": "euc_jp",
    "iso-2022-jp": "iso2022_jp", "csiso2022jp": "iso2022_jp", "iso2022-jp": "iso2022_jp",
    "iso2022_jp": "iso2022_jp", "jis": "iso2022_jp",
    "utf-8": "utf_8", "utf8": "utf_8", "utf_8": "utf_8",
    "utf-16": "utf_16", "utf16": "utf_16", "utf-16le": "utf_16_le", "utf-16be": "utf_16_be",
}  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,20})")
_JIS_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\([BJIH]|\$\(D)")
_HEAD = 4096
_TOLERATED = 200  # one broken character in so many is damage to the text, not another encoding

# A text that was decoded with the wrong encoding before it was saved, and placeholders of losses.
_MOJIBAKE = re.compile(r"[\ufffd\uf8f0-\uf8f3]+|(?:[縺繧繝][^\n\x00-\x7f぀-ヿ]){3,}|〓+")
_NEWLINES = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)


class UnreadableError(ValueError):
    """A file cannot be read as text; the message is one Japanese sentence for its owner."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file (NFC, lines end with a line feed), and the encoding it was in."""

    text: str
    encoding: str


def _to_cp932(pair: bytes) -> str:
    """Decode one EUC pair by its place in CP932, which knows ① and 髙 where EUC-JP does not."""
    row, cell = pair[0] - 0xA0, pair[1] - 0xA0
    lead = (row + 1) // 2 + (0x80 if row <= 62 else 0xC0)  # noqa: PLR2004 JIS row to Shift JIS
    offset = (0x3F if cell <= 63 else 0x40) if row % 2 else 0x9E  # noqa: PLR2004 as above
    return bytes((lead, cell + offset)).decode("cp932")


def _extended(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if len(pair) < 2 or min(pair) < 0xA1 or max(pair) > 0xFE:  # noqa: PLR2004 an EUC pair
        raise error
    try:
        return _to_cp932(pair), error.start + 2
    except UnicodeDecodeError:
        raise error from None


codecs.register_error("kotae.cp51932", _extended)


def _euc_from_jis(data: bytes) -> bytes:
    """Turn ISO-2022-JP into EUC-JP: the same signs with the eighth bit set."""
    high = bytes(byte | 0x80 for byte in range(256))
    parts, shift, start = [], b"\x1b(B", 0
    for escape in (*_JIS_ESCAPE.finditer(data), None):
        part = data[start : escape.start() if escape else len(data)]
        if shift in (b"\x1b$B", b"\x1b$@"):
            part = re.sub(rb"[\x21-\x7e]{2}", lambda pair: pair[0].translate(high), part)
        elif shift == b"\x1b(I":
            part = re.sub(rb"([\x21-\x5f])", lambda kana: b"\x8e" + kana[1].translate(high), part)
        elif shift == b"\x1b$(D":
            part = re.sub(rb"[\x21-\x7e]{2}", lambda two: b"\x8f" + two[0].translate(high), part)
        parts.append(part)
        if escape:
            shift, start = escape[0], escape.end()
    return b"".join(parts)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        if encoding == "iso2022_jp":
            return _euc_from_jis(data).decode("euc_jp", "kotae.cp51932")
        errors = "kotae.cp51932" if encoding == "euc_jp" else "strict"
        return data.decode(encoding, errors)
    except UnicodeDecodeError:
        return None


def _plausible(text: str) -> float:
    """Return the share of signs that Japanese prose consists of, half-width kana counting against.

    EUC-JP read as CP932 gives mostly half-width kana; CP932 read as EUC-JP rare kanji.
    """
    sample = [sign for sign in text[:20_000] if sign > "\x7f"]
    good = sum("぀" <= sign <= "ヿ" or sign in "、。「」（）・" for sign in sample)
    bad = sum("｡" <= sign <= "ﾟ" or "\ue000" <= sign <= "\uf8ff" for sign in sample)
    return (good - 2 * bad) / len(sample) if sample else 1.0


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD]) if b"<" in data[:_HEAD] else None
    return _ALIASES.get(found[1].decode("ascii").lower()) if found else None


def _utf16(data: bytes) -> str | None:
    """Return which UTF-16 a text without byte order mark is in: its line ends and digits tell."""
    head = data[:_HEAD]
    if head.count(0) < len(head) // 100 or b"\0\0" in head:
        return None
    little, big = (len(re.findall(pair, head)) for pair in (rb"[\n\r -~]\0", rb"\0[\n\r -~]"))
    if max(little, big) * 2 < head.count(0):
        return None
    return "utf_16_le" if little >= big else "utf_16_be"


def _candidates(data: bytes) -> list[str]:
    """Return the encodings that a file says or shows that it is in, the surest first."""
    if b"\0" in data[:_HEAD]:
        return [encoding] if (encoding := _utf16(data)) else []
    if data.isascii() and _JIS_ESCAPE.search(data):
        return ["iso2022_jp"]
    declared = _declared(data)
    return [declared, "utf_8"] if declared else ["utf_8"]


def _detect(data: bytes) -> tuple[str, str] | None:
    """Return text and encoding, or None when no encoding fits strictly."""
    for mark, encoding in _BOMS:
        if data.startswith(mark) and (text := _strict(data[len(mark) :], encoding)) is not None:
            return text, encoding
    for encoding in _candidates(data):
        if (text := _strict(data, encoding)) is not None:
            return text, encoding
    if b"\0" in data:
        return None
    texts = [(text, code) for code in ("cp932", "euc_jp") if (text := _strict(data, code))]
    return max(texts, key=lambda found: _plausible(found[0])) if texts else None


def _damaged(data: bytes) -> tuple[str, str] | None:
    """Read a text in which few characters are broken; None when it is no text at all."""
    if b"\0" in data:
        return None
    texts = [(data.decode(code, "replace"), code) for code in ("utf_8", "cp932", "euc_jp")]
    text, encoding = min(texts, key=lambda found: found[0].count("�"))
    return (text, encoding) if text.count("�") * _TOLERATED <= len(text) else None


def find_mojibake(text: str) -> tuple[Issue, ...]:
    """Report the places of a text where signs were lost, each line once (the first twenty)."""
    lines: dict[int, str] = {}
    for match in _MOJIBAKE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1 if len(lines) < 20 else 0  # noqa: PLR2004 enough to look at
        if line:
            around = text[max(0, match.start() - 8) : match.end() + 8]
            lines.setdefault(line, around.replace("\n", " ").strip())
    return tuple(
        Issue("mojibake", f"文字化けしています（「{around}」）。", line)
        for line, around in lines.items()
    )


def tidy(text: str) -> str:
    """Return text in NFC, with line feeds only and without characters that nobody sees."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", _NEWLINES.sub("\n", text)))


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a saved page (UTF-8, UTF-16, CP932, EUC-JP, ISO-2022-JP).

    A given `encoding` is taken as it is. Raises UnreadableError when the file is too large, the
    encoding is unknown, or no encoding fits.
    """
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1024 // 1024
        raise UnreadableError(f"ファイルが大きすぎるため読み取れません（上限は{limit}MBです）。")
    if encoding is not None:
        return _decode_as(data, encoding)
    found = _detect(data) or _damaged(data)
    if found is None:
        raise UnreadableError(
            "文字コードを判別できません。文章のファイルであれば--encodingで指定してください。"
        )
    return Decoded(tidy(found[0]), found[1])


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        name = _ALIASES.get(encoding.lower()) or codecs.lookup(encoding).name
    except LookupError:
        raise UnreadableError(f"文字コード「{encoding}」はありません。") from None
    text = _strict(data, name)
    if text is None:
        raise UnreadableError(f"指定された文字コード「{encoding}」では読み取れません。")
    return Decoded(tidy(text), name)
