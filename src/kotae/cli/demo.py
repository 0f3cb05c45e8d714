"""`./kotae demo`: the demo city, founded by the real verbs, with its past pages, served."""

import argparse
from pathlib import Path

from django.conf import settings

from kotae.cli import founding, import_pages, import_writing, migrate, serving
from kotae.organisation.models import Unit

SUMMARY = "架空の市の見本データを用意し、公開サイトをこのパソコンで開きます。"
EXAMPLES = """
    ./kotae demo
    ./kotae demo --port 8080
    ./kotae demo --fresh
"""
SQLITE_PARTS = ("", "-wal", "-shm", "-journal")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `--host`, `--port` and `--fresh`."""
    serving.add_address_arguments(parser)
    parser.add_argument(
        "--fresh", action="store_true", help="見本データを捨てて、初めから作り直します"
    )


def run(args: argparse.Namespace) -> int:
    """Prepare the demo city where it is not there yet, and serve it until Ctrl-C."""
    serving.require_free(args.host, args.port, "demo")
    if args.fresh:
        discard()
    if code := prepare():
        return code
    return serving.serve(args.host, args.port, _welcome)


def prepare() -> int:
    """Found the city and take in its pages; what is there already is passed over.

    Returns 0, or the code of the import where a page could not be taken in.
    """
    migrate.migrate()
    if not Unit.objects.exists():
        print("架空の市「汐見市」の組織と職員を用意しています。", flush=True)
        founding.found()
    city = founding.opened()
    print("汐見市が3年度の間に公表したページを取り込んでいます。", flush=True)
    files = import_pages.find_files([str(founding.PAGES)])
    return import_writing.take_in(files, by=city.hearing, on=city.today)


def discard() -> None:
    """Delete the database of the demo, which nothing else uses (see `commands.Command.data`)."""
    for part in SQLITE_PARTS:
        Path(str(settings.DATABASES["default"]["NAME"]) + part).unlink(missing_ok=True)


def _welcome(url: str) -> None:
    print(f"""
汐見市（架空の市）の公開サイトを開きました。
  目次              {url}
  34項目の要望等    {url}cases/p635757.html
  部品の見本        {url}components.html
終了するには Ctrl-C を押してください。""")
