import io
import json
import os
import sys
from pathlib import Path

import pytest

from kotae.cli.import_files import find_files, read_file
from kotae.cli.import_report import print_json

PAGE = Path(__file__).resolve().parents[1] / "pages/samples/nagano.html"


def reason(path: Path) -> str | None:
    return read_file(path, None, None).skipped


def test_a_path_that_is_not_there_is_skipped_and_the_good_ones_are_read(tmp_path: Path) -> None:
    files = find_files([str(tmp_path / "none.html"), str(PAGE)])

    readings = [read_file(file, None, None) for file in files]

    assert [(r.skipped, len(r.cases)) for r in readings] == [
        ("ファイルを開けません（No such file or directory）。", 0),
        (None, 1),
    ]


def test_a_pipe_is_not_opened_for_it_never_ends(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.html"
    os.mkfifo(pipe)

    assert reason(pipe) == "ページのファイルではありません。"
    assert reason(Path("/dev/zero")) == "ページのファイルではありません。"


def test_a_file_too_large_to_be_a_page_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(33 * 2**20)

    assert reason(large) == "ファイルが大きすぎます（上限は32MBです）。"


def test_a_file_name_that_is_no_text_is_named_as_far_as_it_is(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.html"))
    odd.write_bytes(PAGE.read_bytes())

    assert read_file(odd, None, None).source.endswith("/\ufffd\ufffd.html")


def test_the_json_is_utf_8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))

    print_json([read_file(PAGE, None, None)])
    sys.stdout.flush()

    assert len(json.loads(raw.getvalue().decode("utf-8"))["cases"]) == 1
