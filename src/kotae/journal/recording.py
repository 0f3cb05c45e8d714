"""Write one line in the journal. Every verb does so exactly once."""

from datetime import UTC, date, datetime

from kotae.journal.actors import Actor
from kotae.journal.chain import digest_of
from kotae.journal.models import Event


def record(
    verb: str, subject: tuple[str, str], *, by: Actor, on: date, **facts: str | int | None
) -> Event:
    """経過に記録する。

    `subject` is the kind and key of what the act concerns; each subject has a chain of its own.
    Runs inside the caller's transaction: two writers of one chain collide on its position, and
    the later one fails whole rather than forking the chain.
    """
    kind, key = subject
    last = Event.objects.filter(subject_kind=kind, subject_key=key).order_by("-position").first()
    event = Event(
        subject_kind=kind,
        subject_key=key,
        position=last.position + 1 if last else 1,
        verb=verb,
        on=on,
        recorded_at=datetime.now(UTC),
        actor_code=by.code,
        actor_name=by.name,
        post=by.post,
        unit_code=by.unit_code,
        unit_name=by.unit_name,
        facts=facts,
        previous=last.digest if last else "",
    )
    event.digest = digest_of(event)
    event.save(force_insert=True)
    return event
