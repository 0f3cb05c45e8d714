"""A strict reader of our own pages: well nested, one h1, headings in order, ids that are unique."""

from collections import Counter
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "input", "path", "rect"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby")


class Strict(HTMLParser):
    """Reads a page; `problems` says what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.problems: list[str] = []
        self.ids: list[str] = []
        self.wanted: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        self._judge()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if len(values) != len(attrs):
            self.problems.append(f"an attribute stands twice in <{tag}>")
        if "style" in values or any(name.startswith("on") for name in values):
            self.problems.append(f"style or script in <{tag}>")
        if tag not in VOID:
            self.stack.append(tag)
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        self.ids += [values["id"]] if "id" in values else []
        self.wanted += [word for name in REFERENCES for word in values.get(name, "").split()]
        self.links += [values[name] for name in ("href", "src", "action") if name in values]

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.stack or self.stack.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if data.strip() and "script" not in self.stack:
            self.texts.append(" ".join(data.split()))

    def _judge(self) -> None:
        self.problems += [f"<{tag}> stays open" for tag in self.stack]
        self.problems += [f"id twice: {key}" for key, n in Counter(self.ids).items() if n > 1]
        wanted = self.wanted + [link[1:] for link in self.links if link.startswith("#")]
        self.problems += [f"no such id: {key}" for key in wanted if key not in self.ids]
        if self.headings.count(1) != 1:
            self.problems.append(f"{self.headings.count(1)} h1")
        for before, after in zip(self.headings, self.headings[1:], strict=False):
            if after > before + 1:
                self.problems.append(f"h{after} after h{before}")
