// What the theme and Sphinx would keep in the browser (the build puts this in the place of localStorage and sessionStorage
// in their scripts). Only the colours are kept, once the reader has pressed the button for them, and forgotten with "as the
// system's"; all else lasts as long as the page.
var livebookKeeper = (() => {
  const COLOURS = ["mode", "theme"];
  const page = new Map();
  let asked = false;
  addEventListener("click", ({ target }) => (asked ||= Boolean(target.closest?.(".theme-switch-button"))), true);
  const kept = (act) => {
    try {
      return act(window.localStorage); // the name alone would be this keeper
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  return {
    getItem: (key) => page.get(key) ?? (COLOURS.includes(key) ? kept((store) => store.getItem(key)) : null),
    setItem(key, value) {
      page.set(key, String(value));
      if (!asked || !COLOURS.includes(key)) return;
      if (page.get("mode") === "auto") COLOURS.forEach((name) => kept((store) => store.removeItem(name)));
      else kept((store) => store.setItem(key, value));
    },
    removeItem(key) {
      page.delete(key);
      if (COLOURS.includes(key)) kept((store) => store.removeItem(key));
    },
  };
})();
