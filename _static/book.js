// Jupyter Book loads this on every page, in its head. The theme takes the focus from these buttons when they are pressed, so
// that their tooltips go: a reader with a keyboard loses the place, and a drawer that closes gives the focus to nothing. Where
// the focus is seen, it stays.
const BLURRED = ".theme-switch-button, .search-button, .primary-toggle, .secondary-toggle";
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll(BLURRED)) {
    button.blur = () => button.matches(":focus-visible") || HTMLElement.prototype.blur.call(button);
  }
});

// The excerpts of a search show a page's text; a formula is in it twice, drawn and as its source. The drawn one will do.
addEventListener("DOMContentLoaded", () => {
  if (typeof Search === "undefined") return;
  const textOf = Search.htmlToText;
  Search.htmlToText = (html, anchor) => textOf(html.replace(/<math\b.*?<\/math>/gs, ""), anchor);
});
