"""JSON-LD of a case page: FAQPage with one Question for each pair (D-19)."""

import json

from kotae.editions.content import PublishedContent
from kotae.public.cases.pairing import Pair, Pairing


def faq_page(content: PublishedContent, pairing: Pairing, address: str) -> str:
    """Return the JSON-LD; a question without an answer is left out, as the vocabulary demands.

    Points that are only proposed are not told as questions: the request is one question.
    """
    if content["points_proposed"]:
        asked = "\n".join(point["text"] for point in content["points"])
        answer = "\n".join(block["text"] for block in content["blocks"])
        questions = [_question(content["title"], asked, answer)] if answer else []
    else:
        questions = [_of_pair(pair) for pair in pairing.pairs if pair.answers]
    page = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "name": content["title"],
        "url": address,
        "inLanguage": "ja",
        "mainEntity": questions,
    }
    return json.dumps(page, ensure_ascii=False, separators=(",", ":"))


def _of_pair(pair: Pair) -> dict[str, object]:
    asked = "\n".join(question.point["text"] for question in pair.questions)
    answer = "\n".join(answer.lead + answer.block["text"] for answer in pair.answers)
    return _question(pair.name, asked, answer)


def _question(name: str, asked: str, answer: str) -> dict[str, object]:
    return {
        "@type": "Question",
        "name": name,
        "text": asked,
        "acceptedAnswer": {"@type": "Answer", "text": answer},
    }
