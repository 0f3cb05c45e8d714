import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kotae.cases.models import Case
from kotae.cli.__main__ import main
from kotae.editions.models import Edition
from kotae.lib.pages import contract
from tests.pages.pages import SAMPLES

Run = Callable[..., tuple[int, str, str]]
PAGE = SAMPLES / "yobo_list.html"


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            code = main(["import-pages", *map(str, arguments)])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        out, err = capfd.readouterr()
        return code, out, err

    return command


def folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        (tmp_path / name).write_bytes((SAMPLES / name).read_bytes())
    return tmp_path


def test_a_dry_run_prints_one_json_object_and_nothing_else_to_stdout(run: Run) -> None:
    """Issue 2 C: progress and messages go to stderr; warnings keep exit code 0."""
    code, out, err = run("--dry-run", "--json", PAGE)
    data = json.loads(out)
    Draft202012Validator(contract.schema()).validate(data)
    assert [case["source"] for case in data["cases"]] == [str(PAGE)]
    assert [len(case["warnings"]) for case in data["cases"]] == [1]
    assert (code, data["skipped"]) == (0, [])
    assert "Traceback" not in err


def test_a_folder_is_read_at_any_depth_each_file_once(run: Run, tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    folder(inner, "nagano.html", "koe_table.html")
    (inner / "readme.md").write_text("読まない", encoding="utf-8")
    code, out, _ = run("--dry-run", "--json", tmp_path, inner / "nagano.html")
    names = [Path(case["source"]).name for case in json.loads(out)["cases"]]
    assert (code, names) == (0, ["koe_table.html", "koe_table.html", "nagano.html"])


def test_pages_that_cannot_be_read_are_named_and_make_the_exit_code_1(
    run: Run, tmp_path: Path
) -> None:
    (folder(tmp_path, "nagano.html") / "other.txt").write_text("献立表", encoding="utf-8")
    code, out, err = run("--dry-run", "--json", tmp_path)
    skipped = json.loads(out)["skipped"]
    assert (code, [Path(each["source"]).name for each in skipped]) == (1, ["other.txt"])
    assert "other.txt: ページの様式を判別できません。" in err


def test_when_nothing_can_be_read_the_exit_code_is_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\0\0\0\1" * 99)
    code, out, _ = run("--dry-run", "--json", tmp_path)
    assert (code, len(json.loads(out)["skipped"])) == (2, 1)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--dry-run", "nowhere.html"], "「nowhere.html」というファイルもフォルダーもありません。"),
        (["--json", str(PAGE)], "--json は --dry-run と一緒に使ってください。"),
        (["--dry-run", "--profile", "mukashi", str(PAGE)], "様式「mukashi」はありません。"),
        (["--dry-run", "--encoding", "klingon", str(PAGE)], "文字コード「klingon」はありません。"),
        (["--dry-run"], "次の引数が必要です: ファイル"),
    ],
)
def test_a_wrong_argument_is_one_clear_sentence_and_exit_code_2(
    run: Run, arguments: list[str], sentence: str
) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err


def test_an_empty_folder_is_said_to_be_empty(run: Run, tmp_path: Path) -> None:
    code, _, err = run("--dry-run", tmp_path)
    assert (code, "取り込むページ（.html、.htm、.txt）がフォルダーにありません。" in err) == (
        2,
        True,
    )


def test_people_get_a_summary_with_the_warnings(run: Run) -> None:
    code, out, _ = run("--dry-run", PAGE)
    assert (code, out.splitlines()[0]) == (0, "図書館の自習室について")
    assert "  要望項目 3、回答項 2、番号で対応 3" in out
    assert "の曜日が合いません" in out
    assert out.endswith("読み取った要望等 1 件、読み取れなかったファイル 0 件。\n")


def test_a_profile_of_ones_own_and_an_encoding_can_be_given(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("お寄せいただいた声\n暗いです。\n汐見市から\n直しました。\n".encode("cp932"))
    own = tmp_path / "own.toml"
    own.write_text(
        'name = "own"\n[labels]\nrequest = ["お寄せいただいた声"]\nanswer = ["汐見市から"]\n',
        encoding="utf-8",
    )
    code, out, _ = run("--dry-run", "--json", "--profile", own, "--encoding", "cp932", page)
    (case,) = json.loads(out)["cases"]
    assert (code, case["profile"], case["answer"]["blocks"][0]["text"]) == (
        0,
        "own",
        "直しました。",
    )


@pytest.mark.django_db
def test_a_dry_run_writes_nothing(run: Run) -> None:
    run("--dry-run", SAMPLES / "nagano.html")
    assert Case.objects.count() == 0


@pytest.mark.django_db
def test_pages_are_taken_in_once_and_the_same_again_changes_nothing(
    run: Run, tmp_path: Path
) -> None:
    """Issue 2 C: idempotent; an interrupted run goes on where it stopped."""
    folder(tmp_path, "nagano.html", "koe_table.html", "yobo_list.html")
    code, out, _ = run(tmp_path)
    assert (code, out.splitlines()[0]) == (
        0,
        "新しく取り込んだ要望等 4 件、内容が変わったもの 0 件、変わりのないもの 0 件、取込み済みのファイル 0 件。",
    )
    before = (Case.objects.count(), Edition.objects.count())
    code, out, _ = run(tmp_path)
    assert (code, out.splitlines()[0]) == (
        0,
        "新しく取り込んだ要望等 0 件、内容が変わったもの 0 件、変わりのないもの 0 件、取込み済みのファイル 3 件。",
    )
    assert (Case.objects.count(), Edition.objects.count()) == before == (4, 4)


@pytest.mark.django_db
def test_a_changed_page_makes_a_new_edition_of_the_same_case(run: Run, tmp_path: Path) -> None:
    page = folder(tmp_path, "yobo_list.html") / "yobo_list.html"
    run(page)
    page.write_text(page.read_text("utf-8").replace("48席", "52席"), encoding="utf-8")
    code, out, _ = run(page)
    assert (code, "内容が変わったもの 1 件" in out) == (0, True)
    assert (Case.objects.count(), Edition.objects.count()) == (1, 2)


@pytest.mark.django_db
def test_good_pages_are_kept_when_others_fail(run: Run, tmp_path: Path) -> None:
    (folder(tmp_path, "nagano.html") / "broken.html").write_bytes(b"\0\1\2\xff" * 100)
    code, out, err = run(tmp_path)
    assert (code, Case.objects.count()) == (1, 1)
    assert "新しく取り込んだ要望等 1 件" in out
    assert "取り込めなかったもの 1 件:" in err
    assert "broken.html: 文字コードを判別できません。" in err
