/** The one door: parses a call, finds out who is calling, checks that they may, runs the action, words the reply. */

import * as z from "zod/mini";
import type { Context } from "../actions/context";
import { hasUnfinished, isFirstCall } from "../actions/home/noteOpening";
import { outdated } from "../actions/home/outdated";
import { refuse } from "../actions/outcome";
import { isSetUpByMenu, type Place } from "../domain/fileKinds";
import type { Problem } from "../domain/problem";
import { firstAnswer, isRepeated } from "../workbook/cells/firstAnswer";
import { brokenIn } from "../workbook/tables/readTables";
import { contract, type MethodName } from "./contract";
import type { Method } from "./method";

z.config({ jitless: true });

export type Reply =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly notices?: readonly Problem[];
      /** The page calls noteOpening. */
      readonly isToNote?: true;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  /** Somebody else is writing: who, in a sentence; nothing was done, and the page asks again. */
  | { readonly ok: false; readonly busy: string }
  | {
      readonly ok: false;
      readonly refused: {
        readonly message: string;
        readonly email: string;
        /** Google's page where what is missing can be allowed. */
        readonly consent?: string;
      };
    };

const call = () => z.strictObject({ method: z.string(), input: z.unknown() });

/** @param open opens the context of this execution; called once the request is understood */
export function answer(json: string, open: () => Omit<Context, "asked">): Reply {
  const request = parsed(json);
  if (!request)
    return problem("call.unreadable", "The page sent something that is not a call. Reload the sidebar.");
  const name = methodNamed(request.method);
  if (!name)
    return problem(
      "call.unknown",
      `There is no call named "${request.method.slice(0, 60)}". Reload the sidebar; it may be older than the add-on.`,
    );
  const entry = contract[name] as unknown as Method<unknown, unknown>;
  const { access, input, inFilesOf } = entry;
  const found = input().safeParse(request.input);
  if (!found.success)
    return { ok: false, problems: found.error.issues.map((issue) => inputProblem(name, issue)) };
  const context = { ...open(), asked: JSON.stringify([name, found.data]) };
  const place: Place = context.isSetUp ? context.settings.kind : "not set up";
  if (!access[place]?.includes(context.caller.role)) return refused(context);
  const other = outdated(context);
  if (other && inFilesOf !== "any version" && !(inFilesOf && other.code === "file.older"))
    return { ok: false, problems: [other] };
  const unread = entry.asksWhoIsWho && place === "hub" ? brokenIn(context.seen, ["people", "raters"]) : [];
  const outcome = unread.length ? refuse(...unread) : entry.answer(context, found.data);
  if ("value" in outcome) {
    // A call that saves has finished what was interrupted before it.
    const isToNote =
      name !== "noteOpening" && (isFirstCall(context) || (!requestOf(found.data) && hasUnfinished(context)));
    return { ok: true, ...outcome, value: saidOnce(outcome.value), ...(isToNote && { isToNote }) };
  }
  return repeated(context, found.data) ?? { ok: false, problems: outcome.problems };
}

/** What is amiss in a table is found by each who reads it; a person is told once. */
function saidOnce(value: unknown): unknown {
  const { problems } = (value ?? {}) as { readonly problems?: readonly Problem[] };
  if (!Array.isArray(problems)) return value;
  return { ...(value as object), problems: [...new Map(problems.map((one) => [one.message, one])).values()] };
}

const methodNamed = (wanted: string): MethodName | undefined =>
  Object.keys(contract).find((one) => one === wanted) as MethodName | undefined;

/** What has to be known of the call a request names before it is answered; nothing of one there is not. */
export const methodOf = (json: string): Pick<Method<unknown, unknown>, "sendsLetters"> => {
  const name = methodNamed(parsed(json)?.method ?? "");
  return name ? (contract[name] as unknown as Method<unknown, unknown>) : {};
};

/** The method a request names, for the log; never anything else of what it holds. */
export const methodIn = (json: string): string => methodNamed(parsed(json)?.method ?? "") ?? "no known call";

/** Asked again after its reply was lost, a call that was carried out is not refused because things went on since. */
function repeated({ store, settings, email, asked }: Context, input: unknown): Reply | null {
  const request = requestOf(input);
  if (!isSetUpByMenu(settings.kind) || !request) return null;
  const { found } = firstAnswer(store, request);
  const isSame =
    found && found.answer !== null && isRepeated(found, { who: email, asked: store.digest(asked) });
  return isSame ? { ok: true, value: found.answer } : null;
}

