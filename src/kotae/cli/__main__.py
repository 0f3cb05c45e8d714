"""The door of the command line: finds the command, runs it, and turns what happens into a code.

Exit codes: 0 done, 1 found problems, 2 could not run, 130 stopped with Ctrl-C.

A command is a module with `SUMMARY`, `EXAMPLES`, `add_arguments(parser)` and `run(args) -> int`.
`args.rest` holds what the parser does not know, for the one command that hands it on (`test`);
for every other command it is an error.
"""

import argparse
import importlib
import os
import re
import sys
import traceback
import unicodedata
from types import ModuleType

from kotae.cli.commands import COMMANDS, Command
from kotae.cli.errors import CannotRunError
from kotae.cli.parser import Parser

CANNOT_RUN = 2
INTERRUPTED = 130
NOT_PREPARED = re.compile(
    "no such table|unable to open database file|relation .* does not exist", re.DOTALL
)
READER_WENT_AWAY = 141  # as a shell reports SIGPIPE: `./kotae ... | head`


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit code."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        return _print_overview()
    name = arguments[0]
    if name not in COMMANDS:
        print(f"kotae: 「{name}」というコマンドはありません。", file=sys.stderr)
        print("一覧は ./kotae --help で表示します。", file=sys.stderr)
        return CANNOT_RUN
    return _guarded(name, arguments[1:])


def _print_overview() -> int:
    try:
        print(overview(), flush=True)
    except BrokenPipeError:
        return _reader_went_away()
    return 0


def _reader_went_away() -> int:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return READER_WENT_AWAY


def overview() -> str:
    """Return the help of `./kotae --help`: every command with one line."""
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {name:<{width}}  {command.summary}" for name, command in COMMANDS.items()]
    return "\n".join(
        [
            "使い方: ./kotae コマンド [引数]　（Windows では py kotae コマンド）",
            "",
            "市に寄せられた要望等を記録し、全ての項目に答え、要望と回答を公表します。",
            "",
            "コマンド:",
            *lines,
            "",
            "各コマンドの説明と例: ./kotae コマンド --help",
            "インターネットにつながらない場合: --wheelhouse フォルダー（部品を入れたフォルダー）",
            "終了コード: 0 完了、1 問題が見つかった、2 実行できなかった",
        ]
    )


def _guarded(name: str, arguments: list[str]) -> int:
    try:
        return _run(name, COMMANDS[name], arguments)
    except CannotRunError as error:
        return _cannot_run(f"kotae {name}: {error}")
    except KeyboardInterrupt:
        print("\n中止しました。", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_went_away()
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets one sentence
        return _cannot_run(f"kotae {name}: {_sentence(error)}")


def _run(name: str, command: Command, arguments: list[str]) -> int:
    module = _load(command)
    parser = Parser(f"./kotae {name}", module.SUMMARY, module.EXAMPLES)
    module.add_arguments(parser)
    args, rest = parser.parse_known_args(arguments, argparse.Namespace(rest=[]))
    if rest and not getattr(module, "PASSES_THE_REST", False):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    args.rest = rest
    code = module.run(args)
    sys.stdout.flush()
    return int(code)


def _load(command: Command) -> ModuleType:
    if command.django:
        os.environ["KOTAE_DEMO"] = command.data
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kotae.settings")
        importlib.import_module("django").setup()
    return importlib.import_module(command.module)


def _cannot_run(sentence: str) -> int:
    if os.environ.get("KOTAE_DEBUG") == "1":
        traceback.print_exc()
    print(sentence, file=sys.stderr)
    return CANNOT_RUN


def _sentence(error: Exception) -> str:
    text = unicodedata.normalize("NFC", str(error)).strip() or type(error).__name__
    if NOT_PREPARED.search(text):
        return "データベースの準備ができていません。先に ./kotae migrate を実行してください。"
    if isinstance(error, OSError) and error.strerror:
        return f"ファイルを扱えません: {error.filename or ''} {error.strerror}"
    kind = type(error).__name__
    if kind == "ImproperlyConfigured":
        return text
    return f"思わぬ誤りで止まりました（{kind}: {text}）。KOTAE_DEBUG=1 を付けると詳しく表示します。"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
