/** The ladder of the examples with a text in each cell, some benchmarks and a scale. */
import type { WholeLadder } from "../../src/domain/ladder/wholeLadder";
import { ladder } from "./examples";

export const whole: WholeLadder = {
  ...ladder,
  cells: ladder.levels.flatMap(({ code }) =>
    ladder.criteria.map(({ name }) => ({
      level: code,
      criterion: name,
      expectation: `${name} as expected at ${code}.`,
      seenWhen: `Seen at ${code}.`,
    })),
  ),
  benchmarks: [
    {
      id: "b1",
      level: "IC3",
      criterion: "Hard skills",
      measure: "Interviews led",
      direction: "at least",
      target: 6,
      unit: "per quarter",
    },
  ],
  scale: [1, 2, 3, 4, 5].map((mark) => ({ mark, name: `Point ${mark}`, anchor: `Anchor ${mark}` })),
};

/** The same with one cell changed. */
export const withCell = (level: string, criterion: string, fields: object): WholeLadder => ({
  ...whole,
  cells: whole.cells.map((cell) =>
    cell.level === level && cell.criterion === criterion ? { ...cell, ...fields } : cell,
  ),
});
