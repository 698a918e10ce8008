// Starts the script of a page in a book that came as a zip: its modules where a server brings them, and from the file
// system, where browsers refuse modules, the same in one classic script.
{
  const { src, dataset } = document.currentScript;
  const script = document.createElement("script");
  const local = location.protocol === "file:";
  if (!local) script.type = "module";
  script.src = src.replace("choose.js", dataset.script + (local ? ".local.js" : ".js"));
  document.head.append(script);
}
