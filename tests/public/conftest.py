"""The sample world of the public door."""

import pytest

from kotae.editions.models import Office, SiteFact
from tests.public import samples
from tests.public.long_case import long_case

FACTS = {
    "city_name": "汐見市",
    "scheme_name": "要望等の内容と本市の対応",
    "owner_name": "汐見市 市政企画室広聴課",
    "owner_address": "〒999-0199 汐見市灯台区本町通1番1号",
    "owner_phone": "0999-55-1011",
    "public_url": "https://www.city.shiomi.example/kotae/",
}


@pytest.fixture
def world() -> None:
    """A site with every kind of case; the test is marked with django_db."""
    SiteFact.objects.bulk_create(SiteFact(key=key, value=value) for key, value in FACTS.items())
    Office.objects.create(code="B10-1", name="土木局 道路保全課", phone="0999-55-1199", position=1)
    Office.objects.create(code="B10", name="土木局", position=0)
    samples.publish(samples.small(), "small1")
    samples.publish(long_case(), "long1")
    samples.publish(samples.unnumbered(), "koe1")
    samples.publish(samples.several_units(), "units1")
    samples.publish(samples.small(month="", fiscal_year=None, answered=[]), "undated1")
    samples.withdrawn()
