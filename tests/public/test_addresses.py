import pytest

from kotae.public import addresses


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("index.html", "cases/a1.html", "cases/a1.html"),
        ("cases/a1.html", "index.html", "../index.html"),
        ("cases/a1.html", "months/2025-06.html", "../months/2025-06.html"),
        ("cases/a1.html", "cases/a1.html#q2", "#q2"),
        ("cases/a1.html", "index.html#months", "../index.html#months"),
        ("a/b/c/missing", "index.html", "../../../index.html"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(page: str, target: str, link: str) -> None:
    """ADR 10"""
    assert addresses.relative(page, target) == link


def test_addresses_are_file_names() -> None:
    """P-3"""
    assert [
        addresses.case("p582402"),
        addresses.case("p582402", "-plain.html"),
        addresses.month("2022-09"),
        addresses.month("2022-09", 3),
        addresses.month("", form=".csv"),
        addresses.year(2022),
        addresses.year(None),
        addresses.unit("B10-1", 2),
    ] == [
        "cases/p582402.html",
        "cases/p582402-plain.html",
        "months/2022-09.html",
        "months/2022-09-3.html",
        "months/undated.csv",
        "years/2022.html",
        "years/undated.html",
        "units/B10-1-2.html",
    ]


def test_a_field_and_an_odd_code_have_names_that_every_file_system_bears() -> None:
    names = [addresses.field("福祉(高齢者・障がい者など)"), addresses.unit("../局")]

    assert [name.replace("/", "").replace(".html", "").isalnum() for name in names] == [True, True]
    assert addresses.field("福祉") != addresses.field("福祉(高齢者・障がい者など)")
