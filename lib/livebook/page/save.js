// Saves the figure of an explorer as it stands, or its numbers. Loaded when a reader first asks for it.

const PAINT = ["fill", "stroke", "color", "opacity", "visibility", "font-family", "font-size", "font-weight"];
const SCALE = 3; // pixels of a PNG for each point

export async function save(figure, kind) {
  const makers = { svg: () => svg(figure), png: () => png(figure), csv: () => csv(figure) };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await makers[kind]());
  link.download = `${figure.id}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function drawing(figure) {
  const original = figure.querySelector(".explorer-drawing svg");
  const copy = original.cloneNode(true);
  const copies = copy.querySelectorAll("*");
  original.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of PAINT) copies[index].style.setProperty(name, style.getPropertyValue(name));
  });
  const { width, height } = original.viewBox.baseVal;
  const size = { xmlns: "http://www.w3.org/2000/svg", width, height };
  for (const [name, value] of Object.entries(size)) copy.setAttribute(name, value);
  return copy;
}

function svg(figure) {
  return new Blob([new XMLSerializer().serializeToString(drawing(figure))], { type: "image/svg+xml" });
}

async function png(figure) {
  const { width, height } = figure.querySelector(".explorer-drawing svg").viewBox.baseVal;
  const image = new Image(width * SCALE, height * SCALE);
  image.src = URL.createObjectURL(svg(figure));
  await image.decode();
  URL.revokeObjectURL(image.src);
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function csv(figure) {
  const plain = (cell) => cell.textContent.replaceAll("\u202f", " ").replaceAll("\u2212", "-");
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [...figure.querySelectorAll("table tr")].map((row) => [...row.cells].map(plain).map(quoted).join(","));
  return new Blob([`\ufeff${rows.join("\r\n")}\r\n`], { type: "text/csv" });
}
