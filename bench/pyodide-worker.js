// The rival of lib/livebook/page/worker.js, for the bench alone: the same library and the same answers from Pyodide's core.
import { loadPyodide } from "./pyodide.mjs";

const here = (file) => new URL(file, import.meta.url).href;

const sources = (file) => fetch(here(file)).then((response) => response.json());

function write(python, files) {
  for (const [path, source] of Object.entries(files)) {
    python.FS.mkdirTree(`/library/${path.split("/").slice(0, -1).join("/")}`);
    python.FS.writeFile(`/library/${path}`, source);
  }
}

async function start() {
  const [python, files] = await Promise.all([loadPyodide({ indexURL: here("./") }), sources("library.json")]);
  write(python, files);
  const respond = python.runPython("import sys; sys.path.append('/library'); from livebook.live import respond; respond");
  return { python, respond };
}

const engine = start();
engine.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failure: String(error) }),
);

const models = {};

async function bring(module) {
  const [{ python }, files] = await Promise.all([engine, sources(`${module}.json`)]);
  write(python, files);
}

onmessage = async ({ data: { id, file: module, request } }) => {
  try {
    await (models[module] ??= bring(module));
    const { respond } = await engine;
    postMessage({ id, answer: respond(request) });
  } catch (error) {
    postMessage({ id, reason: "its model has failed", failure: String(error) });
  }
};
