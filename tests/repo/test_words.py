"""One word per concept: the glossary, the verbs, the settings and the commands are written down."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src/kotae"
GLOSSARY = (ROOT / "docs/reference/glossary.md").read_text(encoding="utf-8")
NO_VERBS = {"public", "cli", "lib", "journal"}
TABLES = [model for model in apps.get_models() if model.__module__.startswith("kotae.")]


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_the_name_of_every_table_is_in_the_glossary(model: type) -> None:
    meta = model._meta  # type: ignore[attr-defined]

    assert f"| `{model.__name__}` | {meta.verbose_name} |" in GLOSSARY


def verbs() -> list[str]:
    """Return the public functions that take who acts, of all parts."""
    inside = [path for path in sorted(SOURCE.glob("*/*ing.py")) if path.parent.name not in NO_VERBS]
    return [
        f"{path.parent.name}.{path.stem}.{node.name}"
        for path in inside
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]


def test_every_verb_is_in_the_reference() -> None:
    page = (ROOT / "docs/reference/verbs.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `([a-z_.]+)` \|", page, flags=re.MULTILINE)

    assert sorted(documented) == sorted(verbs())


def test_every_setting_is_in_the_reference() -> None:
    page = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    read = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r"environ\.get\(\"(\w+)\"", path.read_text(encoding="utf-8"))
    }

    assert set(re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)) == read


def test_every_link_of_the_docs_leads_to_a_file() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not target.startswith(("http", "mailto:")) and not (page.parent / target).exists()
    ]

    assert broken == []


def test_no_real_city_is_named_in_code() -> None:
    cities = ("大阪", "札幌", "函館", "横浜", "京都", "名古屋", "神戸", "堺市", "吉川市", "長野県")
    code = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
    named = [
        f"{path.relative_to(ROOT)}: {city}"
        for path in code
        for city in cities
        if city in path.read_text(encoding="utf-8")
    ]

    assert named == []
