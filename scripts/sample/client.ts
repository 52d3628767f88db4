/** The local host as the sample uses it: calls of the public API, made as the people concerned. */
import type { Host } from "../../host/openHost";
import type { Contract, MethodName } from "../../src/rpc/contract";

/** In process the host itself will do; over HTTP something that answers alike. */
export type Client = {
  readonly [Call in "createFile" | "run" | "edit" | "share" | "file" | "addPerson" | "setClock"]: (
    ...args: Parameters<Host[Call]>
  ) => ReturnType<Host[Call]> | Promise<Awaited<ReturnType<Host[Call]>>>;
};

export type Call = <M extends MethodName>(
  file: string,
  as: string,
  method: M,
  input: Omit<Contract[M]["input"], "request">,
) => Promise<Contract[M]["output"]>;

/**
 * One call of a page; a refusal ends the sample, because then it would tell something else than it promises.
 * @param prefix of request ids; where the sample was built before, Log has some already
 */
export function callerOf(client: Client, prefix = "sample"): Call {
  const requests = new Map<string, number>();
  return async (file, as, method, input) => {
    const count = (requests.get(as) ?? 0) + 1;
    requests.set(as, count);
    const request = method in readsOnly ? {} : { request: `${prefix}/${as}/${count}` };
    const args = [JSON.stringify({ method, input: { ...input, ...request } })];
    const { value, error } = await client.run(file, { function: "handleRequest", args, as });
    if (error) throw new Error(`${method} as ${as}: ${error.message}`);
    const reply = JSON.parse(String(value));
    if (!reply.ok) throw new Error(`${method} as ${as}: ${JSON.stringify(reply.problems ?? reply.refused)}`);
    return reply.value;
  };
}

type ReadsOnly = {
  [M in MethodName]: Contract[M]["input"] extends { request: string } ? never : M;
}[MethodName];

/** Calls that change nothing take no request id. */
const readsOnly: Partial<Record<ReadsOnly, true>> = {
  casesToApprove: true,
  buildCalibration: true,
  cases: true,
  cycle: true,
  decisions: true,
  importTargets: true,
  listCandidates: true,
  listSessions: true,
  letters: true,
  ownFiles: true,
  planningRoster: true,
  listReports: true,
  openProposal: true,
  packets: true,
  preRead: true,
  previewCollect: true,
  previewExport: true,
  previewImport: true,
  previewOwnFiles: true,
};

/** The records of a sheet by header, each with its row in the sheet. */
export async function rowsOf(client: Client, file: string, sheet: string) {
  const { sheets } = await client.file(file);
  const [headers = [], ...rows] = sheets.find(({ name }) => name === sheet)?.values ?? [];
  return {
    headers: headers.map(String),
    rows: rows.map((cells, at) => ({
      row: at + 2,
      record: Object.fromEntries(
        headers.map((header, column) => [String(header), String(cells[column] ?? "")]),
      ),
    })),
  };
}

/** Types cells as a person does; what Google would refuse ends the sample. */
export async function type(
  client: Client,
  file: string,
  edit: { as: string; sheet: string; range: string; values: (string | number)[][] },
): Promise<void> {
  const { error } = await client.edit(file, edit);
  if (error) throw new Error(`typing into ${edit.sheet} ${edit.range}: ${error.message}`);
}

/** The letter of a column, for the first 26. */
export const letterOf = (headers: readonly string[], header: string): string =>
  String.fromCharCode(65 + headers.indexOf(header));
