import pytest

from bench import model_page
from kotae.lib import points


def test_the_page_that_speed_is_measured_on_has_the_model_pages_size() -> None:
    assert len(model_page.request()) == pytest.approx(2_114, rel=0.02)
    assert len(model_page.answer()) == pytest.approx(3_114, rel=0.02)
    assert len(model_page.GROUPS) == 24
    assert sorted(number for group in model_page.GROUPS for number in group) == list(range(1, 35))


def test_its_request_has_a_preamble_of_one_sentence_and_34_points() -> None:
    split = points.split(model_page.request())
    assert [point.label for point in split.points] == [f"({n})" for n in range(1, 35)]
    assert {point.parent for point in split.points} == {None}
    assert (split.preamble, split.afterword, split.issues) == ("次のとおり強く希望する。", "", ())
