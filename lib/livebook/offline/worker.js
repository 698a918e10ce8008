// Put by local.mjs in the place of "Worker" in a page that runs from the file system, where a worker from a file is refused:
// the worker's script is text in workers.local.js, and starts from there.
export class Worker extends globalThis.Worker {
  constructor(url) {
    const script = livebookWorkers[String(url).split("/").pop()];
    super(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  }
}
