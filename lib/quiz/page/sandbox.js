// Runs a student's Python where it can reach nothing: run({ source, call, inputs, files }) -> { outputs, error, stopped, printed }.
// It judges nothing. Each run has a frame of another origin (sandbox.html), whose policy forbids every connection, and in
// it a worker (student.js) without the browser's objects. What comes back is data from a stranger, and is read as such.
import { explain, tooLong } from "./explain.js";

export const TIME_LIMIT_MS = 2000; // of the student's program; the engine's own start does not count
export const SOURCE_LIMIT = 20_000; // characters
export const PRINT_LIMIT = 5000; // characters
const ANSWER_LIMIT = 20_000; // characters of all outputs, as JSON
const ERROR_LIMIT = 20_000;
const START_LIMIT_MS = 20_000;

const here = (file) => new URL(file, import.meta.url);

async function load(file, how) {
  const response = await fetch(here(file));
  if (!response.ok) throw new Error(`${file}: status ${response.status}`);
  return response[how]();
}

let parts = null; // what every run needs, fetched once: the frame and the worker can fetch nothing

function bring() {
  parts ??= Promise.all([
    load("micropython.js", "text"),
    load("student.js", "text"),
    load("harness.py", "text"),
    load("micropython.wasm", "arrayBuffer"),
  ]).catch((error) => {
    parts = null; // the next run tries again
    throw error;
  });
  return parts;
}

export async function run({ source, call, inputs, files }) {
  if (source.length > SOURCE_LIMIT) {
    const length = `${source.length} characters long`;
    return verdict({ error: `Your program is ${length}; it may have ${SOURCE_LIMIT}. Nothing was run.` });
  }
  const [engine, student, harness, wasm] = await bring();
  const text = source.replaceAll("\r\n", "\n");
  const program = { source: text, call, inputs: JSON.stringify(inputs) };
  const task = { engine, wasm, harness, files, printLimit: PRINT_LIMIT, ...program };
  return inFrame({ script: student, task }, text);
}

const verdict = (known) => ({ outputs: null, error: null, stopped: null, printed: "", ...known });

function inFrame(message, source) {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.hidden = true;
  frame.title = "where your program runs";
  frame.src = here("sandbox.html");
  const { port1: port, port2 } = new MessageChannel();
  let timer = null;
  let started = false;
  let printed = "";

  return new Promise((resolve, reject) => {
    const fail = (why) => {
      console.error(why);
      reject(new Error("the place where your program would run could not start"));
    };
    timer = setTimeout(fail, START_LIMIT_MS, "no answer from the frame");
    port.onmessage = ({ data }) => {
      if (data.started) {
        if (started) return;
        started = true;
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ error: tooLong(TIME_LIMIT_MS), stopped: "time" }), TIME_LIMIT_MS);
        performance.mark("program-start");
      } else if (typeof data.printed === "string") printed = (printed + data.printed).slice(0, PRINT_LIMIT + 1);
      else if (data.broken) fail(data.broken);
      else resolve(read(data, source));
    };
    frame.onload = () => frame.contentWindow.postMessage(message, "*", [port2]); // without an origin it has no better name
    document.body.append(frame);
  })
    .then((known) => verdict({ ...known, printed: cut(printed) }))
    .finally(() => {
      performance.mark("program-end");
      clearTimeout(timer);
      port.close();
      frame.remove(); // and with it the worker, whatever it is doing
    });
}

const cut = (text) => (text.length > PRINT_LIMIT ? `${text.slice(0, PRINT_LIMIT)}\n[cut after ${PRINT_LIMIT} characters]` : text);

function read({ outputs, error }, source) {
  if (typeof error === "string") return explain(error.slice(0, ERROR_LIMIT), source);
  if (typeof outputs !== "string" || outputs.length > ANSWER_LIMIT) {
    return { error: `The answers are too long to be checked: more than ${ANSWER_LIMIT} characters.` };
  }
  try {
    return { outputs: JSON.parse(outputs) };
  } catch {
    return { error: "Your program gave back something that is not an answer." };
  }
}
