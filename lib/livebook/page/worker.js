// The engine of a page: MicroPython, off the main thread. It answers each request (JSON) with an answer (JSON).
// What every model needs is loaded with the engine; what one explorer or topic needs when it is first asked for.
import { loadMicroPython } from "./micropython.js";

const here = (file) => new URL(file, import.meta.url).href;

async function sources(file) {
  const response = await fetch(here(file));
  if (!response.ok) throw new Error(`${file}: status ${response.status}`);
  return response.json();
}

function write({ FS }, files) {
  for (const [path, source] of Object.entries(files)) {
    if (FS.analyzePath(`/${path}`).exists) continue; // another file has brought it
    const folders = path.split("/").slice(0, -1);
    folders.reduce((parent, folder) => {
      const full = `${parent}/${folder}`;
      if (!FS.analyzePath(full).exists) FS.mkdir(full);
      return full;
    }, "");
    FS.writeFile(`/${path}`, source);
  }
}

async function start() {
  const [python, library] = await Promise.all([
    loadMicroPython({ url: here("micropython.wasm"), heapsize: 4 * 1024 * 1024 }),
    sources("library.json"),
  ]);
  write(python, library);
  python.runPython("import sys; sys.path.append('/')");
  return python;
}

const engine = start();
engine.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failure: String(error) }),
);

const files = {}; // file of the bundle -> a promise that it is in the engine's file system

async function bring(file) {
  const [python, found] = await Promise.all([engine, sources(`${file}.json`)]);
  write(python, found);
}

const responders = {}; // module -> its function "respond"

function responder(python, module) {
  if (!responders[module]) {
    python.runPython(`from ${module} import respond`);
    responders[module] = python.globals.get("respond");
  }
  return responders[module];
}

onmessage = async ({ data: { id, file, responder: module, request } }) => {
  let reason = "its model could not be loaded";
  try {
    await (files[file] ??= bring(file));
    reason = "its model has failed";
    postMessage({ id, answer: responder(await engine, module)(request) });
  } catch (error) {
    postMessage({ id, reason, failure: String(error) });
  }
};
