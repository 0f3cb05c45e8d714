"""Is the journal whole?"""

from collections.abc import Iterator

from kotae.journal.chain import digest_of
from kotae.journal.models import Event
from kotae.lib.issues import Issue


def broken_links() -> Iterator[Issue]:
    """Return the first broken link of each chain: an event removed, moved or changed.

    Streams over all events in chain order, so a million cost no memory.
    """
    events = Event.objects.order_by("subject_kind", "subject_key", "position")
    chain: tuple[str, str] | None = None
    position, previous, broken = 0, "", False
    for event in events.iterator(chunk_size=2000):
        subject = (event.subject_kind, event.subject_key)
        if subject != chain:
            chain, position, previous, broken = subject, 0, "", False
        if broken:
            continue
        position += 1
        linked = (event.position, event.previous, event.digest)
        if linked != (position, previous, digest_of(event)):
            broken = True
            yield Issue("chain_broken", f"経過の連鎖が切れています: {event}")
        previous = event.digest
