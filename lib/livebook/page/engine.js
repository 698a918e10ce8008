// The one engine of a page (worker.js), for all that asks it: started by the first question, and shared.

const WORKER = new URL("worker.js", import.meta.url);
let started = null;

function start() {
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
      const { resolve, reject } = waiting.get(data.id) ?? {};
      if (!resolve) return; // the engine has failed, and all that waited for it knows
      waiting.delete(data.id);
      if (data.failure) {
        console.error(data.failure);
        reject(new Error(data.reason));
      } else resolve(JSON.parse(data.answer));
    }
  };
  let count = 0;
  return (message) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      waiting.set(++count, { resolve, reject });
      worker.postMessage({ id: count, ...message });
    });
}

// Asks the Python function `respond` of a module (the responder), once the file `<file>.json` of the bundle is there.
export async function engine(file, responder, request) {
  started ??= start();
  return started({ file, responder, request: JSON.stringify(request) });
}

export function apply(changes) {
  for (const [id, attribute, value] of changes) {
    const element = document.getElementById(id);
    if (attribute === "text") element.textContent = value;
    else if (attribute === "value") element.value = value;
    else if (attribute === "checked") element.checked = value !== null;
    else if (value === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
  }
}
