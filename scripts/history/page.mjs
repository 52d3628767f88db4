/** The page history.html: a picture and a sentence for each question, with everything it needs inside, to keep or to print. */
import { resolve } from "node:path";
import { build } from "esbuild";
import { sentences } from "./sentences.mjs";

/** @param views rows by view, as the warehouse gives them: small groups are hidden there already */
export async function historyPage(views) {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "draw.mjs")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    legalComments: "none",
  });
  const said = sentences(views);
  const sections = Object.entries(said).map(
    ([id, { title, text }]) =>
      `<section><h2>${html(title)}</h2><figure id="${id}"></figure><p>${html(text)}</p></section>`,
  );
  const data = JSON.stringify(Object.fromEntries(drawn.map((view) => [view, views[view]]))).replaceAll(
    "<",
    "\\u003c",
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>History</title><style>${style}</style></head>
<body><h1>History</h1>
<p class="note">Groups of fewer than five people are not shown, nor what would give them away. Numbers raise questions; they decide nothing.</p>
${sections.join("\n")}
<script type="application/json" id="views">${data}</script>
<script>${outputFiles[0].text.replaceAll("</script", "<\\/script")}</script>
</body></html>
`;
}

/** What the pictures are drawn from; the page holds nothing else. */
const drawn = [
  "plumbline__promotion_rate",
  "plumbline__time_in_grade",
  "plumbline__calibration_change",
  "plumbline__track_change",
  "plumbline__coverage",
];

const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  body { font: 14px/1.45 system-ui, sans-serif; color: #1f1f1f; max-width: 720px; margin: 32px auto; padding: 0 16px; }
  h1 { font-size: 24px; font-weight: 600; } h2 { font-size: 16px; margin: 0 0 8px; }
  section { margin: 32px 0; break-inside: avoid; } figure { margin: 0; } svg { max-width: 100%; height: auto; }
  p { max-width: 64ch; margin: 8px 0 0; } .note { color: #5f6368; }
  @media print { body { margin: 0; max-width: none; } section { margin: 20px 0; } }
`;
