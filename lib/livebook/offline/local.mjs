// node local.mjs FOLDER SCRIPT: prints the module SCRIPT of FOLDER, with its workers (*worker.js) and all the files that these
// may fetch (.json, .wasm), as one classic script, which browsers run from the file system too. The sources stay as they are:
// only "Worker" and "fetch" mean something else in it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [folder, script] = process.argv.slice(2);
const here = import.meta.dirname;

// A module of this name that gives, by file name, what `load` imports.
function table(name, files) {
  const imports = files.map((file, index) => `import file${index} from ${JSON.stringify(join(folder, file))};`);
  const rows = files.map((file, index) => `${JSON.stringify(file)}: file${index}`);
  return made(name, `${imports.join("\n")}\nexport default { ${rows.join(", ")} };`);
}

function made(name, contents) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, resolveDir: folder }));
    },
  };
}

async function classic(entry, stand_in, plugin) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    inject: [join(here, stand_in)],
    plugins: [plugin],
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
  workers[name] = await classic(name, "fetch.js", table("livebook:files", carried));
}
const whole = made("livebook:workers", `export default ${JSON.stringify(workers)};`);
process.stdout.write(await classic(script, "worker.js", whole));
