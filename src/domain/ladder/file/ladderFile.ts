/** A ladder as a file: what it holds, whatever the format. */
import type { Benchmark, Track } from "../ladder";
import type { WholeLadder } from "../wholeLadder";

/** Ids are given when it comes in. */
export type FileBenchmark = Omit<Benchmark, "id">;

/** Null: the file says nothing about it, and what stands stays. */
export type LadderFile = Omit<WholeLadder, "benchmarks" | "scale"> & {
  readonly benchmarks: readonly FileBenchmark[] | null;
  readonly scale: WholeLadder["scale"] | null;
};

/** The first thing a JSON file says. */
export const ladderFormat = "plumbline-ladder/1";

/** How files name the tracks. */
export const trackKeys: Readonly<Record<Track, string>> = { IC: "IC", M: "management" };
