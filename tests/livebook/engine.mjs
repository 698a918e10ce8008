// The engine of a page, under node: the shipped worker.js itself, with what it needs of a browser put in its place.
// Called with the folder of the bundle; reads a JSON list of requests, writes a JSON list of the worker's answers.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const answers = [];
globalThis.fetch = async (url) => new Response(readFileSync(new URL(url)));
globalThis.onmessage = null;
globalThis.postMessage = (answer) => answers.push(answer);

await import(pathToFileURL(`${process.argv[2]}/worker.js`));
const requests = JSON.parse(readFileSync(0, "utf8"));
for (const [id, request] of requests.entries()) {
  const { module, topic } = JSON.parse(request);
  await onmessage({ data: { id, file: topic ?? module, responder: topic ? "quiz.box" : "livebook.live", request } });
}
process.stdout.write(JSON.stringify(answers));
