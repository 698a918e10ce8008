// In the sandboxed frame: starts the worker and passes its messages on. The worker's script arrives as text, since nothing
// may be fetched from here.
addEventListener(
  "message",
  ({ data: { script, task }, ports: [port] }) => {
    const text = new Blob([script], { type: "text/javascript" });
    const worker = new Worker(URL.createObjectURL(text));
    worker.onmessage = ({ data }) => port.postMessage(data);
    worker.onerror = ({ message }) => port.postMessage({ broken: message || "the worker's script" });
    worker.postMessage(task);
  },
  { once: true },
);
