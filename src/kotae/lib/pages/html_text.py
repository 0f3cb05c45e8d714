"""Turn an HTML page into lines: what a reader sees, with its blocks, lists and tables."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kotae.lib.pages import html_tables
from kotae.lib.pages.decode import tidy
from kotae.lib.pages.lines import Line, Role, numbered
from kotae.lib.pages.markers import ListItems, with_marker
from kotae.lib.pages.markup import (
    BLOCKS,
    LISTS,
    PAGE_ONLY,
    SKIPPED,
    check_markup,
    is_hidden,
)

IsLabel = Callable[[str], bool]

# A line end between Japanese characters is the author's line break in the source, not a space.
_SOURCE_BREAK = re.compile(r"(?<=[　-鿿＀-￯])[ \t]*\n[ \t]*(?=[　-鿿＀-￯])")
_SPACES = re.compile(r"[ \t\n\f\xa0]+")
_HEADING = re.compile(r"h([1-6])\Z")
_MIN_MAIN = 20


@dataclass(slots=True)
class _Reader:
    """Walks the tree without recursion (pages nest deeper than Python's stack) and writes lines."""

    is_label: IsLabel
    level: int = 0  # how many tables this reader is inside of
    lines: list[Line] = field(default_factory=list)
    buffer: list[str] = field(default_factory=list)
    lists: list[ListItems] = field(default_factory=list)
    definitions: list[bool] = field(default_factory=list)
    marker: str = ""
    heading: int = 0
    role: Role = ""
    preformatted: int = 0
    inside_main: int = 0

    def read(self, root: LexborNode) -> list[Line]:
        """Read everything inside an element."""
        node, depth = root.first_child, 1
        while node is not None and depth:
            child = node.first_child if self.enter(node) else None
            if child is not None:
                node, depth = child, depth + 1
                continue
            self.leave(node)
            while node.next is None:
                depth -= 1
                if not depth or node.parent is None:
                    break
                node = node.parent
                self.leave(node)
            node = node.next if depth else None
        self.flush()
        return self.lines

    def flush(self) -> None:
        """End the line that is being written."""
        text = "".join(self.buffer)
        self.buffer.clear()
        text = _SPACES.sub(" ", _SOURCE_BREAK.sub("", text)).strip(" ")
        if not text:
            return
        if self.marker:
            text, self.marker = with_marker(text, self.marker), ""
        self.lines.append(Line(0, text, self.heading, self.role))

    def enter(self, node: LexborNode) -> bool:
        """Begin an element; say whether its children are to be read."""
        tag = node.tag or ""
        if tag == "-text":
            self._write(node.text_content or "")
        if tag.startswith(("-", "!")) or self._is_furniture(tag) or is_hidden(node):
            return False
        if tag == "br":
            self.flush()
        if tag in BLOCKS:
            self.flush()
        return self._begin(tag, node)

    def _is_furniture(self, tag: str) -> bool:
        return tag in SKIPPED or (tag in PAGE_ONLY and not self.inside_main)

    def _write(self, text: str) -> None:
        if not self.preformatted:
            self.buffer.append(text)
            return
        first, *rest = text.split("\n")
        self.buffer.append(first)
        for line in rest:
            self.flush()
            self.buffer.append(line)

    def _begin(self, tag: str, node: LexborNode) -> bool:
        if tag == "table":
            return not self._table(node)
        if tag in LISTS:
            self.lists.append(ListItems.of(node, sum(items.ordered for items in self.lists)))
        elif tag == "li" and self.lists:
            self.marker = self.lists[-1].marker(node.attributes.get("value"))
        elif tag == "dl":
            terms = (term.text() for term in node.iter() if term.tag == "dt")
            self.definitions.append(any(self.is_label(term.strip()) for term in terms))
        elif tag in ("dt", "dd") and self.definitions and self.definitions[-1]:
            self.role = "label" if tag == "dt" else "value"
        else:
            self._count(tag, 1)
        return True

    def _count(self, tag: str, step: int) -> None:
        if tag == "pre":
            self.preformatted += step
        elif tag in ("main", "article"):
            self.inside_main += step
        elif heading := _HEADING.match(tag):
            self.heading = int(heading[1]) if step > 0 else 0

    def leave(self, node: LexborNode) -> None:
        """End an element whose children were read (or that has none)."""
        tag = node.tag or ""
        if tag not in BLOCKS or self._is_furniture(tag) or is_hidden(node):
            return
        self.flush()
        if tag in LISTS and self.lists:
            self.lists.pop()
        elif tag == "dl" and self.definitions:
            self.definitions.pop()
        elif tag in ("dt", "dd"):
            self.role = ""
        elif tag == "li":
            self.marker = ""
        else:
            self._count(tag, -1)

    def _table(self, node: LexborNode) -> bool:
        """Write a table of data; a table that only lays out a page is read like blocks."""
        lines = html_tables.read(node, self.is_label, self._cell) if self.level < 2 else None  # noqa: PLR2004 tables in tables in tables lay out
        self.lines.extend(lines or ())
        return lines is not None

    def _cell(self, node: LexborNode) -> list[str]:
        inner = _Reader(self.is_label, self.level + 1, inside_main=1)
        return [line.text for line in inner.read(node)]


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The lines of an HTML page, its title element, and all its text for recognising the body."""

    lines: list[Line]
    title: str
    everything: str


def _main_part(tree: LexborHTMLParser) -> LexborNode | None:
    parts = [*tree.css("main"), *tree.css("[role=main]")]
    if parts and len(parts[0].text().strip()) >= _MIN_MAIN:
        return parts[0]
    return tree.body


def read_html(text: str, is_label: IsLabel) -> HtmlPage:
    """Read an HTML page; `is_label` knows the label words, which make a table one of fields.

    Raises UnreadableError for a page that is nested beyond reason.
    """
    check_markup(text)
    tree = LexborHTMLParser(text)
    part = _main_part(tree)
    if part is None:
        return HtmlPage([], "", "")
    title = tree.css_first("title")
    lines = _Reader(is_label, inside_main=int(part.tag == "main")).read(part)
    lines = [Line(0, tidy(line.text), line.heading, line.role) for line in lines]
    everything = tree.body.text() if tree.body else ""
    return HtmlPage(numbered(lines), title.text().strip() if title else "", everything)
