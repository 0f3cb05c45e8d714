"""Join with the language kernel: points, blocks, coverage, and what the texts cite and promise."""

from dataclasses import dataclass

from kotae.lib import answers, coverage, points
from kotae.lib.issues import Issue
from kotae.lib.pages import dating, parsed
from kotae.lib.pages.field_text import FieldText
from kotae.lib.pages.references import References, find_references


@dataclass(frozen=True, slots=True)
class Understood:
    """What the kernel finds in a request and its answer."""

    request: parsed.ParsedRequest
    answer: parsed.ParsedAnswer
    coverage: parsed.ParsedCoverage
    references: References
    issues: tuple[Issue, ...]


def understand(request: FieldText, answer: FieldText) -> Understood:
    """Read a request and its answer."""
    split = points.split(request.text)
    told = answers.split_answer(answer.text, split.points)
    covered = coverage.cover(split.points, told)
    references = find_references(split, told)
    issues = [
        *request.on_page([*split.issues, *_unanswered(split, covered, answer)]),
        *_proposed(split, request),
        *answer.on_page([*told.issues, *references.issues]),
        *dating.damaged_in(request),
        *dating.damaged_in(answer),
    ]
    return Understood(
        request=_request(split),
        answer=_answer(told),
        coverage=_coverage(covered),
        references=references,
        issues=tuple(issues),
    )


def _proposed(split: points.Split, request: FieldText) -> list[Issue]:
    """Say that the points are a proposal, and why; one point alone is the text itself."""
    if not split.proposed or len(split.points) < 2:  # noqa: PLR2004 several points
        return []
    message = f"番号のない文章のため、{len(split.points)}項目に分けたのは案です。{split.reason}"
    return [Issue("points_proposed", message, request.line)]


def _unanswered(
    split: points.Split, covered: coverage.Coverage, answer: FieldText
) -> tuple[Issue, ...]:
    """Return the points that an answer leaves open.

    None where there is no answer at all (that is one warning by itself), or where the points are
    a proposal: nobody has said yet that these are the points.
    """
    return () if split.proposed or not answer.text else covered.issues


def _request(split: points.Split) -> parsed.ParsedRequest:
    return parsed.ParsedRequest(
        split.preamble,
        split.afterword,
        split.declared_count,
        split.proposed,
        tuple(
            parsed.ParsedPoint(point.number, point.label, point.parent, point.text)
            for point in split.points
        ),
    )


def _answer(told: answers.Answer) -> parsed.ParsedAnswer:
    return parsed.ParsedAnswer(
        told.preamble,
        told.afterword,
        tuple(
            parsed.ParsedBlock(
                block.number, block.labels, block.points, block.excepts, block.text, block.kinds
            )
            for block in told.blocks
        ),
    )


def _coverage(covered: coverage.Coverage) -> parsed.ParsedCoverage:
    return parsed.ParsedCoverage(
        covered.points,
        covered.labelled,
        covered.unlabelled,
        tuple(
            parsed.ParsedPointCoverage(one.point, one.blocks, one.via, one.asked, one.given)
            for one in covered.by_point
        ),
    )
