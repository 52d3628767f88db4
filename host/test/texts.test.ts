import type { Host } from "../openHost";
import { ann, ben, fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const value = async <R>(script: () => R) => fileOf(host).run(script);
const message = async (script: () => unknown) => (await fileOf(host).answer(script, {})).error?.message;

test("§6 parseCsv: quoted cells hold delimiters, line ends and quotes; rows may differ in length", async () => {
  expect(
    await value(() => [
      Utilities.parseCsv('a,"b, ""c""\nd",\r\n1,,x\n"",y'),
      Utilities.parseCsv("a;b,c\n", ";"),
      Utilities.parseCsv("a|b", "|"),
      Utilities.parseCsv('x "y" z'),
    ]),
  ).toEqual([
    [
      ["a", 'b, "c"\nd', ""],
      ["1", "", "x"],
      ["", "y"],
    ],
    [["a", "b,c"]],
    [["a", "b"]],
    [['x "y" z']],
  ]);
  expect(await message(() => Utilities.parseCsv('a,"b'))).toBe("Could not parse text.");
  expect(await message(() => Utilities.parseCsv("a", "::"))).toBe("Cannot convert :: to char.");
});

test("§6 formatString: kinds, width, places, signs", async () => {
  expect(
    await value(() => [
      Utilities.formatString("%s is %d, %.2f%%", "Ann", 41.9, 12.345),
      Utilities.formatString("[%5s|%-5s|%05d|%+d|%x]", "ab", "cd", -42, 7, 255),
      Utilities.formatString("%e %f", 12345, 0.5),
    ]),
  ).toEqual(["Ann is 41, 12.35%", "[   ab|cd   |-0042|+7|ff]", "1.234500e+04 0.500000"]);
  expect(await message(() => Utilities.formatString("%s %d", "one"))).toBe("Format specifier '%d'");
  expect(await message(() => Utilities.formatString("%d", "1"))).toBe("Invalid argument: 1");
});

test("§6 parseDate: the instant that a text means in a zone", async () => {
  expect(
    await value(() =>
      [
        Utilities.parseDate("1970-01-01 00:00:00", "GMT", "yyyy-MM-dd' 'HH:mm:ss"),
        Utilities.parseDate("20260705", "Europe/Berlin", "yyyyMMdd"),
        Utilities.parseDate("5 Jan 26, 12:07 AM", "America/New_York", "d MMM yy, h:mm a"),
        Utilities.parseDate("2026-03-01T10:00", "GMT+2", "yyyy-MM-dd'T'HH:mm"),
      ].map((date) => date.toISOString()),
    ),
  ).toEqual([
    "1970-01-01T00:00:00.000Z",
    "2026-07-04T22:00:00.000Z",
    "2026-01-05T05:07:00.000Z",
    "2026-03-01T08:00:00.000Z",
  ]);
  expect(await message(() => Utilities.parseDate("soon", "GMT", "yyyy"))).toBe('Unparseable date: "soon"');
  expect(await message(() => Utilities.parseDate("1 Foo", "GMT", "d MMM"))).toBe('Unparseable date: "1 Foo"');
  expect(await message(() => Utilities.parseDate("1", "Nowhere", "d"))).toBe("Invalid time zone: Nowhere");
  expect(await message(() => Utilities.parseDate("1", "GMT", "w"))).toBe("Illegal pattern character 'w'");
});

test("§6 a temporary key tells people apart, not who they are, and changes after thirty days", async () => {
  let now = Date.parse("2026-08-15T09:00:00Z");
  const timed = await openTestHost({ now: () => now });
  const file = fileOf(timed);
  timed.world.share(timed.world.files.get(file.id) as never, ben, "editor", ann);
  const key = async (as: string) =>
    (await file.answer(() => Session.getTemporaryActiveUserKey(), { as })).value;
  const [first, again, other] = [await key(ann), await key(ann), await key(ben)];
  now += 31 * 86_400_000;
  const later = await key(ann);
  await timed.close();
  expect([first === again, first === other, first === later]).toEqual([true, false, false]);
  expect(String(first)).not.toContain("ann");
});

test("§3 templates: scriptlets run, print escaped or as it is, see what is set and the script's functions", async () => {
  expect(
    await value(() => {
      const template = HtmlService.createTemplate(
        `<? for (const name of names) { // each
        ?><li><?= name; ?></li><? } ?><?!= bold ?><script>const x = "<?= bold ?>", n = <?= 1 + 1 ?></script><i><?= typeof evaluate ?></i>`,
      );
      template.names = ["Ann & Bo", "<b>"];
      template.bold = '<b title="x">';
      return [
        template.evaluate().setTitle("T").getContent(),
        template.getRawContent().slice(0, 6),
        template.bold,
      ];
    }),
  ).toEqual([
    "<li>Ann &#38; Bo</li><li>&#60;b&#62;</li>" +
      '<b title="x"><script>const x = "\\u003cb title\\u003d\\u0022x\\u0022\\u003e", n = 2</script><i>function</i>',
    "<? for",
    '<b title="x">',
  ]);
  expect(await message(() => HtmlService.createTemplate("<?= nowhere ?>").evaluate())).toBe(
    "nowhere is not defined",
  );
  expect(await message(() => HtmlService.createTemplateFromFile("missing"))).toBe(
    "No HTML file named missing was found.",
  );
});

test("§4 what a scriptlet may not do is refused in the name of the call it makes", async () => {
  expect(
    await message(() => HtmlService.createTemplate("<?= SpreadsheetApp.openById('x') ?>").evaluate()),
  ).toMatch(/not sufficient to call SpreadsheetApp\.openById\./);
});

test("§3 a template of a file; frame options and meta tags are taken, other meta tags refused", async () => {
  const file = fileOf(host);
  expect(
    await file.run(() =>
      HtmlService.createTemplateFromFile("page")
        .evaluate()
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
        .addMetaTag("viewport", "width=device-width")
        .getContent(),
    ),
  ).toBe("<!doctype html><p>Hello</p>\n");
  expect(await message(() => HtmlService.createHtmlOutput("x").addMetaTag("robots", "none"))).toBe(
    "The meta tag you specified is not allowed in this context.",
  );
});
