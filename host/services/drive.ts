/** The Drive advanced service (v3), as far as spreadsheets and their sharing go. */
import { copyFile } from "../copyFile";
import { GoogleError, refuse } from "../edits/refusals";
import type { Permission, Role, SpreadsheetFile } from "../model/spreadsheetFile";
import { isReachable, reachableFile } from "./appFiles";
import type { Caller } from "./caller";
import { matchesQuery } from "./driveQuery";
import { type Services, service } from "./service";
import { asApi } from "./sheets/apiError";
import { selectFields } from "./sheets/selectFields";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

interface FileResource {
  name?: string;
  mimeType?: string;
  description?: string;
  appProperties?: { [key: string]: string | null };
  trashed?: boolean;
  writersCanShare?: boolean;
}
interface Options {
  fields?: string;
  q?: string;
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
}
interface PermissionResource {
  type?: string;
  role?: string;
  emailAddress?: string;
}

type Method = (execution: Caller, ...args: never[]) => unknown;

const apiRole: { [role in Role]: string } = { owner: "owner", editor: "writer", viewer: "reader" };

/** Google itself writes to whoever a file is shared with, unless it is told not to; no script's quota pays for it. */
function notify({ world, user }: Caller, { name, url }: SpreadsheetFile, to: string): void {
  world.outbox.push({
    from: "drive-shares-dm-noreply@google.com",
    to,
    subject: `Spreadsheet shared with you: "${name}"`,
    body: `${user} has invited you to edit the following spreadsheet: ${url}`,
    sent: world.now(),
    recipients: 1,
  });
  world.settingsChanged();
}

function fileOf(execution: Caller, id: string): SpreadsheetFile {
  const file = reachableFile(execution, id, ["drive"]);
  if (!file?.roleOf(execution.user)) return refuse(`File not found: ${id}.`);
  return file;
}

function resource(file: SpreadsheetFile): object {
  return {
    kind: "drive#file",
    id: file.id,
    name: file.name,
    mimeType: SPREADSHEET,
    description: file.description,
    trashed: file.trashed,
    writersCanShare: file.writersCanShare,
    appProperties: file.appProperties,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    webViewLink: file.url,
    owners: [{ emailAddress: file.owner }],
    permissions: file.permissions.map(permissionResource),
  };
}

const permissionResource = ({ id, email, role }: Permission) => ({
  kind: "drive#permission",
  id,
  type: "user",
  role: apiRole[role],
  emailAddress: email,
});

/** Without `fields` Drive sends four fields of a file, and no more. */
const fileAnswer = (file: SpreadsheetFile, options?: Options | null) =>
  selectFields(resource(file), options?.fields ?? "kind,id,name,mimeType");

function change(execution: Caller, file: SpreadsheetFile, body: FileResource): void {
  if (!file.mayEdit(execution.user)) refuse("The user does not have sufficient permissions for this file.");
  if ((body.trashed ?? body.writersCanShare) !== undefined && file.owner !== execution.user)
    refuse("The user does not have sufficient permissions for this file.");
  const { name, description, trashed, appProperties, writersCanShare } = body;
  Object.assign(file, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(trashed === undefined ? {} : { trashed }),
    ...(writersCanShare === undefined ? {} : { writersCanShare }),
  });
  for (const [key, value] of Object.entries(appProperties ?? {})) {
    if (value === null) delete file.appProperties[key];
    else file.appProperties[key] = value;
  }
  file.revision++;
  execution.world.fileChanged(file);
}

