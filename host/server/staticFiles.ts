/** The files of the page, and only those. */
import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { Refused } from "./httpAnswers";

const types: { [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * @param path of the request, such as /page.js; "/" is the page itself
 * @param policy what the page may load, and who may show it
 */
export function sendStatic(response: ServerResponse, folder: string, path: string, policy: string): void {
  const name = path === "/" ? "index.html" : path.slice(1);
  const file = join(folder, name);
  if (!/^[\w.-]+$/.test(name) || !existsSync(file)) throw new Refused(404, `There is no ${path} here.`);
  response.writeHead(200, {
    "content-type": types[extname(name)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "content-security-policy": policy,
  });
  response.end(readFileSync(file));
}
