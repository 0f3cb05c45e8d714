import gzip
from pathlib import Path

import brotli
import pytest

from kotae.public.building import MANIFEST, Built, NotOursError, build
from kotae.public.page import HTML, Page


def page(path: str, text: str) -> Page:
    return Page(path, HTML, stamp=text, render=text.encode)


def never(path: str, stamp: str) -> Page:
    def render() -> bytes:
        raise AssertionError(f"{path} was rendered")

    return Page(path, HTML, stamp=stamp, render=render)


def everything(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_each_page_is_written_with_its_packed_siblings(tmp_path: Path) -> None:
    built = build([page("index.html", "目次"), page("cases/a.html", "案件")], tmp_path)

    assert built == Built(written=2, kept=0, removed=0)
    assert sorted(everything(tmp_path)) == [
        MANIFEST, "cases/a.html", "cases/a.html.br", "cases/a.html.gz",
        "index.html", "index.html.br", "index.html.gz",
    ]  # fmt: skip
    text = "案件".encode()
    assert (tmp_path / "cases/a.html").read_bytes() == text
    assert gzip.decompress((tmp_path / "cases/a.html.gz").read_bytes()) == text
    assert brotli.decompress((tmp_path / "cases/a.html.br").read_bytes()) == text


def test_a_workbook_is_packed_already_and_has_no_siblings(tmp_path: Path) -> None:
    build([page("a.xlsx", "表")], tmp_path)

    built = build([never("a.xlsx", "表")], tmp_path)

    assert built == Built(written=0, kept=1, removed=0)
    assert sorted(everything(tmp_path)) == [MANIFEST, "a.xlsx"]
    assert build([], tmp_path) == Built(written=0, kept=0, removed=1)
    assert sorted(everything(tmp_path)) == [MANIFEST]


def test_nothing_is_rendered_and_not_a_byte_differs_when_nothing_changed(tmp_path: Path) -> None:
    build([page("index.html", "目次")], tmp_path)
    before = everything(tmp_path)

    built = build([never("index.html", "目次")], tmp_path)

    assert built == Built(written=0, kept=1, removed=0)
    assert everything(tmp_path) == before


def test_two_builds_in_two_folders_are_the_same_to_the_byte(tmp_path: Path) -> None:
    pages = [page("b.html", "乙"), page("a.html", "甲")]

    build(pages, tmp_path / "one")
    build(reversed(pages), tmp_path / "two")

    assert everything(tmp_path / "one") == everything(tmp_path / "two")


def test_only_the_changed_page_is_written_again(tmp_path: Path) -> None:
    build([page("a.html", "甲"), page("b.html", "乙")], tmp_path)

    built = build([never("a.html", "甲"), page("b.html", "丙")], tmp_path)

    assert built == Built(written=1, kept=1, removed=0)
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == "丙"


@pytest.mark.parametrize("name", ["a.html", "a.html.gz", "a.html.br"])
def test_a_file_that_somebody_deleted_comes_back(tmp_path: Path, name: str) -> None:
    build([page("a.html", "甲")], tmp_path)
    before = everything(tmp_path)
    (tmp_path / name).unlink()

    build([page("a.html", "甲")], tmp_path)

    assert everything(tmp_path) == before


def test_a_page_that_is_gone_is_removed_with_its_siblings_and_folder(tmp_path: Path) -> None:
    build([page("a.html", "甲"), page("cases/b.html", "乙")], tmp_path)

    built = build([never("a.html", "甲")], tmp_path)

    assert built == Built(written=0, kept=1, removed=1)
    assert sorted(everything(tmp_path)) == [MANIFEST, "a.html", "a.html.br", "a.html.gz"]
    assert not (tmp_path / "cases").exists()


def test_a_folder_with_files_of_others_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("大事", encoding="utf-8")

    with pytest.raises(NotOursError, match="空のフォルダーか、前に書き出したフォルダー"):
        build([page("a.html", "甲")], tmp_path)

    assert everything(tmp_path) == {"mine.txt": "大事".encode()}


def test_files_beside_the_site_stay(tmp_path: Path) -> None:
    build([page("a.html", "甲")], tmp_path)
    (tmp_path / "favicon.ico").write_bytes(b"x")

    build([page("b.html", "乙")], tmp_path)

    assert (tmp_path / "favicon.ico").read_bytes() == b"x"


def test_what_a_killed_build_left_half_written_is_swept_away(tmp_path: Path) -> None:
    """Promise 4: withdrawn words might be in it"""
    build([page("cases/a.html", "甲")], tmp_path)
    (tmp_path / "cases/.a.html.kotae-new").write_text("秘密", encoding="utf-8")

    build([never("cases/a.html", "甲")], tmp_path)

    assert not (tmp_path / "cases/.a.html.kotae-new").exists()


def test_a_broken_record_of_the_build_is_one_sentence(tmp_path: Path) -> None:
    build([page("a.html", "甲")], tmp_path)
    (tmp_path / MANIFEST).write_text("{", encoding="utf-8")

    with pytest.raises(NotOursError, match="壊れています。空のフォルダーに書き出してください"):
        build([page("a.html", "甲")], tmp_path)


def test_an_interrupted_build_is_finished_by_the_next(tmp_path: Path) -> None:
    """Promise 10"""
    build([page("a.html", "甲"), page("b.html", "乙")], tmp_path)
    broken = [page("a.html", "甲二"), never("b.html", "乙二")]
    with pytest.raises(AssertionError):
        build(broken, tmp_path)

    built = build([page("a.html", "甲二"), page("b.html", "乙二")], tmp_path)

    assert built == Built(written=2, kept=0, removed=0)
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == "乙二"
