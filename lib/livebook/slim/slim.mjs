// node slim.mjs JOB: makes the style sheets and scripts of a book and prints them as JSON, name -> text.
//
// JOB is a JSON file: "styles" and "scripts" (name -> list of files, in their order), "pages" (files whose words tell which
// rules of a style sheet are used; the scripts' words count too), "added" (name of a style sheet -> files whose rules all
// stay, at its end), "define" (name in the scripts -> what it becomes).
import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { PurgeCSS } from "purgecss";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const joined = (files, between) => files.map((file) => readFileSync(file, "utf8")).join(between);
const made = {};

for (const [name, files] of Object.entries(job.scripts)) {
  // No bundle: these are scripts of the old kind, which meet in global names, and not in one file alone.
  const options = { minify: true, define: job.define, legalComments: "eof", charset: "utf8" };
  made[name] = (await transform(joined(files, ";\n"), options)).code;
}

const content = [...job.pages, ...Object.values(job.scripts).flat()];
const ICON_FONT = /@font-face\s*\{[^}]*Font Awesome[^}]*\}/g;
const OLDER_FONTS = /,\s*url\([^)]*\) format\("(?:woff|truetype)"\)/g; // every browser that runs the figures reads WOFF2
for (const [name, files] of Object.entries(job.styles)) {
  const raw = joined(files, "\n").replace(ICON_FONT, "").replace(OLDER_FONTS, "");
  if (raw.includes("@import")) throw new Error(`a file of ${name} imports another: name that one too`);
  const [{ css }] = await new PurgeCSS().purge({
    css: [{ raw }],
    content,
    safelist: [/^:/], // a rule of pseudo-classes alone, such as the theme's :focus-visible, names no word of a page
    keyframes: true,
    fontFace: false, // a face that no page uses is never fetched, and its name may stand in a variable
    blocklist: [/^fa-(?!rotate)/, /^fa[bsr]?$/, /^svg-inline/], // the icons of the theme
  });
  made[name] = (await transform(css + joined(job.added[name] ?? [], "\n"), { loader: "css", minify: true, legalComments: "eof", charset: "utf8" })).code;
}

process.stdout.write(JSON.stringify(made));
