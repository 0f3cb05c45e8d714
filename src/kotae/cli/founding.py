"""Found the demo city: its units, its people and the facts of its public site."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from kotae.journal.actors import SYSTEM, Actor
from kotae.organisation.appointing import Person, Post, appoint
from kotae.organisation.establishing import UnitFacts, establish, succeed
from kotae.organisation.models import Unit
from kotae.organisation.queries import acting_as
from kotae.publishing.presenting import present

CITY = Path(__file__).parent / "demo_city"
PAGES = CITY / "pages"
HEARING = "s004"  # 広聴担当係長, who takes in the past pages


@dataclass(frozen=True, slots=True)
class City:
    """The demo city after its founding: who takes in its past pages, and on which day."""

    hearing: Actor
    today: date


def opened() -> City:
    """Return the city that was founded before."""
    today: date = _told()["site"]["last_day"]
    return City(hearing=acting_as(HEARING, on=today), today=today)


@transaction.atomic
def found() -> None:
    """Found the city by the real verbs, from `city.toml`."""
    told = _told()
    units = _establish(told["register"]["units"])
    for row in told["register"]["people"]:
        appoint(
            Person(row["code"], row["name"], row["kana"]),
            Post(units[row["unit"]], row["post"], row["rank"]),
            until=row.get("valid_to"),
            by=SYSTEM,
            on=row["valid_from"],
        )
    present(_facts(told), by=SYSTEM, on=told["site"]["last_day"])


def _told() -> dict[str, Any]:
    return tomllib.loads((CITY / "city.toml").read_text(encoding="utf-8"))


def _establish(rows: list[dict[str, Any]]) -> dict[str, Unit]:
    """Establish the units in order; one that follows another is its successor."""
    by_code = {row["code"]: (position, row) for position, row in enumerate(rows, start=1)}
    followers = {row["successor"] for row in rows if "successor" in row}
    units: dict[str, Unit] = {}
    for position, row in by_code.values():
        if row["code"] in followers:
            continue
        under = units.get(row.get("parent", ""))
        unit = establish(_unit(row, position), under=under, by=SYSTEM, on=row["valid_from"])
        units[row["code"]] = unit
        if "successor" in row:
            place, heir = by_code[row["successor"]]
            units[heir["code"]] = succeed(
                unit, _unit(heir, place), by=SYSTEM, on=heir["valid_from"]
            )
    return units


def _unit(row: dict[str, Any], position: int) -> UnitFacts:
    return UnitFacts(
        code=row["code"],
        name=row["name"],
        kind=row["kind"],
        kana=row["kana"],
        phone=row["phone"],
        position=position,
    )


def _facts(told: dict[str, Any]) -> dict[str, str]:
    owner = told["site"]["owner"]
    return {
        "city_name": told["site"]["city_name"],
        "scheme_name": told["schemes"]["yobo"]["page_name"],
        "lead": told["schemes"]["yobo"]["lead"],
        "owner_name": owner["name"],
        "owner_address": owner["address"],
        "owner_phone": owner["phone"],
        "owner_fax": owner["fax"],
    }
