// The questions of a page. Python says what is asked and what a reply is worth (worker.js, quiz.box); this script asks it,
// sets attributes and texts, and keeps, in this browser alone, which questions were tried. It evaluates nothing: what a
// reader types goes to Python as text, and a program to a place of its own (sandbox.js).
import { apply, engine } from "./engine.js";

const KEY = "exercises"; // in localStorage: question -> "tried" or "right"; nothing is kept before the first check
const MOST_SEED = 999999;

const progress = {
  read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {}; // storage is switched off, or holds what is not ours
    }
  },
  set(name, state) {
    const all = { ...this.read(), [name]: state };
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // without storage the marks last as long as the page
    }
  },
  clear() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // nothing was kept
    }
  },
};

class Question {
  constructor(box) {
    this.box = box;
    this.form = box.querySelector("form");
    this.topic = box.dataset.topic;
    this.seed = 1;
    this.status = box.querySelector(".question-status");
    this.say("");
    box.dataset.live = "";
    this.mark(progress.read()[box.id]);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.careful(() => this.check());
    });
    this.form.addEventListener("click", ({ target }) => {
      const { act, move } = target.closest("button")?.dataset ?? {};
      if (act) this.careful(() => this[act]());
      if (move) this.move(target.closest("li"), Number(move));
    });
  }

  part(name) {
    return document.getElementById(`${this.box.id}--${name}`);
  }

  say(words) {
    this.status.textContent = words;
  }

  // One thing at a time; what fails says so, and the question stays.
  async careful(work) {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.say(`This could not be done: ${error.message}.`);
    }
    this.busy = false;
  }

  async ask(act, more = {}) {
    const slow = setTimeout(() => this.say("The engine is loading."), 400);
    const request = { topic: this.topic, name: this.box.id, seed: this.seed, act, ...more };
    const answer = await engine(this.topic, "quiz.box", request).finally(() => clearTimeout(slow));
    this.say("");
    apply(answer.changes ?? []);
    return answer;
  }

  async check() {
    this.part("verdict").textContent = ""; // so that the same sentence is announced again
    const reply = await this.reply();
    if (reply === undefined) return;
    const { kind } = await this.ask("check", { reply });
    const field = this.form.querySelector("input[type=text]");
    field?.setAttribute("aria-invalid", kind === "unreadable");
    if (kind === "unreadable") return;
    this.tried();
    const state = kind === "right" || progress.read()[this.box.id] === "right" ? "right" : "tried";
    progress.set(this.box.id, state);
    this.mark(state);
    document.dispatchEvent(new Event("progress"));
  }

  reply() {
    if (this.box.dataset.kind === "numeric") return this.part("reply").value;
    if (this.box.dataset.kind === "order") return [...this.form.querySelectorAll("li")].map((item) => Number(item.dataset.part));
    if (this.box.dataset.kind === "coding") return this.results();
    const chosen = new FormData(this.form).get(this.box.id);
    return chosen === null ? -1 : Number(chosen);
  }

  // What the reader's program gives for this seed's inputs; nothing where it does not run to its end.
  async results() {
    const [{ run }, { call, inputs }, files] = await Promise.all([import("./sandbox.js"), this.ask("inputs"), library()]);
    this.say("Your program is running.");
    const source = this.editor ? this.editor.source : this.part("reply").value;
    const { outputs, error, printed } = await run({ source, call, inputs, files });
    this.say("");
    this.part("printed").textContent = printed ? `Printed:\n${printed}` : "";
    if (!error) return outputs;
    this.part("verdict").textContent = error;
    this.box.dataset.verdict = "error";
    this.tried();
  }

  tried() {
    this.form.querySelector("[data-act=solve]").hidden = false;
  }

  async hint() {
    await this.ask("hint");
  }

  async solve() {
    await this.ask("solve");
  }

  async new() {
    this.seed = 1 + Math.floor(Math.random() * MOST_SEED);
    const list = this.form.querySelector("ol");
    if (list) [...list.children].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true })).forEach((item) => list.append(item));
    await this.ask("ask");
    if (this.box.dataset.kind !== "coding") this.form.reset();
    this.part("printed").textContent = "";
    this.form.querySelector("[data-act=solve]").hidden = true;
    this.say(list || this.box.dataset.kind === "choice" ? "Shuffled." : "New numbers.");
  }

  async edit() {
    const { open } = await import("./editor.js");
    this.editor ??= open(this.part("reply"));
    this.form.querySelector("[data-act=edit]").hidden = true;
    this.editor.focus();
  }

  move(item, by) {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return this.say(by < 0 ? "It is the first already." : "It is the last already.");
    if (by < 0) other.before(item);
    else other.after(item);
    item.querySelector(`[data-move="${by}"]`).focus();
    const place = [...item.parentElement.children].indexOf(item) + 1;
    this.say(`Now number ${place} of ${item.parentElement.children.length}.`);
  }

  mark(state) {
    const mark = this.part("mark");
    mark.dataset.state = state ?? "";
    mark.textContent = { right: "✓ answered", tried: "tried" }[state] ?? "";
  }
}

let sources = null; // the library for the readers' programs, fetched before the first of them runs

function library() {
  sources ??= fetch(new URL("student.json", import.meta.url)).then((response) => {
    if (response.ok) return response.json();
    sources = null; // the next run tries again
    throw new Error("the library for your program could not be loaded");
  });
  return sources;
}

const questions = [...document.querySelectorAll(".question")].map((box) => new Question(box));

// How far the reader is, on this page, and the way to forget it.
for (const box of document.querySelectorAll(".questions-progress")) {
  const [words, button] = [box.querySelector("span"), box.querySelector("button")];
  const tell = () => {
    const all = progress.read();
    const count = questions.filter(({ box: { id } }) => all[id] === "right").length;
    words.textContent = `${count} of ${questions.length} questions on this page answered.`;
    if (Object.keys(all).length) words.textContent += " Your browser keeps this, and nobody else.";
    button.hidden = Object.keys(all).length === 0;
  };
  button.addEventListener("click", () => {
    progress.clear();
    for (const question of questions) question.mark();
    tell();
    words.textContent += " All marks are cleared, on the other pages too.";
    words.focus(); // the button has hidden itself
  });
  document.addEventListener("progress", tell);
  tell();
}
