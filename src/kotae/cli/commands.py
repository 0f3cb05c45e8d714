"""The table of commands: name, module, one line of help. It imports nothing, so help is instant.

The launcher reads it too, with whatever Python calls it, before anything is installed.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One command: where it lives, its line in the list, and what it needs before it runs."""

    module: str
    summary: str
    requirements: str = "base"  # the lock file of requirements/ that the launcher installs
    django: bool = True  # whether Django is set up before the module is imported
    data: str = ""  # a folder below the data folder, with an embedded database of its own


COMMANDS = {
    "demo": Command(
        "kotae.cli.demo",
        "架空の市の見本データを用意し、公開サイトをこのパソコンで開きます。",
        data="demo",
    ),
    "import-pages": Command(
        "kotae.cli.import_pages",
        "市のサイトから保存したページを読み取り、要望等として取り込みます。",
    ),
    "build-site": Command(
        "kotae.cli.build_site",
        "公開サイトの全体を、静的なファイルとして書き出します。",
    ),
    "migrate": Command(
        "kotae.cli.migrate",
        "データベースを用意し、新しい版に合わせて更新します。",
    ),
    "serve": Command(
        "kotae.cli.serve",
        "今あるデータベースの内容で、公開サイトのサーバーを起動します。",
    ),
    "test": Command(
        "kotae.cli.test",
        "検査とテストを全て実行します（開発者向け）。",
        requirements="test",
        django=False,
    ),
}
