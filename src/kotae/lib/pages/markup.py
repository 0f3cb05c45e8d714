"""What the parts of an HTML page are, and which pages are too tangled to be parsed."""

import re

from selectolax.lexbor import LexborNode

from kotae.lib.pages.decode import UnreadableError

# fmt: off
SKIPPED = frozenset((
    "script", "style", "noscript", "template", "head", "select", "option", "optgroup", "datalist",
    "button", "input", "textarea", "iframe", "svg", "math", "canvas", "object", "embed", "audio",
    "video", "map", "rt", "rp", "nav", "dialog",
))
PAGE_ONLY = frozenset(("header", "footer", "aside"))  # furniture, unless inside the main part
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
# fmt: on
LISTS = frozenset(("ol", "ul", "menu"))
_VOID = "br|hr|img|input|meta|link|wbr|area|base|col|embed|source|track|param"
_SELF_CLOSING = "p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|rt|rp|html|head|body"
_TAG = re.compile(rf"<(/?)(?!(?:{_VOID}|{_SELF_CLOSING})\b)([a-z][a-z0-9]*)", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|table|p|h[1-6]|ul|ol|dl|br)\b[^>]*>", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAX_ELEMENTS = 200_000
_MAX_DEPTH = 1_000
_MAX_WORK = 20_000_000
_MAX_TAG = 20_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HEAD = 10_000


def is_html(text: str) -> bool:
    """Say whether a text is an HTML page (or a piece of one)."""
    return _HTML.search(text, 0, _HEAD) is not None


def check_markup(text: str) -> None:
    """Raise UnreadableError for a page whose parsing would take quadratic time.

    A browser's algorithm looks through all open elements at each tag, and through all attributes
    of an element for each one; real pages have thirty of those and ten of these.
    """
    elements = text.count("<")
    if elements > _MAX_ELEMENTS:
        limit = f"{_MAX_ELEMENTS:,}"
        raise UnreadableError(f"HTMLの要素が多すぎるため読み取れません（上限は{limit}個です）。")
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH or deepest * elements > _MAX_WORK:
        raise UnreadableError("HTMLの入れ子が深すぎるため読み取れません。")
    if any(len(part) > _MAX_TAG and _is_huge(part) for part in text.split("<")):
        raise UnreadableError("HTMLの要素の属性が多すぎるため読み取れません。")


def _is_huge(part: str) -> bool:
    """Say whether a tag is too long without its quoted values (which may hold a picture)."""
    return len(_QUOTED.sub("", part).partition(">")[0]) > _MAX_TAG


def is_hidden(node: LexborNode) -> bool:
    """Say whether an element is not shown to readers."""
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN.search(attributes.get("style") or "") is not None
    )


def whole_number(value: str | None, default: int) -> int:
    """Read an attribute that holds a whole number."""
    return int(value) if value and re.fullmatch(r"\d{1,4}", value) else default
