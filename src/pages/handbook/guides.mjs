/** Brings the guides of docs/handbook into the handbook's page, their pictures inside: import guides from "guides". */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chaptersOf, jsxOf } from "./markdown.mjs";

const folder = resolve(import.meta.dirname, "../../../docs/handbook");

export const guidesPlugin = {
  name: "guides",
  setup(build) {
    build.onResolve({ filter: /^guides$/ }, () => ({ path: "guides", namespace: "guides" }));
    build.onLoad({ filter: /.*/, namespace: "guides" }, () => {
      const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
      const guides = files.map((name) =>
        guideOf(name.slice(0, -3), readFileSync(resolve(folder, name), "utf8")),
      );
      return { contents: `export default {${guides.join()}}`, loader: "jsx" };
    });
  },
};

function guideOf(name, text) {
  const [, title, rest] = /^# (.+)\n([\s\S]*)$/.exec(text);
  return `${name}: { title: ${JSON.stringify(title)}, chapters: ${JSON.stringify(chaptersOf(rest))}, text: (Link) => <>${jsxOf(rest, pictureOf)}</> }`;
}

/** At its real size. Before the first `npm run gallery` there are none: then the words stand for it. */
function pictureOf(path, shows) {
  const file = resolve(folder, path);
  if (!existsSync(file)) return `<p class="small">${shows}</p>`;
  const bytes = readFileSync(file);
  const source = `data:image/png;base64,${bytes.toString("base64")}`;
  return `<figure><img src="${source}" width="${bytes.readUInt32BE(16)}" alt="${shows}" /></figure>`;
}
