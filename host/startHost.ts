/** The local host as a server on this machine: the page, its API, and the frames of add-on pages. */
import { watch } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { type Download, type Host, type HostOptions, openHost } from "./openHost";
import { Events } from "./server/events";
import { Refused, readBody, sendDownload, sendError, sendJson, sendNotYet } from "./server/httpAnswers";
import { answerApi, statusOf } from "./server/routes";
import { sendStatic } from "./server/staticFiles";
import { frameHost, isApi, pageHost, policyOf, refuseForeign, urlOf } from "./server/visitors";

export interface ServerOptions extends HostOptions {
  /** 0 takes a free one. */
  port: number;
  /** Folder of the page's files; beside the bundled server by default. */
  pageFolder?: string;
  /** Fills a new workspace before anything is answered; where it fails, nothing of it is kept. */
  fill?: (host: Host) => Promise<void>;
}

export interface RunningHost {
  url: string;
  /** The same host in process. */
  host: Host;
  close(): Promise<void>;
}

/** Rejects with code EADDRINUSE when the port is taken. */
export async function startHost(options: ServerOptions): Promise<RunningHost> {
  const host = await openHost({ reload: true, ...options });
  const events = new Events(host.world);
  const folder = options.pageFolder ?? join(__dirname, "page");
  let isFilled = !options.fill;
  const server = createServer((request, response) => {
    if (isFilled) void answer(host, events, folder, portOf(server), request, response);
    else sendNotYet(response);
  });
  try {
    await listening(server, options.port);
    await options.fill?.(host);
    isFilled = true;
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await host.abandon();
    throw error;
  }
  // A build writes several files, one after the other.
  let pause: NodeJS.Timeout | undefined;
  const watcher = watch(options.dist, () => {
    clearTimeout(pause);
    pause = setTimeout(() => void host.openPagesAnew().catch(console.error), 100);
  });
  return {
    url: `http://${pageHost(portOf(server))}`,
    host,
    close: async () => {
      clearTimeout(pause);
      watcher.close();
      events.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await host.close();
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function answer(
  host: Host,
  events: Events,
  pageFolder: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    refuseForeign(request, port);
    const url = urlOf(request, port);
    if (url.pathname === "/api/events") return events.open(response, url.searchParams.get("as") ?? undefined);
    if (!isApi(url)) return answerPage(request, response, url, pageFolder, port);
    if (request.method !== "GET" && request.method !== "POST")
      throw new Refused(405, `Expected GET or POST, found ${request.method}.`);
    const body = request.method === "POST" ? await readBody(request) : {};
    const download = await downloadOf(host, url);
    if (download) return sendDownload(response, download);
    const path = pathOf(url);
    const window = request.headers["x-window"]?.toString();
    const asked = { method: request.method ?? "GET", path, query: url.searchParams, body, window };
    const value = await answerApi(host, asked);
    host.save();
    sendJson(response, value);
  } catch (error) {
    const status = statusOf(error);
    if (status === 500) console.error(error);
    sendError(response, status, (error as Error).message);
  }
}

function pathOf({ pathname }: URL): string[] {
  try {
    return pathname.slice("/api/".length).split("/").map(decodeURIComponent);
  } catch {
    throw new Refused(400, `Expected an address, found "${pathname}".`);
  }
}

/** undefined when the address is none of a download. */
async function downloadOf(host: Host, { pathname, searchParams }: URL): Promise<Download | undefined> {
  const [, id = "", kind] = /^\/api\/files\/([^/]+)\/(xlsx|csv)$/.exec(pathname) ?? [];
  const as = searchParams.get("as") ?? undefined;
  if (kind === "xlsx") return host.xlsx(id, { as });
  if (kind === "csv") return host.csv(id, { sheet: Number(searchParams.get("sheet")), as });
}

/** The page has one origin; the other loopback name only serves frames. */
function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  folder: string,
  port: number,
): void {
  const onFrameHost = request.headers.host === frameHost(port);
  const ofFrame = /^\/frame\.(html|js)(\.map)?$/.test(url.pathname);
  if (onFrameHost && !ofFrame) {
    response.writeHead(302, { location: `http://${pageHost(port)}${url.pathname}` });
    response.end();
    return;
  }
  sendStatic(response, folder, url.pathname, policyOf(ofFrame, port));
}
