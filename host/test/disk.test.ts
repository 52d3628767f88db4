import fs, { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningHost, startHost } from "../startHost";
import { NotKept } from "../storage/workspace";
import { addOn, ann, openTestHost } from "./testHost";

afterEach(() => jest.restoreAllMocks());

const fresh = () => mkdtempSync(join(tmpdir(), "workspace-"));

/** A disk with room for so many bytes more; a write that does not fit is cut, as disks do, and the next one fails. */
function roomFor(bytes: number): void {
  const write = fs.writeSync as (handle: number, data: Uint8Array, at: number) => number;
  let room = bytes;
  jest.spyOn(fs, "writeSync").mockImplementation(((handle: number, data: Buffer, at: number) => {
    if (room === 0)
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    const part = data.subarray(at, at + room);
    room -= part.length;
    return write(handle, part, 0);
  }) as never);
}

test("a disk that takes a text in parts keeps all of it", async () => {
  const workspace = fresh();
  const host = await openTestHost({ workspace });
  const { id } = host.createFile({ name: "Kept", as: ann });
  const write = fs.writeSync as (handle: number, data: Uint8Array, at: number) => number;
  jest
    .spyOn(fs, "writeSync")
    .mockImplementation(((handle: number, data: Buffer, at: number) =>
      write(handle, data.subarray(at, at + 100), 0)) as never);
  host.save();
  expect(JSON.parse(readFileSync(join(workspace, `${id}.spreadsheet.json`), "utf8")).name).toBe("Kept");
  await host.close();
});

test("where the folder is gone, that is said, and what was changed is kept once it is there again", async () => {
  const workspace = fresh();
  const host = await openTestHost({ workspace });
  const { id } = host.createFile({ name: "Kept", as: ann });
  host.save();
  host.edit(id, { sheet: "Sheet1", range: "A1", values: [["meanwhile"]], as: ann });
  fs.renameSync(workspace, `${workspace}-gone`);
  expect(() => host.save()).toThrow(
    new NotKept(
      `This change could not be kept yet: ENOENT: no such file or directory, scandir '${workspace}'. It is kept with the next one, once the folder is there again.`,
    ),
  );
  fs.renameSync(`${workspace}-gone`, workspace);
  host.save();
  expect(readFileSync(join(workspace, `${id}.spreadsheet.json`), "utf8")).toContain("meanwhile");
  await host.close();
});

