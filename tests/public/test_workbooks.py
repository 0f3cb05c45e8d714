import io
import zipfile
from typing import Any

import openpyxl
import pytest

from kotae.public.data.cells import Cell
from kotae.public.data.workbooks import CUT, LONGEST, workbook

NAMES = ("令和7年度「要望等」", "汐見市 市政企画室広聴課")
HEADER = ("番号", "件名", "回答日", "件数", "除外")
ROW: dict[str, Cell] = {
    "番号": "00710",
    "件名": "髙橋と﨑と𠮷田と葛\U000e0100城\n　二行目 <&> ",
    "回答日": "2025-06-27",
    "件数": 0,
    "除外": True,
}


def made(*rows: dict[str, Cell]) -> bytes:
    return workbook(NAMES, HEADER, rows, {"回答日"})


def cells(*rows: dict[str, Cell]) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(made(*rows)))
    assert book.sheetnames == ["要望等"]
    return list(book["要望等"].iter_rows())


def test_a_spreadsheet_reads_back_what_was_written() -> None:
    """D-5, D-6, D-7: true line breaks, 髙 﨑 𠮷 and IVS as they are"""
    header, row = cells(ROW)

    assert [cell.value for cell in header] == list(HEADER)
    assert [cell.value for cell in row[:2]] == ["00710", ROW["件名"]]
    assert [str(cell.value) for cell in row[2:]] == ["2025-06-27 00:00:00", "0", "1"]


def test_codes_are_text_and_days_are_days() -> None:
    """D-7"""
    _, row = cells(ROW)

    assert [(cell.data_type, cell.number_format) for cell in row] == [
        ("s", "@"), ("s", "@"), ("d", "yyyy\\-mm\\-dd"), ("n", "0"), ("n", "0"),
    ]  # fmt: skip


def test_the_header_is_frozen_and_no_cell_is_merged_or_hidden() -> None:
    """D-4, D-7"""
    sheet = openpyxl.load_workbook(io.BytesIO(made(ROW)))["要望等"]

    assert (sheet.freeze_panes, sheet.dimensions) == ("A2", "A1:E2")
    assert sheet.merged_cells.ranges == set()
    hidden = [column for column in sheet.column_dimensions.values() if column.hidden]
    assert hidden + [row for row in sheet.row_dimensions.values() if row.hidden] == []


@pytest.mark.parametrize("text", ["=1+1", "+81", "-5", "@sum", "\t=1", '=HYPERLINK("x")'])
def test_a_text_is_never_a_formula_and_keeps_its_words(text: str) -> None:
    """D-8"""
    _, row = cells(ROW | {"件名": text})

    assert (row[1].data_type, row[1].value, row[1].quotePrefix) == ("s", text, True)
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(made(ROW | {"件名": text}))).read(
        "xl/worksheets/sheet1.xml"
    )


def test_blank_is_not_zero() -> None:
    """D-4"""
    _, row = cells(ROW | {"番号": None, "件名": "", "回答日": None, "件数": None})

    assert [cell.value for cell in row] == [None, None, None, None, 1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一\x00二\x0b三\ufffe", "一二三"),
        ("一\r\n二\r三", "一\n二\n三"),
        ("_x000D_と_x", "_x000D_と_x"),
        ("  前後の空白  ", "  前後の空白  "),
    ],
)
def test_a_text_is_what_xml_can_hold(text: str, told: str) -> None:
    assert cells(ROW | {"件名": text})[1][1].value == told


@pytest.mark.parametrize("value", ["1900-02-28", "1868-10-23", "2025-06", "令和7年6月"])
def test_a_day_that_excel_does_not_know_is_text(value: str) -> None:
    _, row = cells(ROW | {"回答日": value})

    assert (row[2].data_type, row[2].value) == ("s", value)


def test_the_first_day_that_excel_counts_rightly() -> None:
    assert str(cells(ROW | {"回答日": "1900-03-01"})[1][2].value) == "1900-03-01 00:00:00"


@pytest.mark.parametrize("character", ["ぬ", "𠮷"])
def test_a_text_longer_than_a_cell_says_that_it_was_cut(character: str) -> None:
    """D-5"""
    value = str(cells(ROW | {"件名": character * 40_000})[1][1].value)

    assert value == character * value.count(character) + CUT
    assert LONGEST - 1 <= len(value.encode("utf-16-le")) // 2 <= LONGEST


def test_a_text_as_long_as_a_cell_is_whole() -> None:
    assert cells(ROW | {"件名": "あ" * LONGEST})[1][1].value == "あ" * LONGEST


def test_equal_data_gives_equal_bytes_whenever_it_is_written() -> None:
    """P-10"""
    first = made(ROW)

    assert made(ROW) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.testzip() is None


def test_the_workbook_is_named() -> None:
    told = openpyxl.load_workbook(io.BytesIO(made())).properties

    assert (told.title, told.creator) == NAMES


def test_columns_beyond_z_have_two_letters() -> None:
    header = [f"列{number}" for number in range(60)]
    data = workbook(NAMES, header, [{name: name for name in header}], ())

    row = next(openpyxl.load_workbook(io.BytesIO(data))["要望等"].iter_rows(min_row=2))

    assert [cell.value for cell in row] == header
    assert row[-1].coordinate == "BH2"
