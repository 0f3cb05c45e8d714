import pytest
from django.test import Client

from kotae.editions.models import Edition, SiteFact
from kotae.public import registry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def test_the_server_answers_with_the_bytes_of_the_registry(client: Client) -> None:
    """P-10: the static site is the same site"""
    for path in ("index.html", "cases/small1.html", "cases/small1.csv", "atom.xml"):
        page = registry.find(path)
        assert page is not None

        response = client.get(f"/{path}")

        assert (response.status_code, response.content) == (200, page.render())
        assert response["Content-Type"] == page.content_type


def test_the_first_page_is_the_folder_itself(client: Client) -> None:
    assert client.get("/").content == client.get("/index.html").content


def test_an_address_that_leads_nowhere_is_404_with_links_that_work_from_there(
    client: Client,
) -> None:
    """P-3"""
    response = client.get("/a/b/missing.html")

    assert response.status_code == 404
    assert 'href="../../index.html"' in response.content.decode()


@pytest.mark.parametrize("form", [".html", "-plain.html", ".json", ".csv"])
def test_a_withdrawn_case_answers_410_and_says_why(client: Client, form: str) -> None:
    """P-3"""
    response = client.get(f"/cases/gone1{form}")

    assert response.status_code == 410
    if form != ".csv":
        assert "個人が推測されるおそれがあるため" in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/cases/never.html", "/months/2020-01.html", "/months/2025-06-2.html",
        "/months/2025-06-1.html", "/months/2025-06-2.csv", "/years/1999.html",
        "/fields/none.html", "/units/none.html", "/sitemap-1.xml", "/sitemap-9.xml",
        "/months/2025-13.html", "/cases/small1.pdf", "/cases/../index.html",
    ],
)  # fmt: skip
def test_nothing_is_at_an_address_that_the_site_does_not_have(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    first = client.get("/cases/small1.html")

    same = client.get("/cases/small1.html", headers={"If-None-Match": first["ETag"]})
    SiteFact.objects.filter(key="owner_phone").update(value="0999-55-1012")
    changed = client.get("/cases/small1.html", headers={"If-None-Match": first["ETag"]})

    assert (same.status_code, same.content, changed.status_code) == (304, b"", 200)


def test_reading_sets_no_cookie_and_allows_no_script_and_no_other_host(client: Client) -> None:
    """S-1, S-14"""
    response = client.get("/cases/small1.html")
    policy = response["Content-Security-Policy"]

    assert response.cookies == {}
    assert "default-src 'none'" in policy
    assert [word for word in ("unsafe", "script-src", "http") if word in policy] == []
    assert response["Referrer-Policy"] == "same-origin"


def test_the_public_door_only_reads(client: Client) -> None:
    assert client.post("/index.html").status_code == 405
    assert client.head("/index.html").status_code == 200


def test_a_page_of_an_empty_site_says_that_there_is_nothing_yet(client: Client) -> None:
    Edition.objects.all().delete()

    assert "掲載している要望等はまだありません。" in client.get("/").content.decode()
