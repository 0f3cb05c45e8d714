"""How fast the language kernel reads: pages of the model page's size, and hostile texts.

Run: PYTHONPATH=src:. python -m bench.kernel        (what the figures mean: bench/README.md)
"""

import time
from collections.abc import Callable

from bench import model_page
from kotae.lib import answers, coverage, limits, points

ROUNDS = 5
PAGES = 200
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


def _whole(request: str, answer: str) -> None:
    split = points.split(request)
    coverage.cover(split.points, answers.split_answer(answer, split.points))


def _pages_per_second(read: Callable[[], object]) -> float:
    """Return the best of some rounds: other work on the machine only ever slows a round down."""
    best = 0.0
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(PAGES):
            read()
        best = max(best, PAGES / (time.process_time() - began))
    return best


def _hostile(text: str) -> tuple[float, str]:
    began = time.process_time()
    try:
        outcome = f"{len(points.split(text).points):,} points"
    except limits.TooLargeError as refusal:
        outcome = str(refusal)
    return time.process_time() - began, outcome


def main() -> None:
    request, answer = model_page.request(), model_page.answer()
    print(f"request {len(request):,} characters, answer {len(answer):,} characters; one core\n")
    print("| what is read | pages a second |")
    print("|---|--:|")
    print(f"| points | {_pages_per_second(lambda: points.split(request)):,.0f} |")
    whole = _pages_per_second(lambda: _whole(request, answer))
    print(f"| points, answer, coverage | {whole:,.0f} |")
    print("\n| hostile text | seconds | outcome |")
    print("|---|--:|---|")
    for name, text in HOSTILE.items():
        seconds, outcome = _hostile(text)
        print(f"| {name} | {seconds:.2f} | {outcome} |")


if __name__ == "__main__":
    main()
