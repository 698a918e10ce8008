// Brings the explorers of a page to life. The numbers and the words come from Python (worker.js); this script only asks for
// them and sets attributes. Until the first answer has come, and whenever something fails, the figure stays still and its
// status line says why; the controls show only while they work.

import { apply, engine } from "./engine.js";

// The number box is the field; the slider and the two buttons below it are other ways to fill it.
function joinNumbers(form) {
  form.addEventListener("input", ({ target }) => {
    if (target.type === "range") boxOf(target).value = target.value;
  });
  form.addEventListener("click", ({ target }) => {
    const step = target.closest("button[data-step]")?.dataset.step;
    if (!step) return;
    const range = target.closest(".explorer-control").querySelector("[type=range]");
    range[step > 0 ? "stepUp" : "stepDown"]();
    range.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
const boxOf = (range) => range.closest(".explorer-control").querySelector("[type=text]");

// The state after the question mark of a link, or null: "#name?control=text&...".
function stateOf(link) {
  const query = link.split("?")[1];
  return query ? Object.fromEntries(new URLSearchParams(query)) : null;
}

function read(form) {
  const texts = Object.fromEntries(new FormData(form));
  for (const box of form.querySelectorAll("[type=checkbox]")) texts[box.name] = box.checked ? "on" : "off";
  return texts;
}

class Explorer {
  constructor(figure) {
    this.figure = figure;
    this.form = figure.querySelector(".explorer-controls");
    this.predict = figure.querySelector(".explorer-predict"); // null where nothing is asked
    this.reason = figure.querySelector(".explorer-reason");
    this.module = figure.dataset.module;
    this.geometry = JSON.parse(figure.dataset.geometry);
    this.listen();
    this.say("still", "This figure is still. It starts when it comes into view.");
    if (this.linked()) this.figure.scrollIntoView();
    else if (this.predict) this.cover(true);
    const start = () => {
      watcher.disconnect();
      figure.removeEventListener("pointerdown", start);
      if (figure.dataset.live === "still") this.start();
    };
    const watcher = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && start());
    watcher.observe(figure);
    figure.addEventListener("pointerdown", start);
  }

  listen() {
    for (const form of this.figure.querySelectorAll("form")) {
      joinNumbers(form);
      form.addEventListener("submit", (event) => event.preventDefault());
    }
    this.form.addEventListener("input", () => this.update());
    this.form.addEventListener("reset", () => setTimeout(() => this.update()));
    this.form.addEventListener("click", async ({ target }) => {
      const kind = target.closest("button[data-save]")?.dataset.save;
      if (kind) (await import("./save.js")).save(this.figure, kind);
    });
    this.predict?.addEventListener("submit", () => this.guess());
    this.predict?.querySelector("[data-skip]").addEventListener("click", () => this.open());
    addEventListener("hashchange", () => this.linked() && this.follow());
    addEventListener("pageshow", ({ persisted }) => persisted && this.figure.dataset.live === "live" && this.refill());
  }

  // While a guess is asked for, the answer is covered: for the eyes by the style, for screen readers by "inert".
  cover(asking) {
    this.figure.toggleAttribute("data-asking", asking);
    for (const part of this.figure.querySelectorAll(".explorer-drawing, figcaption")) part.inert = asking;
  }

  say(state, words) {
    this.figure.dataset.live = state;
    this.reason.textContent = words;
  }

  async start() {
    this.say("starting", "This figure is still. Its engine is loading.");
    await this.update();
    if (this.linked()) await this.follow();
  }

  ask(request) {
    return engine(this.module, "livebook.live", { module: this.module, geometry: this.geometry, ...request });
  }

  // One request at a time: what the reader does meanwhile is answered by one more request with the newest state.
  async update() {
    this.again = true;
    if (this.busy) return;
    this.busy = true;
    await this.careful(async () => {
      while (this.again) {
        this.again = false;
        apply((await this.ask({ form: read(this.form) })).changes);
        if (this.figure.dataset.live !== "live") {
          this.say("live", "");
          performance.mark("explorer-live");
        }
      }
    });
    this.busy = false;
  }

  async careful(work) {
    try {
      await work();
    } catch (error) {
      this.cover(false);
      this.say("failed", `This figure is still: ${error.message}.`);
    }
  }

  guess() {
    const guess = new FormData(this.predict).get("guess");
    if (guess === null) return;
    this.careful(async () => {
      const { changes, problems } = await this.ask({ guess });
      apply(changes);
      if (!problems.length) this.open();
    });
  }

  open() {
    this.cover(false);
    this.form.querySelector("input").focus();
  }

  // The state that the address asks for. Python reads it; it is never more than text.
  linked() {
    const name = location.hash.slice(1).split("?")[0];
    return name === this.figure.id ? stateOf(location.hash) : null;
  }

  // A reader comes back to the page, which the browser has kept. WebKit has emptied its fields, though not the figure.
  refill() {
    const form = stateOf(this.figure.querySelector("[id$='--link']").hash);
    return this.careful(async () => apply((await this.ask({ form, fill: true })).changes));
  }

  follow() {
    return this.careful(async () => {
      const { changes, problems } = await this.ask({ form: this.linked(), fill: true });
      this.cover(false);
      this.figure.scrollIntoView();
      const verdict = this.figure.querySelector(".explorer-verdict");
      verdict.textContent = problems.length ? `The link asks for what this figure cannot show. ${problems.join(" ")}` : "";
      if (!problems.length) apply(changes);
    });
  }
}

for (const figure of document.querySelectorAll("figure.explorer")) new Explorer(figure);
