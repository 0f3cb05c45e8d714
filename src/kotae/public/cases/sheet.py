"""What the templates of a case show: one object, read once."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from kotae.editions.content import PublishedContent, head_of
from kotae.editions.models import Edition
from kotae.public import addresses
from kotae.public.cases import linked_data, words
from kotae.public.cases.pairing import Pairing, pair
from kotae.public.cases.sources import Source
from kotae.public.months.titles import month_title
from kotae.public.site import Site
from kotae.public.templating import safe_json


class Contact(NamedTuple):
    """Whom to ask today (P-7); `former` is the name on the day of the answer, where it differs."""

    name: str
    phone: str
    former: str


class Sheet:
    """One case as its pages show it."""

    def __init__(self, source: Source, here: Site) -> None:
        self.source = source
        self.site = here
        self.edition: Edition = source.edition
        self.content: PublishedContent = source.content()

    @property
    def is_koe(self) -> bool:
        """Return whether the case is of 市民の声, which has its own words and order (P-2)."""
        return self.content["track"] == "koe"

    @property
    def month_title(self) -> str:
        """Return the title of the month in which the case stands (P-5)."""
        return month_title(self.edition.month, self.site)

    @cached_property
    def pairing(self) -> Pairing:
        """Return the questions beside their answers."""
        return pair(self.content)

    @cached_property
    def totals(self) -> list[words.Total]:
        """Return how many points came to what."""
        return words.totals(head_of(self.content)["outcomes"])

    @cached_property
    def request_text(self) -> str:
        """Return the request as one text, for points that are no more than a proposal."""
        if whole := self.content.get("request_text"):
            return whole
        parts = [point["text"] for point in self.content["points"]]
        return "\n".join(
            [self.content["request_preamble"], *parts, self.content["request_afterword"]]
        )

    @property
    def answers(self) -> list[str]:
        """Return the blocks as the traditional layout prints them, each behind its label."""
        if self.content["points_proposed"]:
            return [block["text"] for block in self.content["blocks"]]
        labels = {point["number"]: point["label"] for point in self.content["points"]}
        return [
            words.leading_label(block, labels) + block["text"] for block in self.content["blocks"]
        ]

    @property
    def last_answer(self) -> str | None:
        """Return the day of the last answer, ISO: the content is as of then (P-6)."""
        return max((row["on"] for row in self.content["answered"] if row["on"]), default=None)

    @property
    def unit(self) -> str:
        """Return the unit and section as they were called on the day of the answer."""
        contact = self.content["contact"]
        return " ".join(filter(None, [contact["unit"], contact["section"]]))

    @property
    def contact(self) -> Contact:
        """Return the contact of today where the office is known, else that of the answer."""
        told = self.content["contact"]
        office = self.site.offices.get(told["code"])
        if office is None:
            return Contact(self.unit, told["phone"], "")
        former = "" if office.name == self.unit else self.unit
        return Contact(office.name, office.phone or told["phone"], former)

    @property
    def description(self) -> str:
        """Return one sentence for search engines and link previews."""
        texts = [self.content["request_preamble"], *(p["text"] for p in self.content["points"])]
        return " ".join("".join(texts).split())[:110]

    @property
    def address(self) -> str:
        """Return the full address of the page that search engines should show."""
        return self.site.absolute(addresses.case(self.edition.key))

    @property
    def shares(self) -> Mapping[str, str]:
        """Return plain links that share the page: no script, no request before a click (P-12)."""
        url, text = self.address, self.content["title"]
        return {
            _("Xでポストする"): "https://x.com/intent/post?"
            + urlencode({"url": url, "text": text}),
            _("Facebookでシェアする"): "https://www.facebook.com/sharer/sharer.php?"
            + urlencode({"u": url}),
            _("LINEで送る"): "https://social-plugins.line.me/lineit/share?"
            + urlencode({"url": url}),
        }

    @property
    def linked_data(self) -> str:
        """Return the JSON-LD of the page (D-19), safe inside a script element."""
        return safe_json(linked_data.faq_page(self.content, self.pairing, self.address))
