// node service-worker.mjs: reads the list of the files to keep (JSON) and prints the service worker, one script with its library.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const manifest = readFileSync(0, "utf8");
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, "service-worker.js")],
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [
    {
      name: "manifest",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^livebook:manifest$/ }, ({ path }) => ({ path, namespace: "manifest" }));
        onLoad({ filter: /.*/, namespace: "manifest" }, () => ({ contents: manifest, loader: "json" }));
      },
    },
  ],
  logLevel: "warning",
});
process.stdout.write(outputFiles[0].text);
