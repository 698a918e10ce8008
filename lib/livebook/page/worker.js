// The engine of a page: MicroPython, off the main thread. It answers each request (JSON) with a list of changes (JSON).
import { loadMicroPython } from "./micropython.js";

const here = (file) => new URL(file, import.meta.url).href;

async function start() {
  const [python, files] = await Promise.all([
    loadMicroPython({ url: here("micropython.wasm"), heapsize: 4 * 1024 * 1024 }),
    fetch(here("library.json")).then((response) => response.json()),
  ]);
  for (const [path, source] of Object.entries(files)) {
    const folders = path.split("/").slice(0, -1);
    folders.reduce((parent, folder) => {
      const full = `${parent}/${folder}`;
      if (!python.FS.analyzePath(full).exists) python.FS.mkdir(full);
      return full;
    }, "");
    python.FS.writeFile(`/${path}`, source);
  }
  python.runPython("import sys; sys.path.append('/'); from livebook.live import respond");
  return python.globals.get("respond");
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
