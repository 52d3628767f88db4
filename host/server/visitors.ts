/** Who may talk to the server: this machine only, and never a page of another origin. */
import type { IncomingMessage } from "node:http";
import { Refused } from "./httpAnswers";

/** Where the page lives; the other loopback name is the other origin on which add-on pages run. */
export const pageHost = (port: number) => `localhost:${port}`;
export const frameHost = (port: number) => `127.0.0.1:${port}`;

/** Refuses foreign Host and Origin headers, and everything that an add-on's frame might ask by itself. */
export function refuseForeign(request: IncomingMessage, port: number): void {
  const { host, origin } = request.headers;
  if (host !== pageHost(port) && host !== frameHost(port))
    throw new Refused(403, "This server answers to localhost only.");
  if (origin !== undefined && origin !== `http://${pageHost(port)}`)
    throw new Refused(403, "Requests of other pages are refused.");
  const site = request.headers["sec-fetch-site"];
  const fromBrowser = site !== undefined && site !== "none" && site !== "same-origin";
  if (fromBrowser && isApi(request)) throw new Refused(403, "Requests of other pages are refused.");
  if (host === frameHost(port) && site !== undefined && isApi(request))
    throw new Refused(403, "An add-on's page reaches the host through google.script.run only.");
}

export const isApi = (request: IncomingMessage) => request.url?.startsWith("/api/") === true;
