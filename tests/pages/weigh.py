"""What a page costs a reader who has seen nothing yet: each file that it asks for, until its explorers are live."""

import gzip
from urllib.parse import urlsplit

from pages.conftest import NewPage
from playwright.sync_api import Response

COMPRESSED = (".woff2", ".png", ".ico", ".jpg", ".webp")  # already: a server sends them as they are
FIRST_VISIT = 450_000
NEXT_PAGE = 80_000


def weigh(new_page: NewPage, path: str) -> dict[str, int]:
    """Path of each file -> its bytes as a server with gzip sends them, in a new browser with an empty cache."""
    page = new_page()
    answers: list[Response] = []
    page.context.on("response", lambda answer: answers.append(answer))
    page.goto(path, wait_until="networkidle")
    for figure in page.locator("figure.explorer").all():
        figure.scroll_into_view_if_needed()
        page.locator(f"#{figure.get_attribute('id')}[data-live=live]").wait_for()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("document.fonts.ready.then(() => null)")
    page.wait_for_load_state("networkidle")
    found = {}
    for answer in answers:
        name = urlsplit(answer.url).path
        if answer.url.startswith("http") and 200 <= answer.status < 300:
            found[name] = len(answer.body()) if name.endswith(COMPRESSED) else zipped(answer.body())
    return found


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))
