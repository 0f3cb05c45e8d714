"""The commands: a list, a help with examples for each, and codes that scripts can rely on."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from kotae.cli import __main__ as door
from kotae.cli import commands
from kotae.cli.commands import COMMANDS, Command
from kotae.cli.errors import CannotRunError

ROOT = Path(__file__).resolve().parents[2]
START_UP_LIMIT = 1.5  # seconds, from the launcher's start to the command's own work


def kotae(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "kotae.cli", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_with_its_summary_and_examples(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ending:
        door.main([name, "--help"])

    said = capsys.readouterr().out
    assert ending.value.code == 0
    assert said.splitlines()[0].startswith(f"使い方: ./kotae {name} [-h]")
    assert COMMANDS[name].summary in said.splitlines()
    assert f"./kotae {name}" in said.split("例:")[1]


def test_the_list_has_one_line_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code = door.main(["--help"])

    lines = capsys.readouterr().out.splitlines()
    listed = lines[lines.index("コマンド:") + 1 : lines.index("コマンド:") + 1 + len(COMMANDS)]
    assert code == 0
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert [line.split(maxsplit=1)[1] for line in listed] == [c.summary for c in COMMANDS.values()]


def test_the_list_loads_nothing_that_had_to_be_installed() -> None:
    look = "import sys; from kotae.cli.__main__ import main; main(['--help']); print(sorted(sys.modules))"
    said = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {look}",
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    loaded = {
        name.split(".")[0]
        for name in said.splitlines()[-1].strip("[]").replace("'", "").split(", ")
    }
    assert loaded & {"django", "granian", "jinja2", "selectolax", "tqdm", "psycopg"} == set()


def test_a_wrong_argument_is_explained_in_japanese_with_code_2() -> None:
    ran = kotae("serve", "--prt", "1")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[0] == "./kotae serve: 知らない引数です: --prt 1"


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (CannotRunError("ファイルがありません。"), 2, "kotae broken: ファイルがありません。"),
        (
            ZeroDivisionError("division by zero"),
            2,
            (
                "kotae broken: 思わぬ誤りで止まりました（ZeroDivisionError: division by zero）。"
                "KOTAE_DEBUG=1 を付けると詳しく表示します。"
            ),
        ),
        (
            PermissionError(13, "Permission denied", "/x"),
            2,
            "kotae broken: ファイルを扱えません: /x Permission denied",
        ),
        (KeyboardInterrupt(), 130, "中止しました。"),
    ],
    ids=["sentence", "unexpected", "file", "ctrl-c"],
)
def test_whatever_goes_wrong_becomes_one_sentence_and_a_code(
    raised: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    module = tmp_path / "broken_command.py"
    module.write_text(
        "SUMMARY = EXAMPLES = 'x'\ndef add_arguments(parser): pass\ndef run(args): raise WHAT\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(commands.COMMANDS, "broken", Command("broken_command", "x", django=False))
    monkeypatch.setattr("builtins.WHAT", raised, raising=False)

    assert door.main(["broken"]) == code
    assert capsys.readouterr().err.strip() == said


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "kotae.cli", "migrate", "--check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "KOTAE_DATA": str(tmp_path)}
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.close()
        said = child.stderr.read() if child.stderr else b""

    assert (child.returncode, said) == (141, b"")


def test_a_database_is_made_where_there_is_none_and_then_is_up_to_date(tmp_path: Path) -> None:
    data = {"KOTAE_DATA": str(tmp_path / "新しい/場所"), "DATABASE_URL": ""}

    before, made, after = (
        kotae("migrate", *more, **data) for more in (["--check"], [], ["--check"])
    )

    assert (before.returncode, made.returncode, after.returncode) == (1, 0, 0), made.stderr
    assert after.stdout == "未適用の更新は 0 件です。\n"


def test_a_database_that_cannot_be_reached_is_one_sentence(tmp_path: Path) -> None:
    nowhere = f"postgres://nobody@/nothing?host={tmp_path}"

    ran = kotae("migrate", DATABASE_URL=nowhere)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[-1].startswith("kotae migrate: データベースに接続できません: ")


def test_a_command_begins_its_own_work_within_the_promised_time() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kotae("serve", "--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)

    # Processor time: other work on the machine does not count.
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent < START_UP_LIMIT


def test_ci_and_the_hooks_call_the_command_of_the_readme() -> None:
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8").splitlines()

    assert ci[-2:] == ['cd "$(dirname "$0")/.."', "exec ./kotae test"]
    assert [line.split(": ")[1] for line in hooks if " entry:" in line] == [
        "./kotae test --lint",
        "./kotae test",
    ]


def test_one_command_takes_a_page_in_on_a_machine_without_a_database(tmp_path: Path) -> None:
    data = {"KOTAE_DATA": str(tmp_path / "新しい"), "DATABASE_URL": ""}
    page = ROOT / "src/kotae/cli/demo_city/pages/yobo/635757-twin.txt"

    ran = kotae("import-pages", str(page), **data)

    assert (ran.returncode, ran.stdout) == (
        0,
        (
            "新しく取り込んだ要望等 1 件、内容が変わったもの 0 件、変わりのないもの 0 件、"
            "取込み済みのファイル 0 件。\n"
        ),
    ), ran.stderr


@pytest.mark.parametrize(
    ("arguments", "environment", "sentence"),
    [
        (["serve", "--port", "99999"], {}, "ポート番号は 1 から 65535 までです: 99999"),
        (
            ["serve"],
            {"DATABASE_URL": "mysql://x"},
            "DATABASE_URL は postgresql:// で始めてください。",
        ),
    ],
)
def test_a_setting_that_cannot_be_is_one_sentence(
    arguments: list[str], environment: dict[str, str], sentence: str
) -> None:
    ran = kotae(*arguments, **environment)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert sentence in ran.stderr.splitlines()[-1]
