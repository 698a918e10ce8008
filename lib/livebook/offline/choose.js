// Starts the script of a page in a book that came as a zip: its modules where a server brings them, and from the file
// system, where browsers refuse modules, the same in one classic script, after the workers, which all scripts share.
{
  const { src, dataset } = document.currentScript;
  const local = location.protocol === "file:";
  for (const name of local ? ["workers.local.js", `${dataset.script}.local.js`] : [`${dataset.script}.js`]) {
    const script = document.createElement("script");
    script.src = src.replace("choose.js", name);
    if (local) script.async = false; // one after the other
    else script.type = "module";
    if (![...document.scripts].some((there) => there.src === script.src)) document.head.append(script);
  }
}