/** Of a call that saves; none of one that reads. */
function requestOf(input: unknown): string {
  const { request } = input as { readonly request?: unknown };
  return typeof request === "string" ? request : "";
}

function parsed(json: string): { method: string; input: unknown } | null {
  try {
    const result = call().safeParse(JSON.parse(json));
    return result.success ? { method: result.data.method, input: result.data.input } : null;
  } catch {
    return null;
  }
}

const problem = (code: string, message: string): Reply => ({ ok: false, problems: [{ code, message }] });

const inputProblem = (method: string, issue: z.core.$ZodIssue): Problem => ({
  code: "call.input",
  message: `${method}, ${issue.path.join(".") || "input"}: expected ${expectedBy(issue)}.`,
});

/** In words of our own: zod's would add 3 kB to every execution, for what a page of today sends only when a text is too long. */
function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_big")
    return `at most ${issue.maximum} ${issue.origin === "array" ? "entries" : "characters"}, found more`;
  if (issue.code === "unrecognized_keys") return `nothing named ${issue.keys.join(", ")}`;
  return issue.code === "invalid_type" ? `a value of the kind ${issue.expected}` : "another value";
}

const inWords = {
  owner: "its owner",
  hr: "HR",
  facilitator: "facilitators",
  rater: "raters",
  interviewer: "interviewers",
  person: "its person",
  partner: "the partner",
} as const;

/** Where nobody can be anybody because Settings can't be read, that is what is said. */
function refused(context: Context): Reply {
  const { caller, email, settings } = context;
  // What a file is for can be unreadable as well; then nobody has a part in it.
  const isNobodys = caller.role === "nobody" || settings.kind === "published ladder";
  const problems = context.settingsProblems.filter(({ code }) => code !== "setting.unexpected");
  if (email !== "" && isNobodys && problems.length) return { ok: false, problems };
  return { ok: false, refused: { message: refusal(context), email } };
}

function refusal({ email, isSetUp, settings, caller }: Context): string {
  if (email === "")
    return "Google did not say who you are. Sign in with your work account, one account a browser profile, and open the file again.";
  if (caller.role !== "nobody" && !isSetUp)
    return `You are signed in as ${email}. This file is not set up yet, and nothing else answers in it. ${settings.kind === "hiring file" ? "Choose Hire ▸ Set up for hiring first." : "Choose first what it is to be: Run as HR ▸ Set up workbook, Hire ▸ Set up for hiring, or Get into product ▸ Set up for readiness."}`;
  const { name = "a colleague" } = settings.readiness ?? {};
  if (caller.role !== "nobody" && settings.kind === "readiness plan")
    return `You are signed in as ${email}. This file shows what helps ${name} next, on the sheet Guide, and holds nothing else. Steps and plan are in the file that ${name} and a partner share.`;
  if (caller.role !== "nobody" && settings.kind === "readiness notes")
    return `You are signed in as ${email}. This file holds your notes alone, under Write my notes. The rest is in the file that ${name} and a partner share.`;
  if (caller.role !== "nobody" && settings.kind === "readiness file")
    return `You are signed in as ${email}. This is not for ${inWords[caller.role]} in this file.`;
  if (caller.role !== "nobody")
    return `You are signed in as ${email}. This is not for ${inWords[caller.role]} in this file${caller.role === "owner" ? "" : "; ask HR if you need it"}.`;
  if (!isSetUp)
    return `You are signed in as ${email}. This workbook is not set up yet, or its sheet "Settings" is gone. Its owner can set it up; if it is your packet, ask HR to update it.`;
  if (settings.kind === "person's file")
    return `You are signed in as ${email}. This is somebody's own file, and it opens for that person alone.`;
  if (settings.kind === "readiness plan")
    return `You are signed in as ${email}. ${settings.readiness?.name || "A colleague"} shows this to somebody else.`;
  if (settings.kind === "readiness file")
    return `You are signed in as ${email}. This file is for ${settings.readiness?.name || "a colleague"} and a partner alone.`;
  if (settings.kind === "readiness notes")
    return `You are signed in as ${email}. These notes are for ${settings.persons[0] ?? "their writer"} alone.`;
  if (settings.kind === "packet")
    return `You are signed in as ${email}. This packet belongs to ${settings.rater}. If that is you under another address, HR can add it as "also signs in as".`;
  if (settings.kind === "kit")
    return `You are signed in as ${email}. This kit is for ${settings.hiring?.interviewer || "an interviewer"} alone, also before whoever made it.`;
  return `You are signed in as ${email}, which has no part in this here. If you should, ask HR to add this address.`;
}
