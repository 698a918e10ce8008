// The engine of a page: MicroPython, off the main thread. It answers each request (JSON) with a list of changes (JSON).
// What every model needs is loaded with the engine; the modules of an explorer when it is first asked for.
import { loadMicroPython } from "./micropython.js";

const here = (file) => new URL(file, import.meta.url).href;

async function sources(file) {
  const response = await fetch(here(file));
  if (!response.ok) throw new Error(`${file}: status ${response.status}`);
  return response.json();
}

function write({ FS }, files) {
  for (const [path, source] of Object.entries(files)) {
    if (FS.analyzePath(`/${path}`).exists) continue; // another explorer has brought it
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
  const [python, files] = await Promise.all([
    loadMicroPython({ url: here("micropython.wasm"), heapsize: 4 * 1024 * 1024 }),
    sources("library.json"),
  ]);
  write(python, files);
  python.runPython("import sys; sys.path.append('/'); from livebook.live import respond");
  return { python, respond: python.globals.get("respond") };
}

const engine = start();
engine.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failure: String(error) }),
);

const models = {}; // module of an explorer -> a promise that it is in the engine's file system

async function bring(module) {
  const [{ python }, files] = await Promise.all([engine, sources(`${module}.json`)]);
  write(python, files);
}

onmessage = async ({ data: { id, module, request } }) => {
  let reason = "its model could not be loaded";
  try {
    await (models[module] ??= bring(module));
    reason = "its model has failed";
    const { respond } = await engine;
    postMessage({ id, changes: respond(request) });
  } catch (error) {
    postMessage({ id, reason, failure: String(error) });
  }
};
