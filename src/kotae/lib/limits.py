"""How much text one request or answer may hold, and the refusal of more.

The longest request of 158 published ones has 2,114 characters and 34 points. The limits are two
orders of magnitude above that, and low enough that whatever is below them is read at once.
"""

MAX_CHARACTERS = 200_000
MAX_LABELS = 2_000


class TooLargeError(ValueError):
    """A text is refused; the message is one Japanese sentence for the person who gave it."""


def check_characters(text: str) -> None:
    """Raise TooLargeError when a text is longer than one request or answer can be."""
    if len(text) > MAX_CHARACTERS:
        raise TooLargeError(
            f"文章が長すぎるため読み取れません（{len(text):,}文字で、"
            f"上限の{MAX_CHARACTERS:,}文字を超えています）。"
        )


def check_labels(count: int) -> None:
    """Raise TooLargeError when a text holds more labels than one request or answer can have."""
    if count > MAX_LABELS:
        raise TooLargeError(
            f"項目番号が多すぎるため読み取れません（上限は1件につき{MAX_LABELS:,}個です）。"
        )
