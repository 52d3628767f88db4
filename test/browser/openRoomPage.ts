/** A meeting about 24 people, and the pages of its people in a real browser with the shipped dist/ behind them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { type View, viewOf } from "../../src/domain/views";
import {
  changeSetting,
  criteria,
  facilitator,
  importPeople,
  openHub,
  type RosterPerson,
  ratingOf,
  somebody,
} from "../journey/smallOrganisation";
import { dist, hr, type Plumbline } from "../plumbline";

const address = "https://room.test/";
export const managers = ["ann@example.com", "bob@example.com"] as const;
const levels = ["IC2", "IC3", "IC4", "M4"];

/** Nothing about the first is questioned; the second's marks are all alike, the third's far apart. */
const profiles = [
  [3, 3, 4, 3],
  [3, 3, 3, 3],
  [5, 2, 3, 3],
  [2, 3, 3, 2],
] as const;

export const left = "000050";
const idOf = (at: number) => String(100 + at).padStart(6, "0");

const roster = (): RosterPerson[] => [
  somebody("000001", "Cleo Chief", null, null),
  somebody("000002", "Ann Archer", "M5", "000001", managers[0]),
  somebody("000003", "Bob Berg", "M5", "000001", managers[1]),
  somebody(left, "Lea Left", "IC3", "000002"),
  ...Array.from({ length: 24 }, (_, at) =>
    somebody(idOf(at), `Person${String.fromCharCode(65 + at)} Test`, levels[at % 4]!, `00000${2 + (at % 2)}`),
  ),
];

export interface Meeting {
  readonly plumbline: Plumbline;
  /** Of each manager. */
  readonly packets: readonly string[];
}

/** In Pre-read, with one session about the 24 and somebody who left; both managers take part and have their packets. */
export async function planMeeting(): Promise<Meeting> {
  const plumbline = await openHub();
  await importPeople(plumbline, roster());
  const { hub, call, request } = plumbline;
  const people = await plumbline.rows(hub, "People");
  const row = people.findIndex((one) => one["Employee ID"] === left) + 2;
  const column = String.fromCharCode(65 + Object.keys(people[0]!).indexOf("Not rated because"));
  plumbline.host.edit(hub, { sheet: "People", range: `${column}${row}`, values: [["left"]], as: hr });
  await call(hub, hr, "openCycle", { name: "2026 H2", cutOff: "2026-10-01", request: request() });
  await plumbline.to("Rating");
  for (let at = 0; at < 24; at++)
    await call(hub, hr, "saveRating", {
      rating: ratingOf(idOf(at), managers[at % 2]!),
      request: request(),
      seen: "",
      submit: true,
      assessments: Object.fromEntries(
        criteria.map((name, place) => [
          name,
          { mark: profiles[Math.floor(at / 4) % 4]![place]!, evidence: `Seen in launch ${at}.` },
        ]),
      ),
    });
  await plumbline.to("Pre-read", "The two who rate nobody.");
  const session = {
    id: "s1",
    name: "Grades 2 to 4",
    date: "2026-11-12",
    minutes: 60,
    facilitator,
    participants: [...managers],
    people: [left, ...Array.from({ length: 24 }, (_, at) => idOf(at))],
    allowedBecause: "",
  };
  await call(hub, hr, "planSessions", { sessions: [session], request: request() });
  return { plumbline, packets: await plumbline.createPackets([...managers]) };
}

/** Nobody questions PersonQ, and the only one asked about them, the second manager, says nothing. */
const forgotten = idOf(16);

/** Whoever has not said something yet agrees; HR collects it all, begins the meeting and makes its file. */
export async function openMeeting({ plumbline, packets }: Meeting): Promise<string> {
  const { hub, call, request } = plumbline;
  for (const [at, manager] of managers.entries()) {
    const packet = packets[at]!;
    const { rows } = await call(packet, manager, "preRead", {});
    for (const { id, answer } of rows.filter(
      ({ notAsked, answer, person }) => !notAsked && answer === "" && (at === 0 || person !== forgotten),
    ))
      await call(packet, manager, "saveOpinion", {
        id,
        answer: answer || "agree",
        line: "",
        seen: "",
        request: request(),
      });
  }
  const preview = await call(hub, hr, "previewCollect", { raters: [...managers] });
  const raters = preview.packets.map(({ rater, fingerprint }) => ({ rater, fingerprint }));
  await call(hub, hr, "collect", { raters, request: request() });
  await plumbline.to("Live", "The two who rate nobody.");
  await changeSetting(plumbline, "Facilitators", facilitator);
  await call(hub, hr, "createSessionFile", { session: "s1", request: request() });
  return plumbline.host.files().find(({ name }) => name.startsWith("Plumbline session"))!.id;
}

export interface OnHost {
  readonly page: Page;
  /** While true every call fails as it does without a connection. */
  isOffline: boolean;
  /** Presses keys, each counted; of a text only that it was typed. */
  press(...keys: string[]): Promise<void>;
  keys: number;
  /** The methods that were answered, in their order. */
  readonly answered: string[];
}

interface Opening {
  readonly plumbline: Plumbline;
  readonly file: string;
  readonly as: string;
  /** A view of the sidebar; else the room. */
  readonly view?: string;
  /** Whether the test may turn the page's clock on. */
  readonly clock?: boolean;
}

/** A page of one person, in a window of its own. */
export async function openOnHost(browser: Browser, opening: Opening): Promise<OnHost> {
  const { plumbline, file, as, view, clock = false } = opening;
  const viewport = view ? { width: 300, height: 720 } : { width: 1440, height: 900 };
  const page = await (await browser.newContext({ viewport })).newPage();
  page.setDefaultTimeout(90_000);
  const opened: OnHost = {
    page,
    isOffline: false,
    keys: 0,
    answered: [],
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      opened.keys += keys.length;
    },
  };
  const { page: own = "sidebar" } = viewOf((view ?? "room") as View);
  const html = readFileSync(join(dist, `${own}.html`), "utf8");
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  page.on("dialog", (dialog) => dialog.accept());
  await page.exposeFunction("runOnHost", async (json: string) => {
    if (opened.isOffline) throw new Error("NetworkError: Connection failure due to HTTP 0");
    const run = { function: "handleRequest", args: [json], as };
    const { ok, value, error } = await plumbline.host.run(file, run);
    if (!ok) throw new Error(error?.message);
    opened.answered.push(JSON.parse(json).method);
    return value;
  });
  if (clock) await page.clock.install();
  await page.addInitScript(bridge);
  await page.addInitScript((name) => Object.assign(window, { plumblineView: name }), view ?? "room");
  await page.goto(address);
  return opened;
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo({ page }: Pick<OnHost, "page">, target: Locator): Promise<void> {
  // Looked for again only where the page drew it anew: that takes longer than the key.
  let wanted = await target.first().elementHandle();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const [isThere, isDrawn] = await wanted!.evaluate((one) => [
      one === document.activeElement,
      one.isConnected,
    ]);
    if (isThere) return;
    if (!isDrawn) wanted = await target.first().elementHandle();
  }
  throw new Error(`Tab does not lead to ${target}`);
}

declare const runOnHost: (json: string) => Promise<unknown>;

/** In the page: google.script.run, answered by the host of this test. */
function bridge() {
  type Handler = (value: unknown) => void;
  const runner = (succeed: Handler, fail: Handler) => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    handleRequest: (json: string) => runOnHost(json).then(succeed, fail),
  });
  const nothing = () => {};
  Object.assign(window, { google: { script: { run: runner(nothing, nothing) } } });
}
