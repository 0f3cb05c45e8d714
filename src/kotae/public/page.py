"""A page of the public site: where it is, what kind it is, and how its bytes are made."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

HTML = "text/html; charset=utf-8"
JSON = "application/json"
CSV = "text/csv; charset=utf-8; header=present"
CSV_CP932 = "text/csv; charset=windows-31j; header=present"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ATOM = "application/atom+xml; charset=utf-8"
XML = "application/xml; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
CSS = "text/css; charset=utf-8"
SVG = "image/svg+xml"

OK = 200
NOT_FOUND = 404
GONE = 410  # P-3: the address is kept for ever and says that the content is gone


@dataclass(frozen=True, slots=True)
class Page:
    """A page. The server and the static build take its bytes from the same `render`.

    `stamp` is a digest of everything that the bytes depend on. It is cheap: nothing is rendered
    and no content is read for it. Equal stamps mean equal bytes, so a build skips such a page.
    """

    path: str
    content_type: str
    stamp: str
    render: Callable[[], bytes]
    status: int = OK


def stamp_of(*parts: object) -> str:
    """Return one digest of all parts, which print themselves in full."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
