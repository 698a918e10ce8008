// Put by local.mjs in the place of "fetch" in a worker that runs from the file system, where fetch is refused: the files
// are within the script itself.
import files from "livebook:files";

const TYPES = { wasm: "application/wasm", json: "application/json" };

export async function fetch(url) {
  const name = String(url).split("/").pop();
  if (!(name in files)) return new Response(null, { status: 404 });
  return new Response(files[name], { headers: { "Content-Type": TYPES[name.split(".").pop()] } });
}
