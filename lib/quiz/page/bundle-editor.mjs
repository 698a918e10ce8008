// node bundle-editor.mjs ENTRY NODE_MODULES: prints the editor and what it takes from npm as one script, and below it the
// licences of what it took, which ask to travel with it.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [entry, nodeModules] = process.argv.slice(2);
const { buildSync } = createRequire(join(nodeModules, "any.js"))("esbuild");
const { outputFiles, metafile } = buildSync({
  entryPoints: [entry],
  nodePaths: [nodeModules],
  bundle: true,
  charset: "utf8",
  format: "esm",
  metafile: true,
  minify: true,
  target: "es2022",
  write: false,
});

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const taken = new Set(Object.keys(metafile.inputs).flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
const holders = new Map(); // text of a licence -> the packages that have it
for (const name of [...taken].sort()) {
  const path = join(nodeModules, name, "LICENSE");
  if (!existsSync(path)) throw new Error(`${name} has no file LICENSE`);
  const text = readFileSync(path, "utf8").trim();
  holders.set(text, [...(holders.get(text) ?? []), name]);
}
const notices = [...holders].map(([text, names]) => `${names.join(", ")}:\n\n${text}\n`);
process.stdout.write(`${outputFiles[0].text}/*! This file holds:\n\n${notices.join("\n")}*/\n`);
