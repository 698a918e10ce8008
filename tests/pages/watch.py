"""What no page of the book may do or show. ``test_watch.py`` plants each fault and sees it reported."""

from playwright.sync_api import ConsoleMessage, Page, Request, Response

_INLINE = ("data:", "blob:")
# What a reader would see wrong. Formulas keep their source for screen readers (.katex-mathml); code may have any sign.
_LOOK = r"""() => {
  const faults = [];
  const note = (fault, node) => faults.push(`${fault}: ${(node.outerHTML ?? node.data).trim().slice(0, 160)}`);
  for (const node of document.querySelectorAll(".katex-error, .math:not(:has(.katex))")) note("unrendered maths", node);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const inside = texts.currentNode.parentElement.closest("script, style, pre, code, .katex-mathml");
    if (!inside && /\\[a-zA-Z()[\]]|\$\$/.test(texts.currentNode.data)) note("unrendered maths", texts.currentNode);
  }
  for (const image of document.querySelectorAll("img")) {
    const alt = image.getAttribute("alt");
    if (alt === null || /\.(png|svg|jpe?g|gif|webp)$/.test(alt)) note("image without alt", image);
  }
  for (const drawing of document.querySelectorAll("svg[role=img]:not([aria-hidden=true])")) {
    if (!drawing.ariaLabel && !drawing.hasAttribute("aria-labelledby")) note("image without alt", drawing);
  }
  for (const script of document.querySelectorAll("script[type*='jupyter.widget']")) note("widget state", script);
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push("the page scrolls sideways");
  const scrolls = (node) =>
    node && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  for (const node of document.querySelectorAll("article :is(p, li, h1, h2, h3, figure, img, svg, table, pre, .math)")) {
    const wide = node.getBoundingClientRect().right > width + 1;
    if (wide && !scrolls(node.parentElement)) note("wider than the page", node);
  }
  return faults;
}"""


class Watch:
    """Keeps the faults of a page, from before it is opened; workers of the page are watched with it."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.faults: list[str] = []
        page.on("request", self._request)
        page.on("websocket", lambda socket: self.faults.append(f"request to another host: {socket.url}"))
        page.on("response", self._response)
        page.on(
            "requestfailed", lambda request: self.faults.append(f"failed request: {request.url}, {request.failure}")
        )
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        page.on("console", self._console)

    def look(self) -> list[str]:
        """All faults: those so far, and those that the page shows now."""
        return self.faults + self.page.evaluate(_LOOK)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.server + "/", *_INLINE)):
            self.faults.append(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if not 200 <= response.status < 400:
            self.faults.append(f"status {response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        url = message.location["url"]
        # Browsers ask for this on a page that names no icon, such as the one that only leads to the first page.
        if message.type in ("error", "warning") and url != f"{self.server}/favicon.ico":
            self.faults.append(f"console {message.type}: {message.text} ({url})")
