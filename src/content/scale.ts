// The five points of the scale, each with what a rater sees when it fits (R6).
import type { ShippedScalePoint } from "./ladder";

export const scale: readonly ShippedScalePoint[] = [
  {
    mark: 1,
    name: "Far below",
    anchor:
      "Little of what this level expects was seen, even with close help. Others had to do the work, or do it again.",
  },
  {
    mark: 2,
    name: "Growing into it",
    anchor:
      "Part of what this level expects was seen. The rest needed help or came unevenly, and what is missing can be named.",
  },
  {
    mark: 3,
    name: "As expected",
    anchor:
      "What this level expects was seen in ordinary work, without special help. This is the mark for good work at this level.",
  },
  {
    mark: 4,
    name: "Beyond it",
    anchor:
      "All that this level expects was seen, and in several cases more. More is harder work, further reach or less oversight: the next level in places, not as a whole.",
  },
  {
    mark: 5,
    name: "At the next level",
    anchor:
      "What the next level expects was seen steadily, in its scope. At the last level of a track, where no next level is described: the work steadily reached further than that level asks.",
  },
];
