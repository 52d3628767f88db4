/** What is saved by forms other than the rating's: how each is saved, and what its readers are shown. */
import type { Contract, MethodName } from "../../src/rpc/contract";
import { keepWorld } from "../journey/keepWorld";
import {
  ann,
  bob,
  cleo,
  criteria,
  cycleName,
  facilitator,
  ratingOf,
  save,
} from "../journey/smallOrganisation";
import { hr, type Plumbline, type Reply } from "../plumbline";
import { openSoak, reports } from "./history";

export interface Asked<M extends MethodName = MethodName> {
  readonly method: M;
  readonly input: Contract[M]["input"];
}
const ask = <M extends MethodName>(method: M, input: Contract[M]["input"]): Asked =>
  ({ method, input }) as unknown as Asked;

/** One entry as its readers see it, and whatever they are told of rows that can't be read. */
export interface Shown {
  readonly entries: readonly { readonly slot: string; readonly text: string }[];
  readonly problems: readonly { readonly message: string }[];
}

export interface Form {
  readonly sheet: string;
  readonly as: string;
  readonly file: string;
  /** Comes back to where a history begins. */
  readonly begin: () => void;
  /** What may be saved into: an entry's id, a person and a level. */
  readonly slots: readonly string[];
  read(): Promise<Shown>;
  /** The request that saves this text there as the form shows it now; null where it can't be saved. */
  saving(slot: string, text: string, request: string): Promise<Asked | null>;
}

/** A packet and an own file while rating is open; later a skip-level's packet, a session file, live, and letters. */
export async function openForms(): Promise<{ plumbline: Plumbline; forms: Record<string, Form> }> {
  const { plumbline, packet } = await openSoak();
  const { hub, call, request } = plumbline;
  const ida = { person: "000004", as: "ida@example.com" };
  await call(hub, hr, "createOwnFiles", { people: [ida.person], request: request() });
  const own = plumbline.host.files().find(({ name }) => name.includes("own file"))!.id;
  const rating = keepWorld(plumbline.host);
  const marked = [
    ...reports.map((person) => [person, ann] as const),
    ["000006", bob],
    ["000007", bob],
  ] as const;
  for (const [person, rater] of [...marked, ["000002", cleo], ["000003", cleo]] as const)
    await save(plumbline, { rating: ratingOf(person, rater), mark: 3 });
  const written = { rationale: "Ready.", businessNeed: "", seen: "", propose: true };
  const bars = Object.fromEntries(
    criteria.map((name) => [name, { bar: "met", evidence: "Led it." } as const]),
  );
  for (const [person = "", level = ""] of steps.map((step) => step.split("/")))
    await call(hub, hr, "proposePromotion", { person, level, ...written, bars, request: request() });
  await plumbline.to("Pre-read");
  const [skipLevels = ""] = await plumbline.createPackets([cleo]);
  const preRead = keepWorld(plumbline.host);
  const session = { id: "s1", name: "Monday", date: "2026-11-02", minutes: 60, allowedBecause: "" };
  const sessions = [{ ...session, facilitator, participants: [bob], people: [...reports] }];
  await call(hub, hr, "planSessions", { sessions, request: request() });
  await plumbline.to("Live");
  await call(hub, hr, "createSessionFile", { session: session.id, request: request() });
  const meeting = plumbline.host.files().find(({ name }) => name.startsWith("Plumbline session"))!.id;
  const live = keepWorld(plumbline.host);
  await plumbline.to("Locked");
  await call(hub, hr, "openLetters", { people: [...reports], request: request() });
  await plumbline.createPackets([ann]);
  const locked = keepWorld(plumbline.host);
  return {
    plumbline,
    forms: {
      evidence: evidenceForm(plumbline, packet, rating),
      cases: casesForm(plumbline, packet, rating),
      "own entries": ownForm(plumbline, { file: own, ...ida }, rating),
      decisions: decisionsForm(plumbline, meeting, live),
      approvals: approvalsForm(plumbline, skipLevels, preRead),
      letters: lettersForm(plumbline, packet, locked),
    },
  };
}

function evidenceForm({ reply, replies, call }: Plumbline, file: string, begin: () => void): Form {
  const slots = ["a 000004", "b 000004", "c 000005", "d 000008"];
  const personIn = (slot: string) => slot.split(" ")[1]!;
  const people = [...new Set(slots.map(personIn))];
  const entriesOf = async (rating: string) => {
    const open = await reply(file, ann, "openReport", { rating });
    return open.ok ? open.value.said.evidence : [];
  };
  return {
    ...{ sheet: "Evidence", as: ann, file, begin },
    slots,
    async read() {
      const { problems, tasks } = await call(file, ann, "listReports", {});
      const own = tasks.filter(({ person }) => people.includes(person));
      const asked = own.map(({ rating }) => ({ method: "openReport", input: { rating } }) as const);
      const shown = (await replies(file, ann, asked)) as Reply<"openReport">[];
      const entries = shown.flatMap((open, at) =>
        (open.ok ? open.value.said.evidence : []).map(({ id, text }) => ({
          slot: id,
          text: id.endsWith(own[at]!.person) ? text : `${text} under ${own[at]!.person}`,
        })),
      );
      return { entries, problems };
    },
    async saving(slot, text, request) {
      const rating = ratingOf(personIn(slot), ann);
      const before = (await entriesOf(rating)).find(({ id }) => id === slot);
      const said = {
        criterion: criteria[text.length % 4]!,
        text,
        date: "",
        kind: "observed",
        link: "",
      } as const;
      if (!before) return ask("saveEvidence", { ...said, id: "", rating, request: slot });
      const { id, notCollected: _, ...seen } = before;
      return ask("saveEvidence", { ...said, id, rating, seen, request });
    },
  };
}

