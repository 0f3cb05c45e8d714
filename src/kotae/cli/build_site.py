"""`./kotae build-site`: the whole public site as files."""

import argparse
import sys
from functools import partial
from pathlib import Path

from tqdm import tqdm

from kotae.cli.errors import CannotRunError
from kotae.cli.migrate import require_ready
from kotae.editions.models import Edition
from kotae.public import registry, site
from kotae.public.building import Built, NotOursError, build
from kotae.public.crew import ahead
from kotae.public.site import Site

SUMMARY = "公開サイトの全体を、静的なファイルとして書き出します。"
EXAMPLES = """
    ./kotae build-site --out site
    KOTAE_PUBLIC_URL=https://www.city.example/kotae/ ./kotae build-site --out /srv/www/kotae
"""
LOCAL = "http://localhost:8000/"
UNNAMED = (
    "注意: 公開サイトのアドレスが決まっていません。正規のアドレス、フィード及びサイトマップには "
    f"{LOCAL} と書きます。KOTAE_PUBLIC_URL を設定してください。"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--out`."""
    parser.add_argument(
        "--out", required=True, metavar="フォルダー", help="書き出す先（なければ作ります）"
    )


def run(args: argparse.Namespace) -> int:
    """Write what changed since the last build; say how much that was."""
    if not args.out.strip():
        raise CannotRunError("--out に書き出すフォルダーを指定してください。")
    require_ready()
    here = site.load()
    if here.public_url == LOCAL:
        print(UNNAMED, file=sys.stderr)
    built = _build(here, Path(args.out))
    print(
        f"{args.out} に書き出しました: 書いたページ {built.written}、"
        f"変わりのないページ {built.kept}、除いたページ {built.removed}"
    )
    return 0


def _build(here: Site, out: Path) -> Built:
    pages, cases = registry.all_pages(here), Edition.objects.current().count()
    with tqdm(desc="書出し", unit="ページ", disable=None) as bar:
        crew = partial(ahead, here.stamp, cases, out, bar.update)
        try:
            return build(pages, out, bar.update, crew)
        except NotOursError as error:
            raise CannotRunError(str(error)) from error
        except OSError as error:
            raise CannotRunError(
                f"{error.filename or out} に書き込めません: {error.strerror}"
            ) from error
