from kotae.public.cases.pairing import pair
from tests.public.long_case import GROUPS, long_case
from tests.public.samples import UNANSWERED, block, point, several_units, small


def shape(content: object) -> list[tuple[list[int], list[int]]]:
    pairs = pair(content).pairs  # type: ignore[arg-type]
    return [
        ([q.point["number"] for q in each.questions], [a.block["number"] for a in each.answers])
        for each in pairs
    ]


def test_each_question_stands_beside_its_answer() -> None:
    assert shape(small()) == [([1], [1]), ([2], [2])]


def test_a_grouped_answer_stands_once_with_all_its_points() -> None:
    assert shape(long_case()) == [
        (list(points), [place]) for place, (_, points, _) in enumerate(GROUPS, start=1)
    ]


def test_points_that_are_not_adjacent_stand_together_beside_their_answer() -> None:
    points = [point(1, "一", [1]), point(2, "二", [2]), point(3, "三", [1])]
    blocks = [block(1, "(1)(3)", [1, 3], "ア"), block(2, "(2)", [2], "イ")]

    assert shape(small(points=points, blocks=blocks)) == [([1, 3], [1]), ([2], [2])]


def test_points_that_hang_together_over_a_third_make_one_pair() -> None:
    points = [point(1, "一", [1]), point(2, "二", [2]), point(3, "三", [1, 2])]
    blocks = [block(1, "", [1, 3], "ア"), block(2, "", [2, 3], "イ")]

    assert shape(small(points=points, blocks=blocks)) == [([1, 2, 3], [1, 2])]


def test_a_point_with_several_blocks_and_one_without_any_are_pairs_too() -> None:
    assert shape(several_units()) == [([1, 2], [1, 2, 3]), ([3], [])]


def test_a_block_that_answers_no_point_is_kept_apart() -> None:
    assert [answer.block["number"] for answer in pair(several_units()).loose] == [4]


def test_a_point_without_an_answer_says_so_in_words() -> None:
    content = small(points=[point(1, "一", [], UNANSWERED)], blocks=[])

    (question,) = pair(content).pairs[0].questions

    assert (question.tone, question.word) == ("missing", "回答が見当たりません")


def test_an_excepted_point_is_named() -> None:
    answer = pair(long_case()).pairs[11].answers[0]

    assert (answer.name, answer.note) == ("(16)から(20)", "(19)は、別に回答しています。")


def test_a_block_whose_sentence_goes_on_from_its_label_keeps_the_label() -> None:
    leads = [pair(long_case()).pairs[place].answers[0].lead for place in (0, 9, 11)]

    assert leads == ["", "(11)から(14)", "(16)から(20)"]


def test_a_point_whose_label_tells_no_number_is_called_by_its_number() -> None:
    content = small(points=[point(1, "一", [1], label="・"), point(2, "二", [1], label="②")])

    assert pair(content).pairs[0].questions[0].name == "項目1"
    assert [q.name for each in pair(content).pairs for q in each.questions] == ["項目1", "②"]
