"""The public door: a path leads to a page, a page to its bytes. Reading only, no cookie."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from kotae.public import registry, site
from kotae.public.home.pages import not_found

MAX_AGE = "public, max-age=300"


@require_safe
def show(_request: HttpRequest, path: str) -> HttpResponse:
    """Answer with the very bytes that the static build writes; 404 and 410 say what is missing.

    The middleware adds the ETag and answers 304.
    """
    here = site.load()
    page = registry.find(path, here) or not_found(here, path)
    response = HttpResponse(page.render(), content_type=page.content_type, status=page.status)
    response["Cache-Control"] = MAX_AGE
    return response
