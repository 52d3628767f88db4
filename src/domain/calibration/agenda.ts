/** The order of a meeting: whom to talk about first and for how long, why, and whom to confirm together. */
import { mulberry32, seedOf } from "../../statistics/mulberry32";
import { type Discussable, discussionValue, type Reasons, reasonsOf } from "./discussable";

export interface AgendaItem {
  /** Employee id. */
  readonly id: string;
  /** Minutes to talk, in halves; 0 for the silent whom the meeting has no time for. */
  readonly minutes: number;
  /** In words, what deserves the time. */
  readonly why: readonly string[];
  /** Nobody questioned them, but not everybody asked has said so: the meeting may choose to look at them together. */
  readonly isSilent: boolean;
}

export interface Agenda {
  /** In the order to talk: those somebody questioned, others, the silent; in each part a grade's two tracks together. */
  readonly discuss: readonly AgendaItem[];
  /** Nobody and nothing questions their marks: one look at all of them together. */
  readonly confirm: readonly string[];
  /** Minutes for that look. */
  readonly confirmMinutes: number;
  /** Who deserves a talk and finds no time in this meeting, most valuable first. */
  readonly noTime: readonly Pick<AgendaItem, "id" | "why">[];
  /** Who has no marks, and why. */
  readonly unrated: readonly Pick<AgendaItem, "id" | "why">[];
  /** What the order rests on, for the head of the list. */
  readonly basis: string;
}

/** Practice: two to three minutes a person; less is no talk, and more belongs to another meeting. */
const fewest = 1.5;
const usual = 2.5;
const most = 6;

/** People whose marks can be looked over in a minute. */
const confirmedAMinute = 6;

/** Source: statistics §10.3; random picks show whether the order itself is any good. */
const randomShare = 0.1;

export const byRules =
  "Ordered by rules: flags, questions, second raters, promotion cases, borders of bands. The data are too few for more.";
export const byGain = "Ordered by how much talking may change: what hangs on it, and how sure the marks are.";
export const pickedAtRandom = "Picked at random, to see whether this order misses anything.";

/**
 * Nothing in it depends on names or on the order of the list: who is equal is placed by chance, drawn anew for every
 * meeting so that nobody is always last.
 * @param minutes of the meeting, 0 or more
 * @param cuts between the bands, rising
 * @param draw what the chance is drawn from: the meeting's id
 * @param planned ids in an order made before, which then holds for all of them
 * @example agenda(people, 60, { cuts: defaultBandCuts, draw: "s1" }).discuss[0] // { id: "p7", minutes: 4, why: […], isSilent: false }
 */
