import pytest

from kotae.lib.pages.contacts import Contact, find_phone, read_contacts


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        (
            "錨町区役所 市民窓口課\n(電話番号:0999-55-4040)",
            ("錨町区役所", "市民窓口課", "0999-55-4040"),
        ),
        ("建設局道路部道路課　電話：０９９９‐５５－１１", ("建設局", "道路部道路課", "")),
        ("市民課、電話、0999‐55-2401", ("", "市民課", "0999-55-2401")),
        (
            "教育委員会事務局学務課（電話：0999-55-1171）",
            ("教育委員会事務局", "学務課", "0999-55-1171"),
        ),
        ("危機管理室 防災課", ("危機管理室", "防災課", "")),
        ("市政企画室広報課", ("市政企画室", "広報課", "")),
        ("市民部市民課(内線123)", ("市民部", "市民課", "")),
        ("財政局 (電話番号:0999-55-1102)", ("財政局", "", "0999-55-1102")),
        ("広報課", ("", "広報課", "")),
        ("県民課 0999・55・6517 ファックス 0999-55-6518", ("", "県民課", "0999-55-6517")),
    ],
)
def test_unit_section_and_telephone_are_read(text: str, contact: tuple[str, str, str]) -> None:
    assert read_contacts(text) == [Contact(*contact)]


def test_several_contacts_are_several() -> None:
    text = "福祉局 障害福祉課\n(電話番号:0999-55-2001)\n財政局 管理課\n(電話番号:0999-55-2002)"
    assert read_contacts(text) == [
        Contact("福祉局", "障害福祉課", "0999-55-2001"),
        Contact("財政局", "管理課", "0999-55-2002"),
    ]


def test_an_empty_field_is_no_contact() -> None:
    """pages.md 2: value empty 担当局部課."""
    assert read_contacts("\n　\n") == []


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("048‐982-9901", "048-982-9901"),
        ("0852・22・6517", "0852-22-6517"),
        ("０６（６６９４）９８５３", "06-6694-9853"),
        ("FAX 06-6694-9853", ""),
        ("FAX 06-6694-9854 電話 06-6694-9853", "06-6694-9853"),
        ("令和4年10月1日 3、4、6、7、8", ""),
    ],
)
def test_telephones_are_read_with_any_hyphen(text: str, phone: str) -> None:
    assert find_phone(text) == phone
