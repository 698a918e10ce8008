// Brings the explorers of a page to life. The numbers and the words come from Python (worker.js); this script only asks for
// them and sets attributes. Until the first answer has come, and whenever something fails, the figure stays still and its
// status line says why; the controls show only while they work.

const WORKER = new URL("worker.js", import.meta.url);
let engine = null; // one for the page, started by the first explorer that comes into view or is touched

function startEngine() {
  if (typeof WebAssembly === "undefined") throw new Error("this browser does not run WebAssembly");
  const worker = new Worker(WORKER, { type: "module" });
  const waiting = new Map();
  let broken = null;
  const fail = (reason) => {
    broken = new Error(reason);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  worker.onerror = () => fail("its engine could not start");
  worker.onmessage = ({ data }) => {
    if (data.ready) performance.mark("engine-ready");
    else if (data.id === undefined) fail("its engine could not start");
    else {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.failure) {
        console.error(data.failure);
        reject(new Error("its model has failed"));
      } else resolve(JSON.parse(data.changes));
    }
  };
  let count = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      waiting.set(++count, { resolve, reject });
      worker.postMessage({ id: count, request: JSON.stringify(request) });
    });
}

function apply(changes) {
  for (const [id, attribute, value] of changes) {
    const element = document.getElementById(id);
    if (attribute === "text") element.textContent = value;
    else if (value === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
  }
}

class Explorer {
  constructor(figure) {
    this.figure = figure;
    this.form = figure.querySelector("form");
    this.reason = figure.querySelector(".explorer-reason");
    this.module = figure.dataset.module;
    this.geometry = JSON.parse(figure.dataset.geometry);
    this.form.addEventListener("input", () => this.update());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.say("still", "This figure is still. It starts when it comes into view.");
    const start = () => {
      watcher.disconnect();
      figure.removeEventListener("pointerdown", start);
      if (figure.dataset.live === "still") this.start();
    };
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && start());
    watcher.observe(figure);
    figure.addEventListener("pointerdown", start);
  }

  say(state, words) {
    this.figure.dataset.live = state;
    this.reason.textContent = words;
  }

  async start() {
    this.say("starting", "This figure is still. Its engine is loading.");
    await this.update();
  }

  // One request at a time: what the reader does meanwhile is answered by one more request with the newest state.
  async update() {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.again) {
        this.again = false;
        engine ??= startEngine();
        const form = Object.fromEntries(new FormData(this.form));
        apply(await engine({ module: this.module, geometry: this.geometry, form }));
        if (this.figure.dataset.live !== "live") {
          this.say("live", "");
          performance.mark("explorer-live");
        }
      }
    } catch (error) {
      this.say("failed", `This figure is still: ${error.message}.`);
    }
    this.busy = false;
  }
}

for (const figure of document.querySelectorAll("figure.explorer")) new Explorer(figure);
