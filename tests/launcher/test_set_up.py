"""The first use: what `./kotae` makes, when it makes it again, and what it leaves behind."""

import ast
import importlib.machinery
import importlib.util
import sys
from types import ModuleType

import pytest

from tests.launcher.conftest import ROOT, Copy, SilentIndex, interrupt

STEPS = ["1/3", "2/3", "3/3"]


def steps(err: str) -> list[str]:
    return [line.split()[2] for line in err.splitlines() if line.startswith("準備")]


@pytest.fixture
def launcher() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("launcher", str(ROOT / "kotae"))
    spec = importlib.util.spec_from_loader("launcher", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_the_first_use_sets_up_and_the_second_does_not(copy_by: Copy) -> None:
    first, second = copy_by.use(), copy_by.use()

    assert (first[0], second[0]) == (0, 0), first[2] + second[2]
    assert (steps(first[2]), second[2]) == (STEPS, "")
    assert first[1].splitlines()[0] == "使い方: ./kotae test [-h] [--lint] [pytest の引数 ...]"
    assert copy_by.installed() == ["plain-1.0", "tool-1.0"]
    assert copy_by.has_pip() == (copy_by.python != sys.executable)


def test_a_changed_lock_is_installed_at_the_next_start(copy: Copy) -> None:
    copy.use()
    copy.lock("test", "plain==1.0", "tool==2.0", "extra==1.0")

    code, _, err = copy.use()

    assert (code, steps(err)) == (0, ["2/3", "3/3"])
    assert copy.installed() == ["extra-1.0", "plain-1.0", "tool-2.0"]


def test_it_runs_from_any_folder_and_through_a_link(copy: Copy) -> None:
    copy.use()
    link = copy.home / "bin-kotae"
    link.symlink_to(copy.folder / "kotae")
    copy.folder, real = link.parent, copy.folder
    link.rename(link.parent / "kotae")

    code, _, err = copy.use()

    assert (code, err, (real / ".venv/kotae.json").exists()) == (0, "", True)


@pytest.mark.parametrize("arguments", [["--help"], []])
def test_the_list_of_commands_needs_no_set_up(copy: Copy, arguments: list[str]) -> None:
    code, out, err = copy.run(*arguments)

    assert (code, err, copy.venv.exists()) == (0, "", False)
    assert "\n  demo          架空の市" in out


def test_an_unknown_command_is_refused_before_any_set_up(copy: Copy) -> None:
    code, out, err = copy.run("dmeo")

    assert (code, out, copy.venv.exists()) == (2, "", False)
    assert err.splitlines()[0] == "kotae: 「dmeo」というコマンドはありません。"


def test_a_wheelhouse_that_lacks_packages_is_named_and_nothing_is_left(
    copy: Copy,
) -> None:
    empty = copy.home / "empty"
    empty.mkdir()

    code, _, err = copy.run("test", "--wheelhouse", str(empty))

    assert (code, copy.venv.exists()) == (2, False)
    assert err.splitlines()[-2] == f"kotae: {empty} に必要な部品がそろっていません。"


def test_without_a_network_one_sentence_names_the_way_out(copy: Copy) -> None:
    nowhere = {"UV_DEFAULT_INDEX": "http://127.0.0.1:9/simple", "UV_HTTP_RETRIES": "0"}

    code, _, err = copy.run("test", **nowhere)

    assert (code, copy.venv.exists()) == (2, False)
    assert err.splitlines()[-2:] == [
        "kotae: 部品を取得できません。ネットワークを確かめるか --wheelhouse DIR を付けてください。",
        "       No network? The packages can also come from --wheelhouse DIR.",
    ]


def test_an_addition_that_fails_leaves_in_use_what_was_there(copy: Copy) -> None:
    copy.use()
    stamp = (copy.venv / "kotae.json").read_text()
    copy.lock("test", "plain==1.0", "tool==2.0")
    (copy.wheelhouse / "tool-2.0-py3-none-any.whl").unlink()

    code, _, _ = copy.use()

    assert (code, copy.installed()) == (2, ["plain-1.0", "tool-1.0"])
    assert (copy.venv / "kotae.json").read_text() == stamp


def test_ctrl_c_during_set_up_leaves_nothing_half_made(
    copy_by: Copy, silent_index: SilentIndex
) -> None:
    process = copy_by.start("test", "--help", **silent_index.env)
    silent_index.wait_for_a_call()

    code, err = interrupt(process)

    assert (code, copy_by.venv.exists()) == (130, False)
    assert err.splitlines()[-1] == "kotae: 準備を中止しました (set-up stopped)."
    assert copy_by.use()[0] == 0


def test_a_set_up_that_was_killed_is_made_again(copy: Copy, silent_index: SilentIndex) -> None:
    process = copy.start("test", "--help", **silent_index.env)
    silent_index.wait_for_a_call()
    process.kill()
    process.communicate()
    assert copy.venv.exists()

    next_start = copy.start("test", "--help", "--wheelhouse", str(copy.wheelhouse))
    said = next_start.stderr.readline() if next_start.stderr else ""
    silent_index.hang_up()  # until now the orphaned installer was still at work, and is waited for
    next_start.communicate(timeout=60)

    assert said == "別の kotae の準備が終わるのを待っています (waiting for another).\n"
    assert (next_start.returncode, copy.installed()) == (0, ["plain-1.0", "tool-1.0"])


def test_two_first_uses_at_once_set_up_once(copy: Copy) -> None:
    both = [copy.start("test", "-h", "--wheelhouse", str(copy.wheelhouse)) for _ in range(2)]

    errs = [process.communicate(timeout=60)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert sorted(len(steps(err)) for err in errs) == [0, 3]


def test_a_folder_that_cannot_be_written_is_reported(copy: Copy) -> None:
    (copy.folder / ".venv.lock").mkdir()

    code, _, err = copy.use()

    assert (code, err.split("(")[0]) == (2, "kotae: ファイルを書けません ")
    assert str(copy.folder / ".venv.lock") in err


def test_an_old_python_is_told_which_one_is_wanted(launcher: ModuleType) -> None:
    with pytest.raises(launcher.CannotRunError) as refusal:
        launcher.check_python(3, 10)

    assert str(refusal.value).splitlines() == [
        "kotae: Python 3.11 以上が必要です（お使いの Python は 3.10 です）。",
        "       Python 3.11 or later is needed (this is Python 3.10).",
    ]


def test_an_old_python_can_read_the_launcher_that_far() -> None:
    tree = ast.parse((ROOT / "kotae").read_text(encoding="utf-8"), feature_version=(3, 6))

    imported = {
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    assert sorted(imported - sys.stdlib_module_names - {"importlib.util"}) == []


def test_a_python_without_venv_is_told_the_package(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "VENV", ROOT / "never-made")
    monkeypatch.setitem(sys.modules, "ensurepip", None)

    with pytest.raises(launcher.CannotRunError, match="apt install python3-venv"):
        launcher.make_venv([])

    assert not (ROOT / "never-made").exists()
