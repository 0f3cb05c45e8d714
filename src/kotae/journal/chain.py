"""The digest that chains an event to the one before it."""

import hashlib
import json

from kotae.journal.models import Event

CHAINED = (
    "subject_kind", "subject_key", "position", "verb", "on", "recorded_at", "actor_code",
    "actor_name", "post", "unit_code", "unit_name", "facts", "previous",
)  # fmt: skip


def digest_of(event: Event) -> str:
    """Return the SHA-256 over everything that an event says and the digest before it."""
    said = {name: getattr(event, name) for name in CHAINED}
    said["on"] = event.on.isoformat()
    said["recorded_at"] = event.recorded_at.isoformat()
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
