"""Alternatives spelled out in patterns, so that the engine finds their beginnings at once.

Where each alternative of a pattern begins with a letter, it skips to the places where one of them
may begin: four times faster than a group of words.
"""


def after(words: str, rest: str) -> str:
    """Return a pattern of words (parted by spaces), each with the same rest behind it."""
    return "|".join(f"{word}{rest}" for word in words.split())


def behind(before: str, words: str, rest: str = "") -> str:
    """Return a pattern of words, each behind what a lookbehind of fixed width allows."""
    return "|".join(f"{word}(?<={before}{word}){rest}" for word in words.split())
