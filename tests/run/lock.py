"""Recompiles the lock files after a change of requirements/*.in or to take newer versions.

.venv/bin/python -m tests.run.lock              what the .in files ask for, else as it is
.venv/bin/python -m tests.run.lock --upgrade    the newest versions that fit

The result holds hashes and no address, for every system and every Python from 3.11 on.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMPILE = [
    sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal",
    "--python-version=3.11", "--generate-hashes", "--no-header",
]  # fmt: skip


def lock(more: list[str]) -> int:
    """Write base.txt, then test.txt with the same versions of what both hold."""
    for name, constraint in (("base", []), ("test", ["-c", "requirements/base.txt"])):
        files = [f"requirements/{name}.in", "-o", f"requirements/{name}.txt", *constraint]
        ran = subprocess.run([*COMPILE, *files, *more], cwd=ROOT, check=False)
        if ran.returncode:
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(lock(sys.argv[1:]))
