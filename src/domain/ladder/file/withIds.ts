/** Ids for the benchmarks of a file. */
import type { Benchmark } from "../ladder";
import type { FileBenchmark } from "./ladderFile";

/** A measure that stands at the same place already keeps its id, so that what people wrote beside it stays beside it. */
export function withIds(
  benchmarks: readonly FileBenchmark[],
  standing: readonly Benchmark[],
): readonly Benchmark[] {
  const taken = new Set<string>();
  const take = (id: string): string => {
    taken.add(id);
    return id;
  };
  const kept = benchmarks.map((one) => {
    const same = standing.find((other) => !taken.has(other.id) && isSamePlace(one, other));
    return same && take(same.id);
  });
  return benchmarks.map((one, at) => {
    const name = `${one.level} ${one.criterion}`;
    let id = name;
    for (let number = 2; taken.has(id); number++) id = `${name} ${number}`;
    return { id: kept[at] ?? take(id), ...one };
  });
}

const isSamePlace = (a: FileBenchmark, b: FileBenchmark): boolean =>
  a.level === b.level && a.criterion === b.criterion && a.measure === b.measure;
