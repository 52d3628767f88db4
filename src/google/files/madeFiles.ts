/** The files a hub made, through the Drive and Sheets services, which reach only files this add-on made (scope drive.file). */

import { normalEmail } from "../../domain/roles";
import { type Cell, type Grid, unparsed } from "../../workbook/cells/cell";
import type { MadeFile, MadeFiles, MadeKind, Origin } from "../../workbook/ports/madeFiles";
import type { CellBlock } from "../../workbook/ports/store";
import { columnRequests } from "../sheets/columnRequests";
import {
  choiceRequests,
  clearing,
  drawingRequests,
  hidingRequests,
  ruleRequests,
  withoutRules,
} from "../sheets/drawingRequests";
import { redrawingRequests } from "../sheets/redrawingRequests";

const drive = () => Drive!;
const spreadsheets = () => Sheets!.Spreadsheets!;

const spreadsheet = "application/vnd.google-apps.spreadsheet";

/** @param open the id of the open file, which may be a hub or one that a hub made */
export function madeFiles(open: string): MadeFiles {
  const ours = new Set<string>();
  return {
    open,
    list: (kind) => {
      const listed = filesOf(open);
      for (const { id } of listed) ours.add(id);
      return listed.filter((file) => file.kind === kind);
    },
    isOurs: (id) => ours.has(id) || propertiesOf(id).hub === open,
    madeAs: () => markOf(propertiesOf(open))?.kind ?? null,
    isShown: (id) => fileAsFarAsShown(id, "id") !== null,
    create: ({ kind, madeFor }, title) => {
      const file = {
        name: title,
        mimeType: spreadsheet,
        appProperties: { hub: open, kind, madeFor } as never,
        writersCanShare: false,
      };
      return drive().Files.create(file, null as never, { fields: "id" }).id!;
    },
    createApart: (title, request) => {
      const q = `appProperties has { key='request' and value='${request}' } and trashed = false`;
      const [found] = drive().Files.list({ q, fields: "files(id)" }).files ?? [];
      if (found) return found.id!;
      const file = {
        name: title,
        mimeType: spreadsheet,
        appProperties: { request } as never,
        writersCanShare: false,
      };
      return drive().Files.create(file, null as never, { fields: "id" }).id!;
    },
    rename: (id, title) => {
      drive().Files.update({ name: title }, id);
    },
    discard: (id) => {
      drive().Files.update({ trashed: true }, id);
    },
    fill: (id, drawings) => {
      spreadsheets().batchUpdate({ requests: drawingRequests(drawings, 0) }, id);
    },
    share: (id, email) => {
      drive().Permissions.create({ type: "user", role: "writer", emailAddress: email }, id, {
        sendNotificationEmail: false,
      });
    },
    revoke: (id, { permission }) => {
      drive().Permissions.remove(id, permission);
    },
    endResharing: (id) => {
      drive().Files.update({ writersCanShare: false }, id);
    },
    read: (id, sheets) => readSheets(id, sheets),
    write: (id, blocks) => {
      const data = blocks.map(({ sheet, row, column, values }) => ({
        range: `${quoted(sheet)}!R${row}C${column}:R${row + values.length - 1}C${column + (values[0]?.length ?? 1) - 1}`,
        values: values.map((cells) => cells.map(unparsed)),
      }));
      const write = () => spreadsheets().Values!.batchUpdate({ valueInputOption: "RAW", data }, id);
      try {
        write();
      } catch (error) {
        if (!/exceeds grid limits/.test(String(error))) throw error;
        growTo(id, blocks);
        write();
      }
    },
    redraw(id, drawings, isObsolete) {
      const file = spreadsheets().get(id, { fields: "sheets.properties(sheetId,title,index)" });
      const standing = (file.sheets ?? []).map(({ properties }) => ({
        id: properties!.sheetId!,
        title: properties!.title!,
        index: properties!.index!,
      }));
      const isNew = standing.length === 1 && !drawings.some(({ sheet }) => sheet === standing[0]!.title);
      const requests = isNew
        ? drawingRequests(drawings, standing[0]!.id)
        : redrawingRequests(drawings, standing, isObsolete);
      spreadsheets().batchUpdate({ requests }, id);
    },
    addColumns(id, added) {
      const fields = "sheets.properties(sheetId,title,gridProperties.columnCount)";
      const standing = (spreadsheets().get(id, { fields }).sheets ?? []).map(({ properties }) => properties!);
      spreadsheets().batchUpdate({ requests: columnRequests(added, standing) }, id);
    },
    setChoices(id, choices) {
      const fields = "sheets(properties(sheetId,title,gridProperties.rowCount),conditionalFormats)";
      const standing = spreadsheets().get(id, { fields }).sheets ?? [];
      const requests = choices.flatMap(({ sheet, choices: own, formulaRules, hiddenColumns }) => {
        const { properties, conditionalFormats = [] } = standing.find(
          (one) => one.properties?.title === sheet,
        )!;
        const rows = Math.max(0, ...own.map(({ area }) => area.row - 1 + Number(area.rows)));
        const sheetId = properties!.sheetId!;
        return [
          ...growing(properties!, rows),
          ...clearing(own, sheetId),
          ...choiceRequests(own, sheetId),
          ...hidingRequests(hiddenColumns, sheetId),
          ...(formulaRules
            ? [...withoutRules(conditionalFormats, sheetId), ...ruleRequests(formulaRules, sheetId)]
            : []),
        ];
      });
      spreadsheets().batchUpdate({ requests }, id);
    },
    linkTo: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

/** Adds the rows that are lacking. */
function growTo(id: string, blocks: readonly CellBlock[]): void {
  const requests = sheetsOf(id).flatMap((properties) => {
    const own = blocks.filter(({ sheet }) => sheet === properties.title);
    return growing(properties, Math.max(0, ...own.map(({ row, values }) => row - 1 + values.length)));
  });
  spreadsheets().batchUpdate({ requests }, id);
}

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

/** Each sheet's id, title and number of rows. */
function sheetsOf(id: string): SheetProperties[] {
  const fields = "sheets.properties(sheetId,title,gridProperties.rowCount)";
  return (spreadsheets().get(id, { fields }).sheets ?? []).map(({ properties }) => properties!);
}

/** Asks for the rows that a sheet lacks of so many; for nothing where it has them. */
function growing({ sheetId, gridProperties }: SheetProperties, rows: number) {
  const length = rows - (gridProperties?.rowCount ?? 0);
  return length > 0 ? [{ appendDimension: { sheetId: sheetId!, dimension: "ROWS", length } }] : [];
}

type Properties = Readonly<Record<string, string>>;

/** What a file was marked as; before kinds had names, a packet was told by its rater and the ladder by its kind. */
function markOf({ hub, kind, madeFor, rater }: Properties): Origin | null {
  if (!hub) return null;
  if (rater) return { kind: "packet", madeFor: rater };
  if (kind === "ladder") return { kind: "published ladder", madeFor: "" };
  return kind ? { kind: kind as MadeKind, madeFor: madeFor ?? "" } : null;
}

const propertiesOf = (id: string): Properties =>
  (fileAsFarAsShown(id, "appProperties")?.appProperties as Properties | undefined) ?? {};

/** Null where the scope does not reach it: the add-on did not make it for this account. */
function fileAsFarAsShown(id: string, fields: string) {
  try {
    return drive().Files.get(id, { fields });
  } catch (error) {
    if (/not found/i.test(String(error))) return null;
    throw error;
  }
}

/** Every file this hub made and nobody deleted, with those who may open it. */
function filesOf(hub: string): MadeFile[] {
  const files: MadeFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = drive().Files.list({
      q: `appProperties has { key='hub' and value='${hub}' } and trashed = false`,
      fields:
        "nextPageToken, files(id, appProperties, writersCanShare, permissions(id, emailAddress, role, type, domain))",
      pageSize: 1000,
      pageToken,
    });
    for (const { id, appProperties, permissions = [], writersCanShare } of page.files ?? []) {
      const mark = markOf((appProperties ?? {}) as Properties);
      const readers = permissions
        .filter(({ role }) => role !== "owner")
        .map((one) => ({ email: sharedWith(one), permission: one.id! }));
      if (id && mark) files.push({ ...mark, id, readers, canBeReshared: writersCanShare !== false });
    }
    pageToken = page.nextPageToken;
  } while (pageToken);
  return files;
}

/** An address, or in words whom Google lets in without one. */
function sharedWith({
  emailAddress,
  type,
  domain,
}: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission): string {
  if (emailAddress) return normalEmail(emailAddress);
  return type === "domain" ? `everybody at ${domain}` : "anyone with the link";
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
