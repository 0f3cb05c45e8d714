"""The one stylesheet: our tokens, the base, each component's own file, and print, in this order.

Cascade layers keep the order of power; the files stay beside what they style.
"""

import hashlib
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
LAYERS = "@layer tokens, base, layout, components, pages, print;\n"


def files() -> list[Path]:
    """Return the style files in the order in which they stand in the sheet."""
    static = [HERE / "static" / f"{name}.css" for name in ("tokens", "base", "layout")]
    own = sorted(HERE.glob("components/*.css"))
    pages = sorted(set(HERE.glob("*/*.css")) - set(static) - set(own) - set(HERE.glob("static/*")))
    return [*static, *own, *pages, HERE / "static" / "print.css"]


@cache
def sheet() -> bytes:
    """Return the sheet's bytes: the same files give the same bytes."""
    return (LAYERS + "\n".join(path.read_text(encoding="utf-8") for path in files())).encode()


@cache
def digest() -> str:
    """Return a short digest of the sheet."""
    return hashlib.sha256(sheet()).hexdigest()[:10]
