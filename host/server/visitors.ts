/** Who may talk to the server: this machine only, and never a page of another origin. */
import type { IncomingMessage } from "node:http";
import { Refused } from "./httpAnswers";

/** Where the page lives; the other loopback name is the other origin on which add-on pages run. */
export const pageHost = (port: number) => `localhost${shown(port)}`;
export const frameHost = (port: number) => `127.0.0.1${shown(port)}`;
/** Browsers leave out the one that HTTP has by itself. */
const shown = (port: number) => (port === 80 ? "" : `:${port}`);

/** Refuses foreign Host and Origin headers, and everything that an add-on's frame might ask by itself. */
export function refuseForeign(request: IncomingMessage, port: number): void {
  const { host, origin } = request.headers;
  if (host !== pageHost(port) && host !== frameHost(port))
    throw new Refused(403, "This server answers to localhost only.");
  if (origin !== undefined && origin !== `http://${pageHost(port)}`)
    throw new Refused(403, "Requests of other pages are refused.");
  const api = isApi(urlOf(request, port));
  const site = request.headers["sec-fetch-site"];
  const fromBrowser = site !== undefined && site !== "none" && site !== "same-origin";
  if (fromBrowser && api) throw new Refused(403, "Requests of other pages are refused.");
  if (host === frameHost(port) && site !== undefined && api)
    throw new Refused(403, "An add-on's page reaches the host through google.script.run only.");
}

/** The address as the server understands it, whatever detours it takes: /./api is /api. Another machine's is none. */
export function urlOf({ url = "/" }: IncomingMessage, port: number): URL {
  try {
    return new URL(`http://${pageHost(port)}${url}`);
  } catch {
    throw new Refused(400, `Expected an address, found "${url}".`);
  }
}
export const isApi = ({ pathname }: URL) => pathname.startsWith("/api/");

/**
 * What a page may load, and who may show it in a frame. An add-on's page may load what it wants, as at Google; only the
 * page of the host shows it.
 */
export function policyOf(ofFrame: boolean, port: number): string {
  if (ofFrame) return `frame-ancestors http://${pageHost(port)}`;
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    `frame-src http://${frameHost(port)}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}
