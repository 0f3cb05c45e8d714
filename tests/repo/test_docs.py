"""The docs say what the code does: help texts, kernel, facts, READMEs, requirements.

A red test here is mended by `PYTHONPATH=src:. .venv/bin/python -m tests.repo.reference`, or by
words.
"""

import ast
import doctest
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from kotae.cli import __main__ as door
from kotae.cli.commands import COMMANDS
from kotae.public import site
from tests.repo import reference

ROOT = reference.ROOT
REFERENCE = ROOT / "docs/reference"
READMES = [ROOT / "README.md", ROOT / "README.ja.md"]
CODE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MARKDOWN = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def commands_in(text: str) -> list[str]:
    """Return the commands of the launcher that the code blocks of a page show."""
    blocks = "\n".join(body for _, body in CODE.findall(text))
    return re.findall(
        r"^(?:[A-Z_]+=\S+ )?\./kotae (?:--wheelhouse \S+ )?([a-z-]+)", blocks, re.MULTILINE
    )


@pytest.mark.parametrize("page", reference.pages(), ids=name)
def test_what_the_reference_takes_from_the_code_is_as_the_code_is_now(page: Path) -> None:
    text = page.read_text("utf-8")

    assert text == reference.renewed(text), "python -m tests.repo.reference writes it again"


def test_every_command_has_a_section_with_its_help() -> None:
    page = read("docs/reference/commands.md")
    sections = re.findall(r"^## ([a-z][\w-]+)$", page, re.MULTILINE)
    helps = re.findall(r"<!-- code: help ([\w-]+) -->", page)

    assert (sections, helps) == (list(COMMANDS), list(COMMANDS))


def test_every_exit_code_of_the_command_line_is_explained() -> None:
    explained = re.findall(r"^\| (\d+) \|", read("docs/reference/commands.md"), re.MULTILINE)
    own = {door.CANNOT_RUN, door.INTERRUPTED, door.READER_WENT_AWAY}

    assert sorted(map(int, explained)) == sorted({0, 1} | own)


@pytest.mark.parametrize("page", MARKDOWN, ids=name)
def test_the_docs_show_only_commands_that_exist(page: Path) -> None:
    assert set(commands_in(page.read_text("utf-8"))) - set(COMMANDS) == set()


@pytest.mark.parametrize("module", reference.modules())
def test_everything_public_in_the_kernel_has_a_docstring(module: str) -> None:
    tree = reference.modules()[module]
    silent = [node.name for node in reference.public(tree) if not ast.get_docstring(node)]

    assert (reference.first_line(tree) != "", silent) == (True, [])


EXAMPLES = [
    (heading, block)
    for section in read("docs/reference/kernel.md").split("\n## ")[1:]
    for heading in [section.partition("\n")[0]]
    for _, block in CODE.findall(section)
]


@pytest.mark.parametrize(("heading", "example"), EXAMPLES, ids=[one for one, _ in EXAMPLES])
def test_an_example_of_the_kernel_gives_what_it_shows(heading: str, example: str) -> None:
    test = doctest.DocTestParser().get_doctest(example, {}, heading, None, None)
    said: list[str] = []
    results = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert (results.failed, "".join(said)) == (0, "")
    assert results.attempted > 0


def test_every_section_of_the_kernel_shows_an_example() -> None:
    sections = re.findall(r"^## (.+)$", read("docs/reference/kernel.md"), re.MULTILINE)

    assert list(dict.fromkeys(heading for heading, _ in EXAMPLES)) == sections[:-1]


def test_every_site_fact_is_explained_with_its_default() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (.*?) \|", read("docs/reference/site-facts.md"), re.MULTILINE
    )
    facts = {fact: "" if default == "empty" else default for fact, default in rows}

    assert facts.pop("public_url") == "`KOTAE_PUBLIC_URL`"
    assert facts == site.default_facts()


@pytest.mark.parametrize("page", READMES, ids=name)
def test_a_readme_shows_the_two_commands_that_are_all_one_needs(page: Path) -> None:
    assert commands_in(page.read_text("utf-8")) == ["demo", "test"]


def test_both_readmes_show_the_same_pictures_links_and_parts() -> None:
    english, japanese = (page.read_text("utf-8") for page in READMES)
    pictures = r"(docs/images/[\w-]+\.png)"
    links = r"(?<!!)\[[^\]]*\]\((?!README)([^)]+)\)"
    parts = r"^\| `(\w+)` \|"

    for pattern in (pictures, links, parts):
        assert re.findall(pattern, english, re.MULTILINE) == re.findall(
            pattern, japanese, re.MULTILINE
        )


def test_every_picture_of_the_docs_has_words_for_those_who_do_not_see_it() -> None:
    silent = [
        name(page)
        for page in MARKDOWN
        for words in re.findall(r"!\[(.*?)\]\(", page.read_text("utf-8"))
        + re.findall(r'<img [^>]*?alt="(.*?)"', page.read_text("utf-8"))
        if len(words) < 10
    ]

    assert silent == []


def test_the_map_names_the_stages_in_the_order_that_the_imports_keep() -> None:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    stages = contracts[0]["layers"][1:]
    drawing = CODE.findall(read("docs/explanation/map.md"))[0][1]

    assert re.findall(r"^(\w+) ", drawing, re.MULTILINE) == stages
    assert re.findall(r"^\| `(\w+)` \|", read("README.md"), re.MULTILINE) == stages


def test_the_description_of_the_software_names_the_version_of_the_project() -> None:
    described = yaml.safe_load(read("publiccode.yml"))
    project = tomllib.loads(read("pyproject.toml"))["project"]

    assert described["softwareVersion"] == project["version"]
    assert described["legal"]["license"] == project["license"]
    assert f"## {project['version']}" in read("CHANGELOG.md")
    short = [words["shortDescription"] for words in described["description"].values()]
    assert [len(words) <= 150 for words in short] == [True, True]


def test_every_requirement_that_the_docs_name_is_proven_by_a_test() -> None:
    named = {one for page in MARKDOWN for one in reference.named_in(page.read_text("utf-8"))}

    assert named - set(reference.proofs()) == set()


def test_every_requirement_that_a_test_names_is_explained() -> None:
    rows = map(reference.ROW.fullmatch, read("docs/reference/requirements.md").splitlines())
    explained = {row[1] for row in rows if row}

    assert set(reference.proofs()) - explained == set()


def test_the_page_of_the_docs_leads_to_every_page() -> None:
    linked = re.findall(r"\]\(([\w/.-]+\.md)\)", read("docs/README.md"))
    docs = ROOT / "docs"
    written = [p.relative_to(docs).as_posix() for p in docs.rglob("*.md") if "adr" not in p.parts]

    assert sorted([*linked, "README.md"]) == sorted(written)


def test_the_page_on_security_says_how_to_report_and_whom_it_trusts() -> None:
    """S-16"""
    sections = re.findall(r"^## (.+)$", read("SECURITY.md"), re.MULTILINE)

    assert sections == [
        "Reporting",
        "Supported versions",
        "What this version promises",
        "Trusted actors",
    ]
