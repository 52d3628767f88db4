/** The page history.html: a picture and a sentence for each question, with everything it needs inside, to keep or to print. */
import { resolve } from "node:path";
import { build } from "esbuild";
import { picturesOf } from "./pictures.mjs";
import { sentences, spanOf } from "./sentences.mjs";

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
      `<section><h2>${html(title)}</h2><figure id="${id}" aria-label="${html(title)}"></figure><p>${html(text)}</p></section>`,
  );
  const data = JSON.stringify(picturesOf(views)).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>History</title><style>${style}</style></head>
<body><h1>History</h1>
<p>${html(spanOf(views))}</p>
<p class="note">Groups of fewer than five people are not shown, nor what would give them away. Numbers raise questions; they decide nothing.</p>
${sections.join("\n")}
<script type="application/json" id="pictures">${data}</script>
<script>${outputFiles[0].text.replaceAll("</script", "<\\/script")}</script>
</body></html>
`;
}

const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light; }
  body { font: 14px/1.5 system-ui, sans-serif; color: #1f1f1f; background: #fff; max-width: 720px; margin: 32px auto; padding: 0 16px; }
  h1 { font-size: 24px; font-weight: 600; margin: 0 0 8px; } h2 { font-size: 16px; font-weight: 600; margin: 0 0 8px; }
  section { margin: 40px 0; break-inside: avoid; } figure, figure figure { margin: 0; } svg { display: block; max-width: 100%; height: auto; }
  p { max-width: 72ch; margin: 8px 0 0; overflow-wrap: anywhere; } .note { color: #5f6368; }
  [class*="swatch"] { font-size: 12px !important; }
  @page { margin: 18mm; }
  @media print { body { margin: 0; padding: 0; } section { margin: 24px 0; } svg, [class*="swatch"] { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
