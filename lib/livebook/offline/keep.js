// What "Keep this book offline" does. Loaded when a reader presses it, and on the pages of a book that is kept already.
// Nothing is stored before the reader has read how much it is and said yes; what is stored can be removed again.

const ROOT = new URL("..", import.meta.url);
const EVERY = 20; // files: more sentences would be too many to listen to
const workers = navigator.serviceWorker;
const boxes = [...document.querySelectorAll(".keep")];

const registered = async () => {
  const found = await workers.getRegistration(ROOT);
  return found?.scope === ROOT.href ? found : undefined; // not that of a site around this book
};

// One sentence and what can be done, in every box of the page; announced once, where the reader is.
function say(words, ...actions) {
  const here = boxes.find((box) => box.contains(document.activeElement));
  for (const box of boxes) {
    const [sentence, buttons] = box.children;
    sentence.toggleAttribute("aria-live", false);
    if (box === here) sentence.setAttribute("aria-live", "polite");
    sentence.textContent = words;
    buttons.replaceChildren(...actions.map(([label, act]) => button(label, act)));
  }
  here?.querySelector("button, p").focus();
}

function button(label, act) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", textContent: label, onclick: act });
  return made;
}

export async function ask() {
  const { bytes } = await (await fetch(new URL("offline/size.json", ROOT))).json();
  const size = (bytes / 1e6).toFixed(1);
  say(`The whole book with its live figures takes ${size} MB of this device.`, ["Keep it", keep], ["Not now", offer]);
}

const offer = () => say("", ["Keep this book offline", ask]);

async function keep() {
  say("Keeping the book.");
  const progress = ({ data: { kept, of } }) => {
    if (kept % EVERY === 0) say(`Keeping the book: ${kept} of ${of} files.`);
  };
  workers.addEventListener("message", progress);
  workers.startMessages();
  try {
    const registration = await workers.register(new URL("service-worker.js", ROOT), { updateViaCache: "none" });
    if (registration.installing) await arrived(registration.installing, "activated");
    workers.removeEventListener("message", progress);
    await show();
  } catch (error) {
    workers.removeEventListener("message", progress);
    await forget();
    say(`The book could not be kept, and nothing of it is stored: ${error.message}.`, ["Try again", keep]);
  }
}

const arrived = (worker, state) =>
  new Promise((resolve, reject) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === state) resolve();
      else if (worker.state === "redundant") reject(new Error("not all files could be fetched"));
    });
  });

async function forget() {
  const registration = await registered();
  if (registration?.active) await letGo(registration.active);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.endsWith(ROOT.href)) await caches.delete(name);
}

const letGo = (worker) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    worker.postMessage("let go", [port2]);
  });

async function remove() {
  await forget();
  say("The book is no longer kept on this device.", ["Keep this book offline", ask]);
}

// The state of a book that is kept. A newer edition comes by itself when there is a network; the reader says when to change.
export async function show() {
  const registration = await registered();
  const newer = () =>
    say(
      "This book is kept on this device. A newer edition has come.",
      ["Read the newer one", () => registration.waiting.postMessage("take over")],
      ["Remove it", remove],
    );
  registration.addEventListener("updatefound", async () => {
    await arrived(registration.installing, "installed");
    newer();
  });
  if (registration.waiting) newer();
  else say("This book is kept on this device and opens without a network.", ["Remove it", remove]);
}

let controlled = Boolean(workers.controller);
workers.addEventListener("controllerchange", () => {
  if (controlled) location.reload(); // to the newer edition, in every window of the book
  controlled = true;
});
