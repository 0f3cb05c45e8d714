"""Enclosures (同封物): the titles of documents that are sent with an answer (S16).

A title is sent when it is what the sentence sends (「…」をお送りする, 「…」及び「…」を同封), or is
named as attached (添付の「…」). A title that is merely cited (「…」にて周知している) is not.
"""

import re

from kotae.lib.brackets import QUOTED, Condensed, condense
from kotae.lib.sentences import sentences

_MAY_SEND = re.compile(r"送|封|添|渡し|別紙|提供")
_LONGEST = 2_000  # characters of condensed text that one sentence may reasonably have
_AND = r"(?:、?(?:及び|および|並びに|ならびに|と|又は)|[、，・]|)"
_LINK = rf"{QUOTED}(?:（[^（）]{{1,20}}）|\([^()]{{1,20}}\))?"
_TITLES = rf"(?:{_LINK}{_AND}){{0,30}}{_LINK}"
_COPY = r"の(?:写し|コピー|冊子|資料|文書|リーフレット|パンフレット|チラシ)等?"
_WHAT = rf"(?:など|等|{_COPY})?(?:を|も|について[はも]?|は)"
# A document that goes to the city's own people, or to everybody, is no enclosure.
_OTHERS = r"職員|所属|各|全|関係|市長|住民|区民|市民|世帯|に対し|あて|宛"
_HOW = rf"[、，]?(?:(?!{_OTHERS})[^。「」]){{0,25}}?"
_SENDS = (
    r"(?:お送り|送付|お渡し|同封|添付|提供)(?:する(?!こと)|し(?:ます|、)|い?たします|致します|させ"
    r"|申し?[上あ]げ|いたし、|の(?:うえ|上)|。|、|\Z)"
    r"|(?:同封|添付)(?:し(?:た|まし|て(?:いる|お?り?い?ます))|いたし(?:た|まし)|のと(?:お|う)り)"
)
_SENT = re.compile(rf"(?P<titles>{_TITLES}){_WHAT}{_HOW}(?:{_SENDS})")
_ATTACHED = re.compile(
    r"(?:(?:同封|添付|別添)(?:の|し(?:た|ました)|いたし(?:た|ました|ます))?|別紙の?)"
    rf"(?:資料|文書)?[、，]?(?P<titles>{_TITLES})"
)


def _titles(text: str, condensed: Condensed) -> list[str]:
    places = {
        place
        for pattern in (_SENT, _ATTACHED)
        for match in pattern.finditer(condensed.text[:_LONGEST])
        for place in range(match.start("titles"), match.end("titles"))
    }
    spans = condensed.spans
    return [
        text[start + 1 : end - 1].strip()
        for start, end, place in zip(spans.starts, spans.ends, condensed.places, strict=True)
        if place in places
    ]


def find_enclosures(text: str) -> list[str]:
    """Return the titles of the documents that an answer sends, each once, in its order (S16).

    For an answer of several blocks pass its whole text, so that the same document counts once.
    """
    found: dict[str, None] = {}
    for sentence in sentences(text):
        if ("「" in sentence.text or "『" in sentence.text) and _MAY_SEND.search(sentence.text):
            found |= dict.fromkeys(_titles(sentence.text, condense(sentence.text)))
    return [title for title in found if title]
