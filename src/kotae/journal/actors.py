"""Who acts: a person in a post of a unit, as names and codes of that day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts, "acting as" one post (K-5), with the names of that day (K-6)."""

    code: str
    name: str
    post: str
    unit_code: str
    unit_name: str


SYSTEM = Actor(code="system", name="システム", post="", unit_code="", unit_name="")
"""The system itself: jobs and commands that nobody in particular started."""
