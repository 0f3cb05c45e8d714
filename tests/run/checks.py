"""The checks that need no test: lint, format, types, import contracts, templates, migrations."""

import sys
from pathlib import Path

from tests.run.steps import Step

# The launcher has no .py at its end, so it is named.
SOURCES = [name for name in ("src", "tests", "bench", "kotae") if Path(name).exists()]
# The saved pages of the demo city are what a city would publish, not templates of ours.
DATA = ["--extend-exclude", "demo_city"]
IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def steps(env: dict[str, str]) -> list[Step]:
    """Return the checks, quick ones first."""
    python = [sys.executable]
    typed = ["src/kotae", *(name for name in SOURCES if name != "src")]
    return [
        Step("ruff", [*python, "-m", "ruff", "check", *SOURCES], env),
        Step("ruff format", [*python, "-m", "ruff", "format", "--check", *SOURCES], env),
        Step("import contracts", [*python, "-c", IMPORTS], env),
        Step("djlint", [*python, "-m", "djlint", "src", "--lint", "--quiet", *DATA], env),
        Step(
            "migrations",
            [*python, "-m", "django", "makemigrations", "--check", "--dry-run"],
            {**env, "DJANGO_SETTINGS_MODULE": "kotae.settings"},
        ),
        Step("mypy", [*python, "-m", "mypy", *typed], env),
    ]
