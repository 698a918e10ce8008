// Put by local.mjs in the place of "Worker" in a page that runs from the file system, where a worker from a file is refused:
// the worker's script is within the page's, and starts from there.
import scripts from "livebook:workers";

export class Worker extends globalThis.Worker {
  constructor(url) {
    const script = scripts[String(url).split("/").pop()];
    super(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  }
}
