"""Stories are told in the sample world of the public door."""

from tests.public.conftest import world

__all__ = ["world"]
