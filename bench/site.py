"""How long the static build takes: all of 10,000 cases, nothing changed, one case changed.

Run: PYTHONPATH=src:. .venv/bin/python -m bench.site [--cases 10000]
"""

import argparse
import copy
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from kotae.lib.wareki import fiscal_year

if TYPE_CHECKING:
    from kotae.editions.models import Edition

ROOT = Path(__file__).resolve().parents[1]
FIRST_YEAR, YEARS = 2014, 12


def main() -> None:
    """Fill a database with copies of the demo city's cases and build its site three times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    wanted = parser.parse_args().cases
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"KOTAE_DATA": folder, "DJANGO_SETTINGS_MODULE": "kotae.settings"}
        import django  # noqa: PLC0415 - the settings read the environment set above

        django.setup()
        _fill(wanted)
        out = str(Path(folder) / "site")
        print(f"| {wanted:,} cases | s | processor s |\n|---|--:|--:|")
        _tell("start-up alone (`build-site --help`)", "--help")
        _tell("whole site", "--out", out)
        _tell("nothing changed", "--out", out)
        _change_one()
        _tell("one case changed", "--out", out)
        size = sum(path.stat().st_size for path in Path(out).rglob("*") if path.is_file())
        count = sum(1 for path in Path(out).rglob("*") if path.is_file())
        print(f"{count:,} files, {size / 1e6:.0f} MB")


def _fill(wanted: int) -> None:
    from kotae.cli import demo  # noqa: PLC0415 - needs Django set up
    from kotae.editions.models import Edition  # noqa: PLC0415 - as above

    demo.prepare()
    models = list(Edition.objects.public())
    more = wanted - len(models)
    rows = (_copy(model, number) for number, model in enumerate(islice(cycle(models), more)))
    while batch := list(islice(rows, 500)):
        Edition.objects.bulk_create(batch)


def _copy(model: "Edition", number: int) -> "Edition":
    made = copy.copy(model)
    day = date(FIRST_YEAR + number % YEARS, 1 + number // YEARS % 12, 1 + number % 28)
    made.pk, made.key, made.revision = None, f"b{number}", 1
    made.month, made.fiscal_year, made.sort_on = f"{day:%Y-%m}", fiscal_year(day), day
    return made


def _change_one() -> None:
    from kotae.editions.models import Edition  # noqa: PLC0415 - as above

    edition = Edition.objects.get(key="b77", is_current=True)
    Edition.objects.filter(pk=edition.pk).update(is_current=False)
    edition.pk, edition.revision, edition.digest = None, 2, "f" * 64
    edition.content["blocks"][0]["text"] += "（訂正）"
    edition.save(force_insert=True)


def _tell(name: str, *arguments: str) -> None:
    """Print how long a build takes; its processor time tells how far others slowed it."""
    command = [sys.executable, "-m", "kotae.cli", "build-site", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    begun, before = time.monotonic(), os.times()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    seconds, after = time.monotonic() - begun, os.times()
    used = after.children_user - before.children_user
    used += after.children_system - before.children_system
    print(f"| {name} | {seconds:.1f} | {used:.1f} |", flush=True)


if __name__ == "__main__":
    main()
