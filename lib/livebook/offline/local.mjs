// node local.mjs FOLDER SCRIPT...: prints, as JSON from name to text, classic scripts, which browsers run from the file system
// too: each module SCRIPT of FOLDER, and once for all of them the workers (*worker.js) with the files that these may fetch
// (.json, .wasm). The sources stay as they are: only "Worker" and "fetch" mean something else in them.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [folder, ...scripts] = process.argv.slice(2);
const here = import.meta.dirname;

// A module of this name that gives files by their name.
function table(name, files) {
  const imports = files.map((file, index) => `import file${index} from ${JSON.stringify(join(folder, file))};`);
  const rows = files.map((file, index) => `${JSON.stringify(file)}: file${index}`);
  const contents = `${imports.join("\n")}\nexport default { ${rows.join(", ")} };`;
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: folder }));
    },
  };
}

async function classic(entry, stand_in, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    inject: [join(here, stand_in)],
    plugins,
    loader: { ".json": "binary", ".wasm": "binary" },
    // No address is ever asked: only the name of a file counts. And nothing here is Node.js, whatever the engine looks for.
    define: { "import.meta.url": '"https://book.invalid/"', process: "undefined" },
    external: ["node:*", "fs", "path", "url", "crypto", "module"], // MicroPython's engine asks for these under Node.js
    charset: "utf8",
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

const names = readdirSync(folder).sort();
const carried = names.filter((name) => /\.(json|wasm)$/.test(name));
const workers = {};
for (const name of names.filter((name) => name.endsWith("worker.js"))) {
  workers[name] = await classic(name, "fetch.js", [table("livebook:files", carried)]);
}
const made = { "workers.local.js": `globalThis.livebookWorkers = ${JSON.stringify(workers)};\n` };
for (const script of scripts) made[script.replace(".js", ".local.js")] = await classic(script, "worker.js");
process.stdout.write(JSON.stringify(made));