const methods: { [name: string]: Method } = {
  "files.create": (execution, body: FileResource, media: unknown, options?: Options | null) => {
    if (media) refuse("Uploading content is not available in the local host");
    if (body.mimeType !== SPREADSHEET) refuse("Only spreadsheets are available in the local host");
    const file = execution.world.createFile(body.name ?? "Untitled", execution.user);
    file.createdByAddOnFor.push(execution.user);
    change(execution, file, body);
    return fileAnswer(file, options);
  },
  "files.get": (execution, id: string, options?: Options | null) =>
    fileAnswer(fileOf(execution, id), options),
  "files.list": (execution, options?: Options | null) => {
    const files = [...execution.world.files.values()].filter(
      (file) =>
        isReachable(execution, file, ["drive"]) &&
        file.roleOf(execution.user) !== undefined &&
        matchesQuery(file, options?.q ?? "", execution.user),
    );
    const size = options?.pageSize ?? 100;
    const start = Number(options?.pageToken ?? 0);
    const page = files.slice(start, start + size).map(resource);
    const more = start + size < files.length ? { nextPageToken: String(start + size) } : {};
    const fields = options?.fields ?? "nextPageToken,files(kind,id,name,mimeType)";
    return selectFields({ ...more, files: page }, fields);
  },
  "files.update": (execution, body: FileResource, id: string, media?: unknown, options?: Options | null) => {
    if (media) refuse("Uploading content is not available in the local host");
    const file = fileOf(execution, id);
    change(execution, file, body);
    return fileAnswer(file, options);
  },
  "files.copy": (execution, body: FileResource, id: string, options?: Options | null) => {
    const source = fileOf(execution, id);
    const name = body.name ?? `Copy of ${source.name}`;
    const copy = copyFile(execution.world, source, { name, owner: execution.user });
    copy.createdByAddOnFor.push(execution.user);
    change(execution, copy, { ...body, name });
    return fileAnswer(copy, options);
  },
  "files.remove": (execution, id: string) => {
    const file = fileOf(execution, id);
    if (file.owner !== execution.user) refuse("The user does not have sufficient permissions for this file.");
    execution.world.removeFile(file.id);
    return null;
  },
  "permissions.create": (
    execution,
    body: PermissionResource,
    id: string,
    options?: { sendNotificationEmail?: boolean } | null,
  ) => {
    const file = fileOf(execution, id);
    const email = body.emailAddress ?? "";
    if (body.type !== "user") refuse("Only permissions of the type user are available in the local host");
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      refuse(`The specified emailAddress is invalid or not applicable for the given permission type.`);
    execution.world.share(file, email, roleOf(body.role), execution.user);
    if (options?.sendNotificationEmail !== false) notify(execution, file, email);
    const made = file.permissions.find(
      (permission) => permission.email.toLowerCase() === email.toLowerCase(),
    );
    return made && permissionResource(made);
  },
  "permissions.list": (execution, id: string, options?: Options | null) =>
    selectFields(
      { permissions: fileOf(execution, id).permissions.map(permissionResource) },
      options?.fields ?? "permissions(kind,id,type,role)",
    ),
  "permissions.update": (execution, body: PermissionResource, id: string, permissionId: string) => {
    const file = fileOf(execution, id);
    const permission = permissionOf(file, permissionId);
    execution.world.share(file, permission.email, roleOf(body.role), execution.user);
    return permissionResource(permissionOf(file, permissionId));
  },
  "permissions.remove": (execution, id: string, permissionId: string) => {
    const file = fileOf(execution, id);
    execution.world.share(file, permissionOf(file, permissionId).email, null, execution.user);
    return null;
  },
  "about.get": (execution, options?: Options | null) => {
    if (!options?.fields) refuse("The 'fields' parameter is required for this method.");
    return selectFields({ user: { emailAddress: execution.user } }, options?.fields);
  },
};

function roleOf(role: string | undefined): "editor" | "viewer" {
  if (role === "writer") return "editor";
  if (role === "reader" || role === "commenter") return "viewer";
  return refuse(`The role ${role} is not available in the local host`);
}

function permissionOf(file: SpreadsheetFile, id: string): Permission {
  return (
    file.permissions.find((permission) => permission.id === id) ?? refuse(`Permission not found: ${id}.`)
  );
}

export const driveServices: Services = {
  "drive.call": service(
    "advanced",
    (execution, name: string, args: unknown[]) => {
      const method = methods[name];
      if (!method) throw new GoogleError(`Drive ${name} is not available in the local host`);
      return asApi(`drive.${name}`, () => method(execution, ...(args as never[])));
    },
    { right: "driveService" },
  ),
};
