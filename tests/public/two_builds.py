"""Build a site by one process and by three; print what each did. Run: -m tests.public.two_builds DIR"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import django

from kotae.public.building import Built, build


def main(folder: Path) -> None:
    """A program of its own: the processes of a crew see no database that lies in memory."""
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - needs Django set up

    from kotae.public import crew, registry  # noqa: PLC0415 - as above
    from tests.public import samples  # noqa: PLC0415 - as above

    (folder / "data").mkdir()
    call_command("migrate", verbosity=0)
    samples.many(30)
    samples.withdrawn()
    ticks: list[int] = []
    ahead: dict[str, str] = {}

    def three(_before: Mapping[str, str]) -> Mapping[str, str]:
        ahead.update(crew.write(folder / "three", 3, ticks.append))
        return ahead

    one = build(registry.all_pages(), folder / "one")
    many = build(registry.all_pages(), folder / "three", ticks.append, three)
    again = build(registry.all_pages(), folder / "three")
    told = {name: counts(built) for name, built in (("one", one), ("many", many), ("again", again))}
    sys.stdout.write(json.dumps(told | {"ahead": [len(ahead)], "ticks": [sum(ticks)]}))


def counts(built: Built) -> list[int]:
    """Return how many pages were written, kept and removed."""
    return [built.written, built.kept, built.removed]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
