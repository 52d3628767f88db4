/** What this browser keeps: texts that are not saved yet survive a reload, a crash and a closed tab (R31). */
import { newId } from "../newId";
import type { Entries } from "./merge";

export interface KeptDraft<E> {
  readonly value: Entries<E>;
  /** What the server held when this was typed, and when that was saved. */
  readonly base: Entries<E>;
  readonly seen: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const daysKept = 7;
const longestKept = daysKept * 24 * 3_600_000;
/** A tab that is still open saves what it keeps, or writes it again, more often than this. */
const longestSilence = 5_000;

/** Several tabs may show one form: each keeps its own text, also over a reload. */
const tab = (() => {
  try {
    const known = sessionStorage.getItem("plumbline tab") ?? newId();
    sessionStorage.setItem("plumbline tab", known);
    return known;
  } catch {
    return newId();
  }
})();

/**
 * Keeps something for as long as it is kept again within seven days.
 * @param place begins with "plumbline "
 * @returns false where the browser allows no storage
 */
export function keepIn(place: string, value: object): boolean {
  try {
    localStorage.setItem(place, JSON.stringify({ ...value, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

const prefix = () => `plumbline ${window.plumblineKeep ?? ""} `;

/** Where one form keeps its text, by a name that is the form's own: "rating 2026 H2/7/ann@example.com". */
export class Keep<E> {
  constructor(private readonly name: string) {}

  /** What this tab, or one that is gone, kept and did not save; the oldest first. */
  read(): readonly KeptDraft<E>[] {
    return keysOf(this.place())
      .flatMap((key) => parsed<E>(key, key === this.place() + tab))
      .sort((a, b) => a.at - b.at);
  }

  /** False where the browser allows no storage. */
  write(kept: Omit<KeptDraft<E>, "at">): boolean {
    return keepIn(this.place() + tab, kept);
  }

  /** What this tab kept, and what it took over from tabs that are gone. */
  forget() {
    for (const key of keysOf(this.place()))
      if (key === this.place() + tab || parsed(key, false).length) remove(key);
  }

  private place(): string {
    return `${prefix()}${this.name} `;
  }
}

/** Removes what has been kept too long, whatever it is; nobody is coming back for it. */
function forgetOld() {
  for (const key of keysOf("plumbline")) {
    const [, at] = /"at":(\d+)}$/.exec(localStorage.getItem(key) ?? "") ?? [];
    if (!(Date.now() - Number(at) < longestKept)) remove(key);
  }
}

function parsed<E>(key: string, isOwn: boolean): KeptDraft<E>[] {
  const kept: KeptDraft<E> = JSON.parse(localStorage.getItem(key) ?? "null");
  return kept && (isOwn || Date.now() - kept.at > longestSilence) ? [kept] : [];
}

function keysOf(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

const remove = (key: string) => localStorage.removeItem(key);

forgetOld();

declare global {
  interface Window {
    /** The file and the person whose texts are kept, set by the server. */
    plumblineKeep?: string;
  }
}
