import type { Host } from "../openHost";
import { fileOf, openTestHost } from "./testHost";

let host: Host;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const value = <R>(script: () => R) => fileOf(host).run(script);

test("§6 groups: depth, closing, opening to a depth, and what becomes of them when rows come and go", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("2:6").shiftRowGroupDepth(1);
      sheet.getRange("3:4").shiftRowGroupDepth(1);
      const depths = [1, 2, 3, 4, 5, 7].map((row) => sheet.getRowGroupDepth(row));
      const inner = sheet.getRowGroup(3, 2);
      const shape = [inner?.getRange().getA1Notation(), inner?.getControlIndex(), inner?.getDepth()];
      inner?.collapse();
      const hidden = () => [2, 3, 4, 5].map((row) => sheet.isRowHiddenByUser(row));
      const closed = [...hidden(), inner?.isCollapsed()];
      sheet.collapseAllRowGroups();
      const all = hidden();
      sheet.expandRowGroupsUpToDepth(1);
      const some = hidden();
      sheet.insertRowAfter(3);
      const grown = sheet.getRowGroup(3, 2)?.getRange().getA1Notation();
      sheet.deleteRow(1);
      return [depths, shape, closed, all, some, grown, sheet.getRowGroup(2, 2)?.getRange().getRow()];
    }),
  ).toEqual([
    [0, 1, 2, 2, 1, 0],
    ["A3:Z4", 5, 2],
    [false, true, true, false, true],
    [true, true, true, true],
    [false, true, true, false],
    "A3:Z5",
    2,
  ]);
});

test("§6 a group that is not there is refused; taking a group away leaves its lines shown one level up", async () => {
  const file = fileOf(host);
  await expect(file.run(() => void SpreadsheetApp.getActiveSheet().getColumnGroup(2, 1))).rejects.toThrow(
    "A column group does not exist at index 2 and group depth 1",
  );
  expect(
    await file.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("B:C").shiftColumnGroupDepth(1);
      sheet.getColumnGroup(2, 1)?.remove();
      return sheet.getColumnGroupDepth(2);
    }),
  ).toBe(0);
});

test("§6 metadata of rows and columns: where it stands, that it moves with its line, and how it is found", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const book = SpreadsheetApp.getActive();
      book.addDeveloperMetadata("k", "file");
      sheet.addDeveloperMetadata("k", "sheet");
      sheet.getRange("3:3").addDeveloperMetadata("k", "row");
      sheet.getRange("B:B").addDeveloperMetadata("other", "column");
      sheet.insertRowBefore(1);
      const row = sheet.createDeveloperMetadataFinder().withValue("row").find()[0];
      const location = row?.getLocation();
      const values = (found: GoogleAppsScript.Spreadsheet.DeveloperMetadata[]) =>
        found.map((one) => one.getValue());
      const types = SpreadsheetApp.DeveloperMetadataLocationType;
      return [
        String(location?.getLocationType()),
        location?.getRow()?.getA1Notation(),
        location?.getSheet(),
        values(book.createDeveloperMetadataFinder().withKey("k").find()),
        values(sheet.getRange("4:4").createDeveloperMetadataFinder().find()),
        values(sheet.getRange("4:4").createDeveloperMetadataFinder().onIntersectingLocations().find()),
        values(book.createDeveloperMetadataFinder().withLocationType(types.COLUMN).find()),
        values(sheet.getDeveloperMetadata()),
        sheet.getRange("4:4").getDeveloperMetadata().length,
        row?.moveToColumn(sheet.getRange("C:C")).getLocation().getColumn()?.getColumn(),
      ];
    }),
  ).toEqual([
    "ROW",
    "A4:Z4",
    null,
    ["file", "sheet", "row"],
    ["row"],
    ["file", "sheet", "row"],
    ["column"],
    ["sheet"],
    1,
    3,
  ]);
});

test("§6 a filter by condition hides rows; its criteria is read back, with a date as a date", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B4").setValues([
        ["n", "d"],
        [1, new Date(2026, 0, 1)],
        [5, new Date(2026, 5, 1)],
        [9, new Date(2026, 8, 1)],
      ]);
      const filter = sheet.getRange("A1:B4").createFilter();
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(3).build());
      const hidden = () => [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
      const first = hidden();
      const day = new Date(2026, 6, 1);
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenDateAfter(day).build());
      const read = filter.getColumnFilterCriteria(2);
      const back = read?.getCriteriaValues()[0] as Date;
      return [first, hidden(), String(read?.getCriteriaType()), back.getTime() === day.getTime()];
    }),
  ).toEqual([[true, false, false], [true, true, false], "DATE_AFTER", true]);
});

