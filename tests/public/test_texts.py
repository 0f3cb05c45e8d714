import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import kotae.public
from kotae.public import styles
from kotae.public.cases import words
from kotae.public.templating import environment

PUBLIC = Path(kotae.public.__file__).parent
TEMPLATES = sorted([*PUBLIC.rglob("*.html"), *PUBLIC.rglob("*.xml")])
STYLES = styles.files()
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯、。（）「」※＊]")


def name(path: Path) -> str:
    return path.relative_to(PUBLIC).as_posix()


def parse(path: Path) -> nodes.Template:
    made: Environment = environment()
    return made.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_text_for_the_public_goes_through_gettext(path: Path) -> None:
    """J-7, A-18; ADR 3: the Japanese sentence is the key"""
    tree = parse(path)
    bare = [node.data for node in tree.find_all(nodes.TemplateData) if JAPANESE.search(node.data)]
    said = {
        id(argument)
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in {"_", "ngettext"}
        for argument in call.args
    }
    loose = [
        node.value
        for node in tree.find_all(nodes.Const)
        if isinstance(node.value, str) and JAPANESE.search(node.value) and id(node) not in said
    ]

    assert (bare, loose) == ([], [])


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_colours_and_type_sizes_stand_in_the_tokens_alone(path: Path) -> None:
    """A-7"""
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    colours = re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", css)
    sizes = re.findall(r"font-size:\s*[\d.]+(?:rem|px)", css)

    assert (colours == [] and sizes == []) is (path.name != "tokens.css")


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_every_style_file_stands_in_one_declared_layer(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    layers = re.findall(r"^@layer (\w+) \{$", css, flags=re.MULTILINE)

    assert len(layers) == 1
    assert layers[0] in styles.LAYERS
    assert css.count("{") == css.count("}")


def test_the_sheet_holds_every_style_file_once_and_asks_for_no_other() -> None:
    sheet = styles.sheet().decode()
    own = sorted(PUBLIC.rglob("*.css"))

    assert sorted(STYLES) == own
    assert [word for word in ("@import", "url(", "@font-face") if word in sheet] == []


def test_every_component_has_its_styles_beside_it() -> None:
    components = {path.stem for path in (PUBLIC / "components").glob("*.html")}
    sheets = {path.stem for path in (PUBLIC / "components").glob("*.css")}

    assert components == sheets


def test_every_custom_property_that_is_used_is_a_token() -> None:
    css = styles.sheet().decode()
    used = set(re.findall(r"var\((--[\w-]+)", css))
    declared = set(re.findall(r"^\s*(--[\w-]+):", css, flags=re.MULTILINE))

    assert used - declared == set()
    assert declared - used == set()


def test_the_traditional_layout_prints_each_label_once() -> None:
    """P-1"""
    block = {"label": "(11)から(14)", "points": [11, 12, 13, 14]}
    labels = {11: "(11)", 12: "(12)", 13: "(13)", 14: "(14)"}

    leads = [
        words.leading_label({**block, "text": text}, labels)  # type: ignore[typeddict-item]
        for text in ("併せて回答する。", "(11)から(14)のお尋ねについて、", "(11)について、")
    ]

    assert leads == ["(11)から(14)", "", ""]
