/** The default ladder of titles, as a roster is read against it. */
import type { Level } from "../../../../src/domain/ladder/ladder";

const titles: readonly (readonly [string, string, ...string[]])[] = [
  ["IC1", "PM1", "Associate PM", "Associate Product Manager"],
  ["IC2", "PM2", "Product Manager"],
  ["IC3", "Senior PM", "Senior Product Manager"],
  ["IC4", "Staff PM", "Staff Product Manager"],
  ["IC5", "Principal PM", "Principal Product Manager"],
  ["IC6", "Distinguished PM", "Distinguished Product Manager"],
  ["IC7", "Product Fellow"],
  ["M4", "Group PM", "Group Product Manager"],
  ["M5", "Director of Product"],
  ["M6", "Senior Director of Product"],
  ["M7", "VP of Product"],
];

export const defaultLadder = {
  levels: titles.map(
    ([code, title, ...aliases]): Level => ({
      code,
      track: code.startsWith("IC") ? "IC" : "M",
      grade: Number(code.slice(-1)),
      title,
      aliases,
    }),
  ),
};
