/** How the server answers: JSON, one file, or a refusal that the page can show. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Download } from "../openHost";

/** A request that is refused; the message is for people. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** An answer that is JSON already. */
export class JsonText {
  constructor(readonly text: string) {}
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const text = value instanceof JsonText ? value.text : JSON.stringify(value ?? null);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(text);
}

export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, { error: { message } }, status);
}

/** To whoever comes while a new workspace is filled; the page asks again by itself. */
export function sendNotYet(response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "retry-after": "2",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(
    '<!doctype html><html lang="en"><meta http-equiv="refresh" content="2"><title>Not yet</title><p role="status">The files are being made. This page opens when they are there.',
  );
}

export function sendDownload(response: ServerResponse, { name, type, bytes }: Download): void {
  const plain = name.replace(/[^\w. -]/g, "_");
  // Half a character has no address.
  const whole = name.replace(/\p{Surrogate}/gu, "\ufffd");
  response.writeHead(200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole)}`,
  });
  response.end(bytes);
}

const LIMIT = 50 * 1024 * 1024;

/** The body of a POST as JSON: an object. */
export async function readBody(request: IncomingMessage): Promise<{ [name: string]: unknown }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LIMIT) throw new Refused(413, "The request is larger than 50 MB.");
    parts.push(part as Buffer);
  }
  try {
    const body = JSON.parse(Buffer.concat(parts).toString("utf8")) as { [name: string]: unknown };
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Said below, in the same words.
  }
  throw new Refused(400, "Expected a JSON object as the request's body.");
}
