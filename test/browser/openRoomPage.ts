/** A meeting about 24 people in a session file, and its page in a real browser with the shipped dist/ behind it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
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

const address = "http://room.test/";
const managers = ["ann@example.com", "bob@example.com"];
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

/** In Live, with one session about the 24 and somebody who left; gives its file. */
export async function openMeeting(): Promise<{ plumbline: Plumbline; file: string }> {
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
    participants: [],
    people: [left, ...Array.from({ length: 24 }, (_, at) => idOf(at))],
    allowedBecause: "",
  };
  await call(hub, hr, "planSessions", { sessions: [session], request: request() });
  await plumbline.to("Live", "The two who rate nobody.");
  await changeSetting(plumbline, "Facilitators", facilitator);
  await call(hub, hr, "createSessionFile", { session: "s1", request: request() });
  const file = plumbline.host.files().find(({ name }) => name.startsWith("Plumbline session"))!.id;
  return { plumbline, file };
}

export interface RoomPage {
  readonly page: Page;
  /** While true every call fails as it does without a connection. */
  isOffline: boolean;
  /** Presses keys, each counted; of a text only that it was typed. */
  press(...keys: string[]): Promise<void>;
  keys: number;
}

/** The room of one person, in a window of its own. */
export async function openRoomPage(
  browser: Browser,
  { plumbline, file, as }: { plumbline: Plumbline; file: string; as: string },
): Promise<RoomPage> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(15_000);
  const room: RoomPage = {
    page,
    isOffline: false,
    keys: 0,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      room.keys += keys.length;
    },
  };
  const html = readFileSync(join(dist, "room.html"), "utf8");
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  page.on("dialog", (dialog) => dialog.accept());
  await page.exposeFunction("runOnHost", async (json: string) => {
    if (room.isOffline) throw new Error("NetworkError: Connection failure due to HTTP 0");
    const run = { function: "handleRequest", args: [json], as };
    const { ok, value, error } = await plumbline.host.run(file, run);
    if (!ok) throw new Error(error?.message);
    return value;
  });
  await page.addInitScript(bridge);
  await page.goto(address);
  return room;
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
