"""How fast the language kernel reads: pages of the model page's size, and hostile texts.

Run: PYTHONPATH=src:. python -m bench.kernel        (what the figures mean: bench/README.md)
"""

import time
from collections.abc import Callable, Iterator
from itertools import count, islice

from bench import model_page
from kotae.lib import answers, coverage, limits, points
from kotae.lib.pages.field_text import FieldText
from kotae.lib.pages.language import understand
from kotae.lib.pages.reading import read_page

ROUNDS = 10
PAGES = 40
Texts = tuple[str, str]  # a request and its answer
HOSTILE = {
    'a million "(1)"': "(1)" * 1_000_000,
    'a million lines "(1)"': "(1)\n" * 1_000_000,
    "brackets nested five million deep": "(" * 5_000_000 + ")" * 5_000_000,
    "quotations nested five million deep": "「" * 5_000_000 + "」" * 5_000_000,
    "ten million characters, no line end": "あ" * 10_000_000,
    "the longest text allowed, questions alone": "か？" * (limits.MAX_CHARACTERS // 2),
    "the longest text allowed, lines alone": "あ\n" * (limits.MAX_CHARACTERS // 2),
    "as many labels as allowed": "(1)池を囲え。\n" * limits.MAX_LABELS,
}


def _field(text: str) -> FieldText:
    return FieldText(text, tuple(range(1, text.count("\n") + 2)))


def _whole(request: str, answer: str) -> None:
    split = points.split(request)
    coverage.cover(split.points, answers.split_answer(answer, split.points))


def _page(request: str, answer: str) -> bytes:
    """Return a saved page that holds the texts, in the layout of the model page."""
    return (
        "令和4年度 「要望等の内容と本市の対応」(令和4年10月分)\n2022年11月30日\n"
        "ページ番号:582402\n園の柵について\n分野区分\n公園\n要望者区分\n市民\n"
        "要望日\n令和4年9月1日(木曜日)\n回答日\n令和4年10月11日(火曜日)\n"
        f"要望等の概要\n{request}\n対応方針の概要\n{answer}\n"
        "以上の概要に基づき、要望者に回答しました。\n担当部署\n公園局公園課\n(電話番号:0999-55-1111)\n"
    ).encode()


def _read_page(request: str, answer: str) -> None:
    if not read_page(_page(request, answer), "bench.txt").cases:
        raise SystemExit("the page of the benchmark was not read")


READERS: dict[str, Callable[[str, str], object]] = {
    "points": lambda request, _: points.split(request),
    "points, answer, coverage": _whole,
    "all of the language (`understand`)": lambda request, answer: understand(
        _field(request), _field(answer)
    ),
    "the whole page, recognised by itself (`read_page`)": _read_page,
}


def _pages_per_second(read: Callable[[str, str], object], texts: Iterator[Texts]) -> float:
    """Return the best of some rounds: other work on the machine only ever slows a round down.

    No text is read twice, so that nothing is remembered of an earlier round.
    """
    best = 0.0
    for _ in range(ROUNDS):
        pages = list(islice(texts, PAGES))
        began = time.process_time()
        for request, answer in pages:
            read(request, answer)
        best = max(best, PAGES / (time.process_time() - began))
    return best


def _hostile(text: str) -> tuple[float, float, str]:
    """Read a text as request and as answer, then a page that holds both: seconds and outcome."""
    began = time.process_time()
    try:
        outcome = f"{len(understand(_field(text), _field(text)).request.points):,} points"
    except limits.TooLargeError as refusal:
        outcome = str(refusal)
    spent, began = time.process_time() - began, time.process_time()
    page = read_page(_page(text, text), "bench.txt")
    return spent, time.process_time() - began, page.skipped or outcome


def main() -> None:
    """Print one table for pages and one for hostile texts."""
    request, answer = model_page.request(), model_page.answer()
    print(f"request {len(request):,} characters, answer {len(answer):,} characters; one core\n")
    print("| what is read | pages a second |")
    print("|---|--:|")
    texts = (model_page.variant(number) for number in count())
    for name, read in READERS.items():
        print(f"| {name} | {_pages_per_second(read, texts):,.0f} |")
    print("\n| hostile text | language, s | whole page, s | outcome |")
    print("|---|--:|--:|---|")
    for name, text in HOSTILE.items():
        language, page, outcome = _hostile(text)
        print(f"| {name} | {language:.1f} | {page:.1f} | {outcome} |")


if __name__ == "__main__":
    main()
