// Buttons that say in "data-press" what they do; the theme would write a script into the page for each.
{
  const acts = { print: () => window.print(), fullscreen: () => window.toggleFullScreen() };
  addEventListener("click", ({ target }) => acts[target.closest("[data-press]")?.dataset.press]?.());
}