export function agenda(
  people: readonly Discussable[],
  minutes: number,
  {
    cuts,
    draw,
    planned = [],
  }: { readonly cuts: readonly number[]; readonly draw: string; readonly planned?: readonly string[] },
): Agenda {
  // Added in one order whatever the list's, or equals would differ in the last digit.
  const known = people.flatMap(({ shift }) => (shift === null ? [] : [shift])).sort((a, b) => a - b);
  const usualShift = known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : 1;
  const planOf = new Map(planned.map((id, at) => [id, at] as const));
  const places = people
    .filter(({ unratedReason }) => unratedReason === "")
    .map((person): Place => {
      const value = discussionValue(person, usualShift);
      const plan = planOf.get(person.id) ?? planned.length;
      return { person, plan, value, reasons: reasonsOf(person, cuts), chance: chanceOf(draw, person.id) };
    })
    .sort(byValue);
  const raised = places.filter(({ reasons }) => reasons.raised.length > 0);
  const open = places.filter(({ reasons }) => !reasons.raised.length && reasons.open.length > 0);
  const easy = places.filter(({ reasons }) => !reasons.raised.length && !reasons.open.length);
  const time = minutes - lookOver(easy.length, minutes);
  const due = [...raised, ...open];
  const talked = due.slice(0, Math.max(0, Math.floor(time / fewest)));
  const slots = Math.max(0, Math.floor(time / usual) - talked.length);
  const random = pickRandom(easy, Math.min(slots, Math.floor((randomShare * minutes) / usual)));
  const worth = easy
    .filter((place) => place.reasons.worth.length > 0 && !random.includes(place))
    .slice(0, slots - random.length);
  const talkedOf = (some: readonly Place[]) => gradesTogether(talked.filter((place) => some.includes(place)));
  const order = [
    ...talkedOf(raised),
    ...gradesTogether([...random, ...worth].sort(byValue)),
    ...talkedOf(open),
  ];
  const shares = shareOut(order, time);
  const silent = gradesTogether(open.filter((place) => !talked.includes(place)));
  return {
    discuss: [...order, ...silent].map((place, at) => ({
      id: place.person.id,
      minutes: shares[at] ?? 0,
      why: random.includes(place) ? [pickedAtRandom, ...place.reasons.worth] : whyOf(place),
      isSilent: open.includes(place),
    })),
    confirm: gradesTogether(easy.filter((place) => !order.includes(place))).map(({ person }) => person.id),
    confirmMinutes: lookOver(easy.length - random.length - worth.length, minutes),
    noTime: raised
      .filter((place) => !talked.includes(place))
      .map((place) => ({ id: place.person.id, why: whyOf(place) })),
    unrated: people
      .filter(({ unratedReason }) => unratedReason !== "")
      .map(({ id, unratedReason }) => ({ id, why: [unratedReason] })),
    basis: known.length ? byGain : byRules,
  };
}

/** The meeting's choice: the silent join those to confirm together. */
export function lookTogether(before: Agenda): Agenda {
  const silent = before.discuss.filter(({ isSilent }) => isSilent);
  const confirm = [...before.confirm, ...silent.map(({ id }) => id)];
  const freed = silent.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    ...before,
    discuss: before.discuss.filter(({ isSilent }) => !isSilent),
    confirm,
    confirmMinutes: lookOver(confirm.length, 2 * (before.confirmMinutes + freed)),
  };
}

interface Place {
  readonly person: Discussable;
  /** Place in an order made before; the same for all where there is none. */
  readonly plan: number;
  readonly value: number;
  readonly reasons: Reasons;
  /** 0–1, the same for a person in a meeting: it decides between equals. */
  readonly chance: number;
}

const byValue = (a: Place, b: Place): number => a.plan - b.plan || b.value - a.value || a.chance - b.chance;

/** A missing opinion is the reason of those alone who have no other. */
const whyOf = ({ reasons: { raised, open, worth } }: Place): readonly string[] => [
  ...(raised.length ? raised : open),
  ...worth,
];

/** Minutes to look over people whom nobody questioned: half of the meeting at most, the rest is for talking. */
export const lookOver = (people: number, minutes: number): number =>
  Math.min(Math.ceil(people / confirmedAMinute), Math.floor(minutes / 2));

const pickRandom = (places: readonly Place[], count: number): readonly Place[] =>
  [...places].sort((a, b) => a.chance - b.chance).slice(0, count);

/** Both tracks of a grade one after the other; the grades in the order of their first person. */
function gradesTogether(places: readonly Place[]): readonly Place[] {
  const grades = [...new Set(places.map(({ person }) => person.grade))];
  return grades.flatMap((grade) => places.filter(({ person }) => person.grade === grade));
}

/** The least for everybody, and of what remains more for those of more value. */
function shareOut(places: readonly Place[], time: number): readonly number[] {
  const total = places.reduce((sum, { value }) => sum + value, 0);
  const spare = Math.max(0, time - fewest * places.length);
  return places.map(({ value }) => Math.min(most, fewest + Math.floor((2 * spare * value) / total) / 2));
}

/** Source: mulberry32 of the FNV hash, both in statistics. */
const chanceOf = (draw: string, id: string): number =>
  mulberry32(seedOf([...`${draw}/${id}`].map((character) => character.codePointAt(0)!)))();
