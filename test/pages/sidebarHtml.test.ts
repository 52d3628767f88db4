/** The one file of the sidebar, as Google's HtmlService needs it. */
import { parse } from "acorn";
import { sidebarHtml } from "./sidebarHtml";

let html = "";
let script = "";
beforeAll(async () => {
  html = await sidebarHtml();
  script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
});

test("it is one self-contained file of at most 200 kB", () => {
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(200_000);
  expect(html).not.toMatch(/<link|\ssrc=|@import|url\(/);
  expect(html.match(/<script/g)).toHaveLength(1);
});

test("the script parses as ES2020 and holds nothing that HtmlService damages", () => {
  expect(() => parse(script, { ecmaVersion: 2020 })).not.toThrow();
  expect(script).not.toMatch(/<!--|<\/script|<\?/i);
  const literals: string[] = [];
  parse(script, {
    ecmaVersion: 2020,
    onToken: (token) => {
      if (token.type.label === "`") literals.push(script.slice(token.start, token.end + 40));
    },
  });
  expect(literals).toEqual([]);
});
