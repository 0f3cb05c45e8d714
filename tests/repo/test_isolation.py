import pytest

from kotae.editions.models import Edition, Office, SiteFact


@pytest.mark.parametrize("model", [Edition, Office, SiteFact])
def test_what_the_outside_reads_has_no_relations(model: type[Edition | Office | SiteFact]) -> None:
    names = [field.name for field in model._meta.get_fields() if field.is_relation]

    assert names == []
