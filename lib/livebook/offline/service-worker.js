// Keeps the book in the reader's browser, once the reader has asked for it (ask.js, keep.js). Workbox does the work: it stores
// every file of the list under its revision, answers from there, and when a newer edition has come replaces what has changed.
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import files from "livebook:manifest"; // [{ url, revision }, ...]

async function tell(message) {
  for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true })) page.postMessage(message);
}

// Once the reader has let go of the book, pages that are still open must not bring its store back by asking for files.
let released = false;
addEventListener("fetch", (event) => released && event.stopImmediatePropagation());

let kept = 0;
addPlugins([{ cacheDidUpdate: () => tell({ kept: ++kept, of: files.length }) }]);
cleanupOutdatedCaches();
// The query strings of the theme only name the edition of a file, and all files here are of one edition.
precacheAndRoute(files, { ignoreURLParametersMatching: [/./] });

addEventListener("activate", (event) => event.waitUntil(clients.claim()));
// A newer edition waits until no page of the older one is open, or until the reader asks for it: pages and models of two
// editions never mix.
addEventListener("message", ({ data, ports }) => {
  if (data === "take over") skipWaiting();
  else if (data === "let go") {
    released = true;
    ports[0].postMessage("done");
  }
});
