"""Put a case together whose labels were lost: never silently, each repair is a warning."""

import re
from collections.abc import Sequence

from kotae.lib.issues import Issue
from kotae.lib.pages.fields import RawCase
from kotae.lib.pages.lines import Line

# How answers begin. Where the label of the answer is lost, the first such line is taken for it.
_OPENING = re.compile(
    r"[\s　]*(?:日頃(?:から|より)|平素(?:から|は|より)"
    r"|(?:この度|このたび)は?、?.{0,20}(?:ありがとう|いただき|お寄せ)"
    r"|(?:貴重な)?(?:ご意見|ご提案|ご提言|ご要望|ご質問|お問い?合わ?せ).{0,16}ありがとうござい"
    r"|(?:お問い?合わ?せ|お申し?出|お尋ね|ご指摘|ご意見|ご質問|ご要望|ご提案)の.{1,40}(?:につ|です)"
    r"|ご?回答(?:いたし|申し上げ)ます)"
)


def _part(lines: Sequence[Line]) -> int | None:
    """Return where the answer begins in a text that holds both, or None."""
    texts = [place for place, line in enumerate(lines) if line.text.strip()]
    places = (place for place in texts[1:] if _OPENING.match(lines[place].text))
    return next(places, None)


def restore_labels(case: RawCase, rest: list[Line]) -> list[Line]:
    """Find the request and the answer of a case whose labels were lost.

    `rest` are the lines above the first label, without those of the page. Returns the lines of it
    that are no part of the request.
    """
    if not case.text("request").strip():
        rest = _find_request(case, rest)
    if not case.text("answer").strip():
        _find_answer(case)
    return rest


def _find_request(case: RawCase, rest: list[Line]) -> list[Line]:
    """Take what is left over, or what stands between the title and the answer, for the request."""
    above = [place for place, line in enumerate(rest) if line.heading]
    first = above[-1] + 1 if above else 1
    if case.left:
        lines, case.left = case.left, []
    elif case.fields.get("answer") and len(rest) > first:
        lines, rest = rest[first:], rest[:first]
    else:
        return rest
    case.fields["request"] = lines
    message = (
        "要望等の内容の見出しがありません。見出しのない文章を要望等の内容として読み取りました。"
    )
    case.issues.append(Issue("label_lost", message, lines[0].number))
    return rest


def _find_answer(case: RawCase) -> None:
    lines = case.fields.get("request", [])
    place = _part(lines)
    if place is None:
        return
    case.fields["request"], case.fields["answer"] = lines[:place], lines[place:]
    message = (
        f"回答の見出しがありません。「{lines[place].text[:20]}」から後を回答として読み取りました。"
    )
    case.issues.append(Issue("label_lost", message, lines[place].number))