test("§6 conditional formats by date, relative or not, by gradient, and a copy that can be changed", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:A9");
      const builder = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
      const relative = builder().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).setBold(true).build();
      const gradient = builder()
        .setGradientMinpoint("#ffffff")
        .setGradientMidpointWithValue("#ff0000", SpreadsheetApp.InterpolationType.PERCENT, "50")
        .setGradientMaxpoint("#000000")
        .build();
      sheet.setConditionalFormatRules([relative, gradient, relative.copy().whenTextContains("x").build()]);
      const [first, second, third] = sheet.getConditionalFormatRules();
      const condition = first?.getBooleanCondition();
      const points = second?.getGradientCondition();
      return [
        String(condition?.getCriteriaType()),
        String(condition?.getCriteriaValues()[0]),
        condition?.getBold(),
        [points?.getMinColor(), points?.getMidColor(), points?.getMidValue(), String(points?.getMaxType())],
        String(third?.getBooleanCondition()?.getCriteriaType()),
      ];
    }),
  ).toEqual(["DATE_BEFORE_RELATIVE", "TODAY", true, ["#ffffff", "#ff0000", "50", "MAX"], "TEXT_CONTAINS"]);
});

test("§6 the finder: capitals, whole cells, patterns, formulas, one after the other, replacing", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B2").setValues([
        ["Ann", "Hannah"],
        ["é1", "=1+1"],
      ]);
      const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
        finder.findAll().map((range) => range.getA1Notation());
      const finder = sheet.createTextFinder("ann");
      const steps = [finder.findNext(), finder.findNext(), finder.findNext()].map(
        (range) => range?.getA1Notation() ?? null,
      );
      return [
        found(sheet.createTextFinder("ann")),
        found(sheet.createTextFinder("ann").matchCase(true)),
        found(sheet.createTextFinder("ann").matchEntireCell(true)),
        found(sheet.createTextFinder("^.\\d$").useRegularExpression(true)),
        found(sheet.createTextFinder("e1").ignoreDiacritics(true)),
        found(sheet.createTextFinder("1+1").matchFormulaText(true)),
        steps,
        sheet.createTextFinder("ann").replaceAllWith("X"),
        sheet.getRange("A1:B1").getValues(),
      ];
    }),
  ).toEqual([["A1", "B1"], ["B1"], ["A1"], ["A2"], ["A2"], ["B2"], ["A1", "B1", null], 2, [["X", "HXah"]]]);
});

test("§6 series go on: numbers, days, numbered texts; formulas are copied and texts repeat", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:E2").setValues([
        [2, new Date(2026, 0, 1), "Row 1", "=A1*2", "x"],
        [4, new Date(2026, 0, 2), "Row 2", "=A2*2", "y"],
      ]);
      const series = SpreadsheetApp.AutoFillSeries;
      sheet.getRange("A1:E2").autoFill(sheet.getRange("A1:E4"), series.DEFAULT_SERIES);
      sheet.getRange("G1").setValue(7).autoFill(sheet.getRange("G1:I1"), series.ALTERNATE_SERIES);
      const [third, fourth] = sheet.getRange("A3:E4").getValues();
      return [third, fourth, sheet.getRange("G1:I1").getValues()[0]].map((row) =>
        row?.map((cell) => (cell instanceof Date ? cell.getDate() : cell)),
      );
    }),
  ).toEqual([
    [6, 3, "Row 3", 12, "x"],
    [8, 4, "Row 4", 16, "y"],
    [7, 7, 7],
  ]);
});

test("§6 cells shift within the rows or columns of a range only, and formulas follow them", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:C2").setValues([
        ["a", "b", "c"],
        ["d", "e", "=B2"],
      ]);
      sheet.getRange("B1:B1").insertCells(SpreadsheetApp.Dimension.ROWS);
      const down = [sheet.getRange("A1:C3").getDisplayValues(), sheet.getRange("C2").getFormula()];
      sheet.getRange("B1:B1").deleteCells(SpreadsheetApp.Dimension.ROWS);
      sheet.getRange("A2").deleteCells(SpreadsheetApp.Dimension.COLUMNS);
      return [...down, sheet.getRange("A2:C2").getDisplayValues()[0]];
    }),
  ).toEqual([
    [
      ["a", "", "c"],
      ["d", "b", "e"],
      ["", "e", ""],
    ],
    "=B3",
    ["e", "e", ""],
  ]);
});

