// The search page: the index is loaded when there is something to search for, and a result takes the words along in its
// address, so that the page can mark them and nothing need be kept in the browser.
const textOf = Search.htmlToText;
// An excerpt is of the article, without the buttons around it and what only a browser without scripts says. It is found by the
// word as it was typed, CO2 for CO₂, and the words of a figure, a table or a heading must not run together.
Search.htmlToText = (html, anchor) => {
  const [article] = html.match(/<article.*<\/article>/s) ?? [html];
  const apart = article.replace(/<noscript>.*?<\/noscript>/gs, " ").replace(/<\/(text|td|th|li|p|label|legend|button|summary|h\d)>/g, " $&");
  return textOf(`<div role="main">${apart}</div>`, anchor).normalize("NFKC");
};
addEventListener("DOMContentLoaded", () => {
  if (new URLSearchParams(location.search).get("q")) Search.loadIndex("searchindex.js");
  const field = document.querySelector("form.bd-search input");
  field.focus();
  field.select();
});
for (const kind of ["click", "auxclick"]) {
  addEventListener(kind, ({ target }) => {
    const link = target.closest("#search-results a");
    const words = livebookKeeper.getItem("sphinx_highlight_terms");
    if (link && words) link.search = new URLSearchParams({ highlight: words });
  });
}