/** Whom Ann proposes, and for which level. */
const steps = ["000004/IC4", "000005/IC5", "000008/IC4", "000009/IC4"];

function casesForm({ reply, call, values }: Plumbline, file: string, begin: () => void): Form {
  const stepOf = (slot: string) => {
    const [person = "", level = ""] = slot.split("/");
    return { person, level };
  };
  return {
    ...{ sheet: "Cases", as: ann, file, begin, slots: steps },
    async read() {
      const { problems } = await call(file, ann, "listProposals", {});
      const shown = await values(file, ann, "openProposal", steps.map(stepOf));
      const entries = shown.flatMap(({ written, savedAt, criteria: bars }, at) =>
        [written.rationale, ...bars.map(({ evidence }) => evidence)]
          .filter(() => savedAt)
          .map((text) => ({ slot: steps[at]!, text })),
      );
      return { entries, problems };
    },
    async saving(slot, text, request) {
      const open = await reply(file, ann, "openProposal", stepOf(slot));
      if (!open.ok) return null;
      const { savedAt: seen, status } = open.value;
      if (status === "proposed") return ask("withdrawProposal", { ...stepOf(slot), seen, request });
      const bars = Object.fromEntries(
        criteria.map((name) => [name, { bar: "met", evidence: text } as const]),
      );
      const written = { rationale: text, businessNeed: "", bars, propose: text.length % 2 === 0 };
      return ask("proposePromotion", { ...stepOf(slot), ...written, seen, request });
    },
  };
}

function ownForm(
  { call }: Plumbline,
  { file, person, as }: { file: string; person: string; as: string },
  begin: () => void,
): Form {
  const open = () => call(file, as, "openOwnFile", {});
  return {
    ...{ sheet: "Own entries", as, file, begin },
    slots: [1, 2, 3, 4].map((at) => `${person}/${at}`),
    async read() {
      const { entries, problems } = await open();
      return { entries: entries.map(({ id, text }) => ({ slot: id, text })), problems };
    },
    async saving(slot, text, request) {
      const before = (await open()).entries.find(({ id }) => id === slot);
      const seen = before && {
        ...{ kind: before.kind, date: before.date, criterion: before.criterion },
        ...{ text: before.text, link: before.link },
      };
      const said = {
        kind: "evidence",
        date: "2026-01-31",
        criterion: criteria[text.length % 4]!,
        text,
        link: "",
      } as const;
      return ask("saveOwnEntry", { ...said, id: slot, seen: seen ?? null, request });
    },
  };
}

/** Each decision is an entry of its own: its slot is its id, which begins with its person's. */
function decisionsForm({ call }: Plumbline, file: string, begin: () => void): Form {
  const open = () => call(file, facilitator, "openRoom", {});
  return {
    ...{ sheet: "Decisions", as: facilitator, file, begin, slots: reports.slice(0, 4) },
    async read() {
      const { decisions, problems } = await open();
      const entries = decisions
        .filter(({ reverses }) => reverses === "")
        .map(({ id, person, comment }) => ({
          slot: id,
          text: id.startsWith(person) ? comment : `${comment} under ${person}`,
        }));
      return { entries, problems };
    },
    async saving(person, comment, request) {
      const { decisions } = await open();
      const ofPerson = decisions.filter((one) => one.person === person);
      const reversed = new Set(ofPerson.map(({ reverses }) => reverses));
      const holding = ofPerson.filter(({ id, reverses }) => reverses === "" && !reversed.has(id));
      const last = holding[holding.length - 1];
      const id = `${person} ${request}`;
      if (last && comment.length % 2 === 0)
        return ask("undoDecision", { id, decision: last.id, person, request: id });
      const mark = last ? (Number(/\d/.exec(last.to.replace(/.*Leadership/, ""))?.[0]) as 1) : 3;
      const said = { reasonCode: "New evidence", comment, decidedBy: "The panel", session: "Monday" };
      const marks = { Leadership: ((mark % 5) + 1) as 1 };
      return ask("recordDecision", { id, person, marks, seen: { Leadership: mark }, ...said, request: id });
    },
  };
}

/** What a skip-level says of each case. */
function approvalsForm({ call }: Plumbline, file: string, begin: () => void): Form {
  const open = () => call(file, cleo, "casesToApprove", {});
  return {
    ...{ sheet: "Cases to approve", as: cleo, file, begin },
    slots: steps.map((step) => `${cycleName}/${step}`),
    async read() {
      const { cases, problems } = await open();
      const said = cases.filter(({ comment }) => comment !== "");
      return { entries: said.map(({ id, comment }) => ({ slot: id, text: comment })), problems };
    },
    async saving(id, comment, request) {
      const found = (await open()).cases.find((one) => one.id === id);
      if (!found) return null;
      return ask("sayAsSkipLevel", { case: id, word: "not agreed", comment, seen: found.savedAt, request });
    },
  };
}

/** Why, in a manager's letter to each report; not released. */
function lettersForm({ call }: Plumbline, file: string, begin: () => void): Form {
  const open = () => call(file, ann, "letters", {});
  return {
    ...{ sheet: "Letters", as: ann, file, begin },
    slots: reports.slice(0, 4).map((person) => `${cycleName}/${person}`),
    async read() {
      const { letters, problems } = await open();
      const begun = letters.filter(({ why }) => why !== "");
      return { entries: begun.map(({ id, why }) => ({ slot: id, text: why })), problems };
    },
    async saving(letter, why, request) {
      const found = (await open()).letters.find(({ id }) => id === letter);
      if (!found) return null;
      const rest = { whyDecided: "", gaps: "", goals: "", release: false };
      return ask("saveLetter", { letter, seen: found.savedAt, why, ...rest, request });
    },
  };
}
