/** The host's API over HTTP: each route is one method of the host. */
import type { PersonAct, RunRequest } from "../api";
import { GoogleError } from "../edits/refusals";
import type { Host } from "../openHost";
import { NotKept } from "../storage/workspace";
import { gridOf } from "./grid";
import { Refused } from "./httpAnswers";

type Body = { [name: string]: unknown };

export interface Asked {
  method: string;
  /** Parts of the path after /api/. */
  path: string[];
  query: URLSearchParams;
  body: Body;
  /** The browser window that asks. */
  window: string | undefined;
}

type Answering = (host: Host, id: string, as: string | undefined, asked: Asked) => unknown;

const ofFile: { [route: string]: Answering } = {
  "GET ": (host, id, as) => host.file(id, { as }),
  "GET grid": async (host, id, as, { query }) => {
    const file = await host.computed(id, { as });
    return gridOf(file, as, host.callable(), query.get("since") ?? undefined);
  },
  "GET menu": (host, id, as, { window }) => host.menu(id, { as, window }),
  "POST menu": (host, id, as, { body, window }) =>
    host.chooseMenu(id, { ...(body as { path: string[] }), as, window }),
  "POST run": (host, id, as, { body, window }) => {
    text(body.function, "function");
    if (body.args !== undefined && !Array.isArray(body.args))
      throw new Refused(400, 'Expected a list as "args" in the request\'s body.');
    return host.run(id, { ...(body as unknown as RunRequest), as, window });
  },
  "POST edit": (host, id, as, { body }) => {
    if (body.undo) return host.undo(id, { as });
    if (body.redo) return host.redo(id, { as });
    return host.edit(id, { ...(body as unknown as PersonAct), as });
  },
  "GET ui": (host, id, as, { window }) => {
    const {
      sidebar = null,
      dialog = null,
      question = null,
      toasts,
      chosenSheet,
      activations,
    } = host.ui(id, { as, window });
    return { sidebar, dialog, question, toasts, activeSheet: chosenSheet, activations };
  },
  "POST ui": (host, id, as, { body, window }) => {
    const {
      close,
      button,
      text: written,
    } = body as { close?: "sidebar" | "dialog" | "toasts"; button?: string; text?: string };
    if (close) host.ui(id, { as, window }).close(close);
    if (button) host.answer(id, { button, text: written, as, window });
    return { ok: true };
  },
  "POST selection": (host, id, as, { body, window }) => {
    const known = typeof body.known === "number" ? body.known : undefined;
    host.select(id, { sheet: String(body.sheet), range: String(body.range), known, as, window });
    return { ok: true };
  },
  "GET details": (host, id, as) => host.details(id, { as }),
  "POST share": (host, id, as, { body }) => {
    host.share(id, { email: address(body.email), role: body.role as "editor" | "viewer" | null, as });
    return { ok: true };
  },
  "POST copy": (host, id, as, { body }) => host.copyFile(id, { name: text(body.name, "name"), as }),
  "POST trash": (host, id, as, { body }) => {
    host.trash(id, { trashed: body.trashed !== false, as });
    return { ok: true };
  },
  "POST install": (host, id, as) => host.install(id, { as }),
};

/** The answer to a request; throws Refused, or GoogleError where Google would refuse. */
export async function answerApi(host: Host, asked: Asked): Promise<unknown> {
  const { method, path, query, body } = asked;
  const [collection, id, action = ""] = path;
  const as = query.get("as") ?? (typeof body.as === "string" ? body.as : undefined);
  if (collection === "outbox" && !id && method === "GET") return host.outbox();
  if (collection === "outbox" && id === "quota" && method === "GET") return host.mailQuota();
  if (collection === "triggers" && !id && method === "POST")
    return host.runTimeTriggers().then(() => ({ ok: true }));
  if (collection === "consent" && !id) return consent(host, as, method, body);
  if (collection === "people" && !id) return people(host, method, body);
  if (collection === "files" && !id) return files(host, as, asked);
  const answering = collection === "files" && path.length <= 3 ? ofFile[`${method} ${action}`] : undefined;
  if (!answering || !id) throw new Refused(404, `There is no ${method} /api/${path.join("/")}.`);
  return answering(host, id, as, asked);
}

function people(host: Host, method: string, body: Body): unknown {
  if (method === "GET") return host.people();
  const email = address(body.email);
  const person = {
    email,
    hidden: body.hidden === true,
    ...(typeof body.about === "string" && { about: body.about }),
  };
  host.addPerson(person);
  return person;
}

function consent(host: Host, as: string | undefined, method: string, body: Body): unknown {
  const person = text(as, "as");
  if (method === "GET") return host.consent({ as: person });
  const { denied } = body;
  if (!Array.isArray(denied) || !denied.every((scope) => typeof scope === "string"))
    throw new Refused(400, 'Expected a list of scopes as "denied" in the request\'s body.');
  host.setConsent({ as: person, denied });
  return host.consent({ as: person });
}

function files(host: Host, as: string | undefined, { method, query, body }: Asked): unknown {
  if (method === "GET") return host.files({ as, trashed: query.has("trashed") });
  const { locale, timeZone } = body as { locale?: string; timeZone?: string };
  return host.createFile({ name: text(body.name, "name"), as: text(body.as, "as"), locale, timeZone });
}

function address(value: unknown): string {
  const email = text(value, "email").trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new Refused(400, `Expected an e-mail address, found "${email}".`);
}

function text(value: unknown, name: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new Refused(400, `Expected "${name}" in the request's body.`);
}

/** HTTP's number for a refusal. */
export function statusOf(error: unknown): number {
  if (error instanceof Refused) return error.status;
  if (error instanceof NotKept) return 507;
  return error instanceof GoogleError ? 403 : 500;
}
