// The page's Python under node: reads a JSON list of [path, text] and code from standard input, prints what the code prints.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { loadMicroPython } = await import(pathToFileURL(process.argv[2]));
const python = await loadMicroPython({ heapsize: 8 * 1024 * 1024, stdout: (line) => process.stdout.write(line + "\n") });
const { files, code } = JSON.parse(readFileSync(0, "utf8"));
for (const [path, text] of files) {
  const folders = path.split("/").slice(0, -1);
  folders.forEach((_, end) => {
    const folder = "/" + folders.slice(0, end + 1).join("/");
    if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
  });
  python.FS.writeFile("/" + path, text);
}
python.runPython("import sys\nsys.path.insert(0, '/')");
python.runPython(code);
