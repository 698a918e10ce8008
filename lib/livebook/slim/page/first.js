// Before the first paint: the colours that the reader has chosen, or those of the system.
{
  const { dataset } = document.documentElement;
  let mode = null;
  try {
    mode = localStorage.getItem("mode");
  } catch {} // a browser that keeps nothing
  dataset.mode = ["light", "dark"].includes(mode) ? mode : "auto";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.theme = dataset.mode === "auto" ? (dark ? "dark" : "light") : dataset.mode;
}
