"""What is already in?"""

from kotae.importing.models import BroughtFile, BroughtPage


def is_in(digest: str) -> bool:
    """Say whether a file with these bytes was taken in whole, by the SHA-256 of its bytes."""
    return BroughtFile.objects.filter(digest=digest).exists()


def brought_as(identity: str) -> BroughtPage | None:
    """Return what is here of a published case, by what it is known by on its city's site."""
    return BroughtPage.objects.select_related("case").filter(identity=identity).first()
