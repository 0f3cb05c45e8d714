"""What is already in?"""

from kotae.importing.models import BroughtPage


def is_in(file_digest: str) -> bool:
    """Say whether what is here was last read from a file with these bytes (their SHA-256)."""
    return BroughtPage.objects.filter(file_digest=file_digest).exists()


def brought_as(identity: str) -> BroughtPage | None:
    """Return what is here of a published case, by what it is known by on its city's site."""
    return BroughtPage.objects.select_related("case").filter(identity=identity).first()
