// The rival of lib/livebook/page/worker.js, for the bench alone: the same library and the same answers from Pyodide's core.
import { loadPyodide } from "./pyodide.mjs";

const here = (file) => new URL(file, import.meta.url).href;

async function start() {
  const [python, files] = await Promise.all([
    loadPyodide({ indexURL: here("./") }),
    fetch(here("library.json")).then((response) => response.json()),
  ]);
  for (const [path, source] of Object.entries(files)) {
    python.FS.mkdirTree(`/library/${path.split("/").slice(0, -1).join("/")}`);
    python.FS.writeFile(`/library/${path}`, source);
  }
  return python.runPython("import sys; sys.path.append('/library'); from livebook.live import respond; respond");
}

const engine = start();
engine.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failure: String(error) }),
);

onmessage = async ({ data: { id, request } }) => {
  const respond = await engine;
  try {
    postMessage({ id, changes: respond(request) });
  } catch (error) {
    postMessage({ id, failure: String(error) });
  }
};