test("§6 texts are split by what parts them", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange("A1:A2")
        .setValues([["one;two"], ["three"]])
        .splitTextToColumns();
      sheet.getRange("A3").setValue("a-b-c").splitTextToColumns("-");
      return sheet.getRange("A1:C3").getValues();
    }),
  ).toEqual([
    ["one", "two", ""],
    ["three", "", ""],
    ["a", "b", "c"],
  ]);
});

test("§6 borders, bandings and tab colours are read as they were set; colours of the theme keep their names", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange("A1:B3");
      range.setBorder(true, null, null, null, null, null, "red", SpreadsheetApp.BorderStyle.DASHED);
      const border = (range as unknown as { getBorder(): never }).getBorder() as {
        getTop(): { getBorderStyle(): unknown; getColor(): GoogleAppsScript.Spreadsheet.Color };
        getLeft(): unknown;
      };
      const banding = range.applyColumnBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
      const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2).build();
      range.setFontColorObject(accent);
      const named = range.getFontColorObject().asThemeColor().getThemeColorType();
      return [
        String(border.getTop().getBorderStyle()),
        border.getTop().getColor().asRgbColor().asHexString(),
        border.getLeft(),
        banding.getHeaderColumnColor(),
        banding.getFirstRowColor(),
        String(named),
        range.getFontColor(),
        range.setFontColor("blue").getFontColorObject().getColorType().toString(),
        range.setBackgroundRGB(1, 2, 3).getBackground(),
      ];
    }),
  ).toEqual(["DASHED", "#ff0000", null, "#4dd0e1", null, "ACCENT2", "#ea4335", "RGB", "#010203"]);
});

test("§6 R1C1: formulas are written and read relative to their cells", async () => {
  expect(
    await value(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("B2:B3").setFormulaR1C1('=R[-1]C[0]&R1C1&"R1C1"&RC[-1]');
      const range = sheet.getRange("B2:B3");
      return [range.getFormulas(), range.getFormulasR1C1(), sheet.getRange("A1").getFormulaR1C1()];
    }),
  ).toEqual([
    [['=B1&$A$1&"R1C1"&A2'], ['=B2&$A$1&"R1C1"&A3']],
    [['=R[-1]C[0]&R1C1&"R1C1"&R[0]C[-1]'], ['=R[-1]C[0]&R1C1&"R1C1"&R[0]C[-1]']],
    null,
  ]);
});

test("§6 archives: what is packed comes out again; bytes that are none are refused", async () => {
  expect(
    await value(() => {
      const texts = ["one", "zwei ü"].map((text, i) => Utilities.newBlob(text, "text/plain", `${i}.txt`));
      const archive = Utilities.zip(texts, "all.zip");
      const out = Utilities.unzip(archive).map((blob) => [blob.getName(), blob.getDataAsString()]);
      return [archive.getContentType(), archive.getName(), out];
    }),
  ).toEqual([
    "application/zip",
    "all.zip",
    [
      ["0.txt", "one"],
      ["1.txt", "zwei ü"],
    ],
  ]);
  await expect(value(() => void Utilities.unzip(Utilities.newBlob("no archive")))).rejects.toThrow(
    /^Invalid argument/,
  );
});

test("§6 pages say their meta tags and icon; templates show their code", async () => {
  expect(
    await value(() => {
      const page = HtmlService.createHtmlOutput("<p>x</p>")
        .addMetaTag("viewport", "width=device-width")
        .setFaviconUrl("https://acme.example/icon.png");
      const [tag] = page.getMetaTags();
      const template = HtmlService.createHtmlOutput("<?= 1 ?>").asTemplate();
      return [
        tag?.getName(),
        tag?.getContent(),
        page.getFaviconUrl(),
        page.getBlob().getContentType(),
        template.getCode(),
      ];
    }),
  ).toEqual([
    "viewport",
    "width=device-width",
    "https://acme.example/icon.png",
    "text/html",
    '__raw("");\n__text( 1 \n);\n__raw("");',
  ]);
});
