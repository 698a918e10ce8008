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

// "Keep this book offline" (lib/livebook/offline): the button shows where a browser can do it. What it does is loaded when it is
// pressed, and where the book is kept already.
addEventListener("DOMContentLoaded", async () => {
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const root = new URL(document.documentElement.dataset.content_root, location);
  const load = () => import(new URL("offline/keep.js", root));
  for (const box of document.querySelectorAll(".keep")) {
    box.hidden = false;
    box.querySelector("button").onclick = async () => (await load()).ask();
  }
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root.href && registration.active) (await load()).show();
});

// From the file system no page may read another: a search lists the pages without excerpts.
if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

// On paper what folds is open. Where the print style cannot say so, it is opened before printing and folded again after.
if (!CSS.supports("selector(::details-content)")) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
