"""`./kotae build-site`: the whole public site as files."""

import argparse
from pathlib import Path

from tqdm import tqdm

from kotae.cli.errors import CannotRunError
from kotae.cli.migrate import require_ready
from kotae.public import registry, site
from kotae.public.building import Built, NotOursError, build

SUMMARY = "公開サイトの全体を、静的なファイルとして書き出します。"
EXAMPLES = """
    ./kotae build-site --out site
    KOTAE_PUBLIC_URL=https://www.city.example/kotae/ ./kotae build-site --out /srv/www/kotae
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--out`."""
    parser.add_argument(
        "--out", required=True, metavar="フォルダー", help="書き出す先（なければ作ります）"
    )


def run(args: argparse.Namespace) -> int:
    """Write what changed since the last build; say how much that was."""
    require_ready()
    built = _build(Path(args.out))
    print(
        f"{args.out} に書き出しました: 書いたページ {built.written}、"
        f"変わりのないページ {built.kept}、除いたページ {built.removed}"
    )
    return 0


def _build(out: Path) -> Built:
    pages = registry.all_pages(site.load())
    with tqdm(desc="書出し", unit="ページ", disable=None) as bar:
        try:
            return build(pages, out, bar.update)
        except NotOursError as error:
            raise CannotRunError(str(error)) from error
        except OSError as error:
            raise CannotRunError(
                f"{error.filename or out} に書き込めません: {error.strerror}"
            ) from error
