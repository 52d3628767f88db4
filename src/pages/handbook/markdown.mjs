/** The little Markdown our guides are written in, as JSX: headings, paragraphs, lists, tables, pictures, links. */

/** @example slug("While ratings come in") // "while-ratings-come-in" */
export const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** The headings that stand in a guide's list of contents. */
export const chaptersOf = (text) => [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

/**
 * @param text Markdown; HTML in it is shown as text. A link to another guide becomes <Link to="managers#rate-a-person">
 * @param pictureOf the JSX of a picture, by its path and what it shows
 */
export const jsxOf = (text, pictureOf) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockJsx(block, pictureOf))
    .join("");

function blockJsx(block, pictureOf) {
  const [, marks, heading] = /^(#{1,3}) (.+)$/.exec(block) ?? [];
  if (heading) return `<h${marks.length} id="${slug(heading)}">${inline(heading)}</h${marks.length}>`;
  const [, shows, path] = /^!\[(.+)\]\((.+)\)$/.exec(block) ?? [];
  if (path) return pictureOf(path, escaped(shows));
  if (block.startsWith("| ")) return tableJsx(block);
  if (block.startsWith("- ")) return listJsx("ul", block, /\n- /);
  if (block.startsWith("1. ")) return listJsx("ol", block, /\n\d+\. /);
  return `<p>${inline(block)}</p>`;
}

function listJsx(kind, block, between) {
  const items = block.replace(/^(- |1\. )/, "").split(between);
  return `<${kind}>${items.map((item) => `<li>${itemJsx(item)}</li>`).join("")}</${kind}>`;
}

/** What stands indented below an item is a list within it. */
function itemJsx(item) {
  const [own, ...within] = item.split(/\n {2,}- /);
  return (
    inline(own) + (within.length ? `<ul>${within.map((one) => `<li>${inline(one)}</li>`).join("")}</ul>` : "")
  );
}

function tableJsx(block) {
  const [head, , ...rows] = block.split("\n").map((row) => row.slice(2, -2).split(" | "));
  const line = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join("")}</tr>`;
  return `<div class="wide"><table><thead>${line(head, "th")}</thead><tbody>${rows.map((row) => line(row, "td")).join("")}</tbody></table></div>`;
}

/** Other papers are not in the handbook's page, so their names are only words. */
const inline = (text) =>
  escaped(text.replace(/\s*\n\s*/g, " "))
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/\*(.+?)\*/g, "<i>$1</i>")
    .replace(/`(.+?)`/g, "<code>$1</code>")
    .replace(/\[(.+?)\]\((\w+)\.md(#[\w-]+)?\)/g, '<Link to="$2$3">$1</Link>')
    .replace(/\[(.+?)\]\((https:.+?)\)/g, '<a href="$2">$1</a>')
    .replace(/\[(.+?)\]\(.+?\)/g, "$1");

const escaped = (text) => text.replace(/[&<>"{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
