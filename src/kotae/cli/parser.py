"""The command line in Japanese: argparse with our words, and examples under every help."""

import argparse
import re
from typing import NoReturn

_WORDS = [
    ("usage: ", "使い方: "),
    ("positional arguments:", "引数:"),
    ("options:", "オプション:"),
    ("show this help message and exit", "この説明を表示します"),
]
_ERRORS = [
    (r"the following arguments are required: (.+)", r"次の引数が必要です: \1"),
    (r"unrecognized arguments: (.+)", r"知らない引数です: \1"),
    (r"argument (\S+): expected .*argument.*", r"\1 には値が必要です"),
    (r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)", r"\1 に \2 は使えません（\3）"),
    (r"argument (\S+): invalid int value: (.+)", r"\1 には整数を指定してください: \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 と \2 は同時に使えません"),
    (r"argument (\S+): (.+)", r"\1: \2"),
]


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Japanese and never guesses an abbreviated option."""

    def __init__(self, prog: str, summary: str, examples: str) -> None:
        super().__init__(
            prog=prog,
            description=summary,
            epilog=f"例:\n{_indented(examples)}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def format_help(self) -> str:
        """Return the help with its headings in Japanese."""
        return _in_japanese(super().format_help())

    def format_usage(self) -> str:
        """Return the usage line with its heading in Japanese."""
        return _in_japanese(super().format_usage())

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the arguments and exit with 2."""
        for pattern, japanese in _ERRORS:
            message, found = re.subn(f"^{pattern}$", japanese, message, flags=re.DOTALL)
            if found:
                break
        self.exit(2, f"{self.prog}: {message}\n{self.format_usage()}")


def _in_japanese(text: str) -> str:
    for english, japanese in _WORDS:
        text = text.replace(english, japanese)
    return text


def _indented(examples: str) -> str:
    return "\n".join(f"  {line.strip()}" for line in examples.strip().splitlines())
