// The worker in which a student's Python runs. Two walls stand here, each enough by itself; the frame's policy is the third.
// (No module: Chromium loads no module worker from text in a frame without an origin.)
//
// 1. The engine loses its doors: of the functions that it imports from JavaScript only those below are real. All by which
//    Python reaches JavaScript objects (the modules js and jsffi) end the run. Python code can write anywhere in the
//    engine's memory (uctypes), but what the engine can call is decided here.
// 2. The browser's objects are removed: what is left of the global names is the language itself.
"use strict";
{
  const MEMORY_LIMIT = 64 * 1024 * 1024; // bytes, of all that the engine has
  const HEAP = 4 * 1024 * 1024; // bytes, to begin with
  const PYSTACK = 16 * 1024; // words, so that the depth of calls is bounded by the engine's own stack, at about 150
  const DOORS = [
    ...["mp_js_random_u32", "mp_js_ticks_ms", "mp_js_time_ms"],
    ...["__syscall_chdir", "__syscall_getcwd", "__syscall_getdents64", "__syscall_poll", "__syscall_fstat64"],
    ...["__syscall_stat64", "__syscall_newfstatat", "__syscall_lstat64", "__syscall_statfs64"],
    ...["fd_close", "fd_read", "fd_seek", "fd_sync", "fd_write"],
    ...["_abort_js", "_emscripten_throw_longjmp"],
    ...["js_check_existing", "proxy_js_free_obj"], // the book-keeping of Python objects that JavaScript holds
  ];
  const WRITES = 0o3 | 0o100; // of the flags of a file: opened for writing, or made
  const READ_ONLY = -69; // EROFS, in the engine's numbers
  // Of the global names, what the language and this engine need.
  const KEPT = [
    ...["Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Math", "Date", "JSON", "RegExp"],
    ...["Promise", "Proxy", "Reflect", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Iterator"],
    ...["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError"],
    ...["ArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
    ...["Uint8ClampedArray", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
    ...["globalThis", "undefined", "NaN", "Infinity", "isNaN", "isFinite", "parseInt", "parseFloat"],
    ...["WebAssembly", "TextDecoder", "TextEncoder", "console"],
  ];

  class Reached extends Error {}

  const post = globalThis.postMessage.bind(globalThis);

  function removeBrowser() {
    const random = crypto.getRandomValues.bind(crypto);
    for (let place = globalThis; place !== Object.prototype; place = Object.getPrototypeOf(place)) {
      for (const name of Reflect.ownKeys(place)) {
        if (KEPT.includes(name) || Reflect.deleteProperty(place, name)) continue;
        const left = Object.getOwnPropertyDescriptor(place, name).value; // such as the number PERSISTENT
        if (typeof left !== "number") throw new Error(`${String(name)} cannot be removed`);
      }
    }
    // All that the engine asks of them: random numbers, and to know that it is in a worker.
    Object.assign(globalThis, { crypto: { getRandomValues: random }, WorkerGlobalScope: true });
  }

  function closeDoors({ env, wasi_snapshot_preview1: wasi }) {
    const closed = (name) => () => {
      throw new Reached(name);
    };
    const walled = (imports) =>
      Object.fromEntries(
        Object.entries(imports).map(([name, door]) => [
          name,
          DOORS.includes(name) || name.startsWith("invoke_") ? door : closed(name),
        ]),
      );
    const readOnly = () => READ_ONLY;
    return {
      env: {
        ...walled(env),
        emscripten_resize_heap: (size) => size >>> 0 <= MEMORY_LIMIT && env.emscripten_resize_heap(size),
        __syscall_openat: (at, path, flags, more) => (flags & WRITES ? READ_ONLY : env.__syscall_openat(at, path, flags, more)),
        __syscall_mkdirat: readOnly,
        __syscall_renameat: readOnly,
        __syscall_rmdir: readOnly,
        __syscall_unlinkat: readOnly,
      },
      wasi_snapshot_preview1: walled(wasi),
    };
  }

  // What Python prints comes byte by byte. Whole lines are sent on, up to the limit; the rest is dropped.
  function printer(limit) {
    const decoder = new TextDecoder();
    const bytes = new Uint8Array(limit * 4); // UTF-8 needs no more
    let [count, sent] = [0, 0];
    const flush = () => {
      if (count > sent) post({ printed: decoder.decode(bytes.subarray(sent, count)) });
      sent = count;
    };
    const stdout = ([byte]) => {
      if (count === bytes.length) return;
      bytes[count++] = byte;
      if (byte === 10 || count === bytes.length) flush();
    };
    return { flush, stdout };
  }

  // Errors of the program's are caught by the harness; this is what breaks through it.
  function named(error) {
    if (error instanceof Reached) return `ReachedError: ${error.message}`;
    return error.name === "PythonError" ? error.message : `EngineError: ${error}`;
  }

  function write({ FS }, files) {
    for (const [path, text] of Object.entries(files)) {
      FS.mkdirTree(`/${path}`.replace(/\/[^/]*$/, "") || "/");
      FS.writeFile(`/${path}`, text);
    }
  }

  async function start({ engine, wasm }, stdout) {
    const script = new Blob([engine], { type: "text/javascript" });
    const { loadMicroPython } = await import(URL.createObjectURL(script));
    removeBrowser();
    // The engine would fetch its WebAssembly; it gets what we have.
    globalThis.fetch = () => null;
    WebAssembly.instantiateStreaming = (_, imports) => WebAssembly.instantiate(wasm, closeDoors(imports));
    return loadMicroPython({ url: "given", heapsize: HEAP, pystack: PYSTACK, linebuffer: false, stdout, stderr: () => {} });
  }

  globalThis.onmessage = async ({ data: { engine, wasm, harness, files, source, call, inputs, printLimit } }) => {
    globalThis.onmessage = null;
    const { flush, stdout } = printer(printLimit);
    let python = null;
    try {
      python = await start({ engine, wasm }, stdout);
      write(python, { ...files, "lib/harness.py": harness });
      python.runPython("import sys; sys.path.append('/'); from harness import answers");
    } catch (error) {
      post({ broken: String(error) });
      return;
    }
    post({ started: true });
    let outcome = null;
    try {
      outcome = JSON.parse(python.globals.get("answers")(source, call, inputs));
    } catch (error) {
      outcome = { error: named(error) };
    }
    flush();
    post(outcome);
  };
}