test.each([0, 10, 500])(
  "on a disk with room for %i bytes an edit is refused and taken back, the kept file stays, and the host opens again",
  async (room) => {
    const workspace = fresh();
    const host = await openTestHost({ workspace });
    const { id } = host.createFile({ name: "Kept", as: ann });
    host.edit(id, { sheet: "Sheet1", range: "A1", values: [["before"]], as: ann });
    host.save();
    host.edit(id, { sheet: "Sheet1", range: "A1", values: [["after"]], as: ann });
    const { id: made } = host.createFile({ name: "New", as: ann });
    roomFor(room);
    expect(() => host.save()).toThrow(NotKept);
    jest.restoreAllMocks();
    expect((await host.file(id)).sheets[0]?.values).toEqual([["before"]]);
    expect(host.files().map((file) => file.id)).not.toContain(made);
    await host.close();
    expect(readdirSync(workspace).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const again = await openTestHost({ workspace });
    expect([again.setAside, (await again.file(id)).sheets[0]?.values]).toEqual([[], [["before"]]]);
    await again.close();
  },
);

describe("over HTTP", () => {
  let running: RunningHost;
  beforeAll(async () => {
    running = await startHost({
      dist: addOn,
      workspace: fresh(),
      port: 0,
      pageFolder: join(__dirname, "../page"),
    });
  });
  afterAll(() => running.close());

  const asked = async (path: string, body?: unknown, headers: { [name: string]: string } = {}) => {
    const method = body === undefined ? "GET" : "POST";
    const answer = await fetch(running.url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };

  test("a full disk is said with its own number", async () => {
    const { id } = JSON.parse((await asked("/api/files", { name: "Kept", as: ann })).body) as { id: string };
    roomFor(0);
    const edit = { sheet: "Sheet1", range: "A1", values: [["x"]], as: ann };
    const answer = await asked(`/api/files/${id}/edit`, edit);
    jest.restoreAllMocks();
    expect([answer.status, JSON.parse(answer.body).error.message]).toEqual([
      507,
      "This change could not be kept and was taken back: ENOSPC: no space left on device, write.",
    ]);
  });

  test.each<[path: string, body: unknown, status: number, words: RegExp]>([
    ["/api/files/%zz", undefined, 400, /^Expected an address/],
    [
      "/api/files/ID/share",
      { email: "ben@acme.example", role: "owner" },
      403,
      /^Expected the role editor, viewer or none/,
    ],
    ["/api/files/ID/run", { function: "count", args: "no list" }, 400, /^Expected a list as "args"/],
    ["/api/files/ID/run", { args: [] }, 400, /^Expected "function"/],
    ["/api/files/ID/edit", { edit: { kind: "explode" } }, 200, /There is no edit of the kind \\?"explode/],
    ...[
      { kind: "moveLines", sheet: 0, axis: "row", at: 1e12, count: 1, to: 3 },
      { kind: "moveLines", sheet: 0, axis: "row", at: 1, count: 1, to: 1e12 },
      { kind: "hideLines", sheet: 0, axis: "row", at: 1, count: 1e9, hidden: true },
      { kind: "size", sheet: 0, axis: "column", at: 0.5, count: 1, pixels: 30 },
      { kind: "notes", sheet: 0, rect: { row: "x", column: 1, rows: 1, columns: 1 }, rows: [["n"]] },
      {
        kind: "filter",
        sheet: 0,
        filter: { rect: { row: 1, column: 1, rows: 1e9, columns: 1 }, hiddenValues: {} },
      },
    ].map(
      (edit) =>
        ["/api/files/ID/edit", { edit }, 200, /outside the dimensions of the sheet/] satisfies [
          string,
          unknown,
          number,
          RegExp,
        ],
    ),
    [
      "/api/files/ID/edit",
      { edit: { kind: "filter", sheet: 0, filter: {} } },
      200,
      /Expected a range and its hidden/,
    ],
  ])("%s with %j is refused in words", async (path, body, status, words) => {
    const { id } = JSON.parse((await asked("/api/files", { name: "Asked", as: ann })).body) as { id: string };
    const answer = await asked(path.replace("ID", id), body);
    const said = JSON.parse(answer.body) as { error?: { message: string } };
    expect([answer.status, said.error?.message]).toEqual([status, expect.stringMatching(words)]);
  });

  /** The first line of the answer to a request in these words, of which no client has made sense before. */
  const firstLine = (request: string, headers = "") =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(running.url);
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", reject).on("data", (data) => {
        resolve(data.toString().split("\r\n")[0] ?? "");
        socket.destroy();
      });
      socket.write(`${request} HTTP/1.1\r\nHost: localhost:${port}\r\n${headers}\r\n`);
    });

  test("detours do not lead past the check of who asks", async () => {
    for (const path of ["/api/files", "/./api/files", "/x/../api/files"])
      expect([path, await firstLine(`GET ${path}`, "Sec-Fetch-Site: cross-site\r\n")]).toEqual([
        path,
        "HTTP/1.1 403 Forbidden",
      ]);
  });

  test.each([
    ["GET http://[", "400 Bad Request"],
    ["GET http://evil.example/api/files", "400 Bad Request"],
    ["GET //evil.example/api/files", "404 Not Found"],
    ["GET //", "404 Not Found"],
    ["PUT /api/people", "405 Method Not Allowed"],
    ["DELETE /api/files", "405 Method Not Allowed"],
  ])("%s is answered %s", async (request, answer) => {
    expect(await firstLine(request)).toBe(`HTTP/1.1 ${answer}`);
  });

  test("a file comes down whatever its name is, and its name is no header", async () => {
    for (const [name, shown] of [
      ["half \ud800", "half%20%EF%BF%BD%20-%20Sheet1.csv"],
      ['a\r\nSet-Cookie: b="', "a%0D%0ASet-Cookie%3A%20b%3D%22%20-%20Sheet1.csv"],
    ]) {
      const { id } = JSON.parse((await asked("/api/files", { name, as: ann })).body) as { id: string };
      const { status, headers } = await asked(`/api/files/${id}/csv?sheet=0`);
      expect([status, headers.get("content-disposition")?.split("UTF-8''")[1]]).toEqual([200, shown]);
      expect(headers.get("set-cookie")).toBeNull();
    }
  });

  test("pages say what they load and who may show them", async () => {
    const { port } = new URL(running.url);
    const policy = async (url: string) => (await fetch(url)).headers.get("content-security-policy") ?? "";
    expect(await policy(`${running.url}/`)).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(await policy(`http://127.0.0.1:${port}/frame.html`)).toBe(
      `frame-ancestors http://localhost:${port}`,
    );
    expect(await policy(`${running.url}/api/files`)).toMatch(/frame-ancestors 'none'/);
  });
});
