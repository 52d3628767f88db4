/** A ladder as a file: what it holds, whatever the format. */
import type { Track } from "../ladder";
import type { WholeLadder } from "../wholeLadder";

/** Null: the file says nothing about it, and what stands stays. */
export type LadderFile = Omit<WholeLadder, "benchmarks" | "scale"> & {
  readonly benchmarks: WholeLadder["benchmarks"] | null;
  readonly scale: WholeLadder["scale"] | null;
};

/** The first thing a JSON file says. */
export const ladderFormat = "plumbline-ladder/1";

/** How files name the tracks. */
export const trackKeys: Readonly<Record<Track, string>> = { IC: "IC", M: "management" };
