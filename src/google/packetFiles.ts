/** Packets through the Drive and Sheets services, which reach only files this add-on made (scope drive.file). */
import type { PacketFile, PacketFiles } from "../actions/packetFiles";
import { type Cell, type Grid, textOf } from "../workbook/cell";
import { drawingRequests } from "./drawingRequests";

const drive = () => Drive!;
const spreadsheets = () => Sheets!.Spreadsheets!;

const spreadsheet = "application/vnd.google-apps.spreadsheet";

export function packetFiles(hub: string): PacketFiles {
  return {
    list() {
      const files: PacketFile[] = [];
      let pageToken: string | undefined;
      do {
        const page = drive().Files.list({
          q: `appProperties has { key='hub' and value='${hub}' } and trashed = false`,
          fields: "nextPageToken, files(id, appProperties)",
          pageSize: 1000,
          pageToken,
        });
        for (const { id, appProperties } of page.files ?? [])
          if (id)
            files.push({ id, rater: (appProperties as Record<string, string> | undefined)?.rater ?? "" });
        pageToken = page.nextPageToken;
      } while (pageToken);
      return files;
    },
    create(rater, title) {
      const file = drive().Files.create(
        { name: title, mimeType: spreadsheet, appProperties: { hub, rater } as never },
        null as never,
        {
          fields: "id",
        },
      );
      return file.id!;
    },
    fill: (id, drawings) => {
      spreadsheets().batchUpdate({ requests: drawingRequests(drawings, 0) }, id);
    },
    share: (id, email) => {
      drive().Permissions.create({ type: "user", role: "writer", emailAddress: email }, id, {
        sendNotificationEmail: false,
      });
    },
    read: (id, sheets) => readSheets(id, sheets),
    write: (id, blocks) => {
      const data = blocks.map(({ sheet, row, column, values }) => ({
        range: `${quoted(sheet)}!R${row}C${column}:R${row + values.length - 1}C${column + (values[0]?.length ?? 1) - 1}`,
        values: values.map((cells) => cells.map((cell) => (typeof cell === "string" ? textOf(cell) : cell))),
      }));
      spreadsheets().Values!.batchUpdate({ valueInputOption: "RAW", data }, id);
    },
    linkTo: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

/** A sheet that is gone fails the whole request: then the sheets are asked for by name, and read as they are. */
function readSheets(id: string, sheets: readonly string[]): (Grid | null)[] {
  try {
    return valuesOf(id, sheets);
  } catch (error) {
    if (!/Unable to parse range/.test(String(error))) throw error;
    const file = spreadsheets().get(id, { fields: "sheets.properties.title" });
    const titles = new Set((file.sheets ?? []).map((sheet) => sheet.properties?.title));
    const there = sheets.filter((sheet) => titles.has(sheet));
    const grids = there.length ? valuesOf(id, there) : [];
    return sheets.map((sheet) => grids[there.indexOf(sheet)] ?? null);
  }
}

function valuesOf(id: string, sheets: readonly string[]): Grid[] {
  const { valueRanges = [] } = spreadsheets().Values!.batchGet(id, {
    ranges: sheets.map(quoted),
    valueRenderOption: "UNFORMATTED_VALUE",
    dateTimeRenderOption: "FORMATTED_STRING",
  });
  return sheets.map((_, at) => (valueRanges[at]?.values ?? []) as Cell[][]);
}

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
