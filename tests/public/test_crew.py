import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kotae.public import addresses, crew

ROOT = Path(__file__).parents[2]


def everything(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_several_processes_write_the_site_that_one_writes(tmp_path: Path) -> None:
    environment = os.environ | {
        "KOTAE_DATA": str(tmp_path / "data"),
        "DJANGO_SETTINGS_MODULE": "kotae.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "tests.public.two_builds", str(tmp_path)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert run.stderr == ""
    told = json.loads(run.stdout)
    pages = told["one"][0]
    assert told == {
        "one": [pages, 0, 0],
        "many": [pages, 0, 0],
        "again": [0, pages, 0],
        "ahead": [pages],
        "ticks": [pages],
    }
    assert everything(tmp_path / "three") == everything(tmp_path / "one")


@pytest.mark.parametrize(("cases", "stamp"), [(999, "new"), (10_000, "known")])
def test_few_cases_or_known_ones_are_left_to_the_one_process(
    tmp_path: Path, cases: int, stamp: str
) -> None:
    def tick(_: int) -> None:
        raise AssertionError

    written = crew.ahead(stamp, cases, tmp_path, tick, {addresses.ABOUT: "known"})

    assert written == {}
    assert everything(tmp_path) == {}


def test_all_forms_of_a_case_fall_to_one_process() -> None:
    places = {crew._place(f"cases/p1{form}") for form in (".html", "-plain.html", ".json", ".csv")}

    assert len(places) == 1
