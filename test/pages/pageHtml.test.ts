/** The one file of each page, as Google's HtmlService needs it. */
import { parse } from "acorn";
import { pageHtml } from "./pageHtml";

describe.each([
  ["sidebar", 200_000],
  ["import", 500_000],
  ["handbook", 500_000],
  ["hire", 200_000],
  ["own", 200_000],
  ["ready", 200_000],
  ["records", 200_000],
  ["sessions", 200_000],
])("%s", (name, most) => {
  let html = "";
  let script = "";
  beforeAll(async () => {
    html = await pageHtml(name);
    script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
  });

  test("it is one self-contained file of the size it may have", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most);
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
});
