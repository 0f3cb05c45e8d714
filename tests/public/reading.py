"""All that somebody can read in a page, whatever its form."""

import zipfile
from io import BytesIO

from kotae.public.page import CSV_CP932, XLSX, Page


def text_of(page: Page) -> str:
    """Return the text of a page; of a workbook, of all of its parts."""
    data = page.render()
    if page.content_type == XLSX:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return "".join(package.read(name).decode() for name in package.namelist())
    return data.decode("cp932" if page.content_type == CSV_CP932 else "utf-8")
