// What the theme's scripts leave in the way of a reader without a mouse. Jupyter Book loads this on every page, in its head.

// axe "scrollable-region-focusable": the theme lets the Tab key into what scrolls when the page has loaded and when its size
// changes. It overlooks what was folded away then: here it looks again whenever something folds or unfolds.
document.addEventListener("toggle", () => dispatchEvent(new Event("resize")), true);

// The theme takes the focus from these buttons when they are pressed, for the pointer's sake: not where it is seen.
const BLURRED = ".theme-switch-button, .search-button, .primary-toggle, .secondary-toggle";
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll(BLURRED)) {
    button.blur = () => button.matches(":focus-visible") || HTMLElement.prototype.blur.call(button);
  }
});
