// What poor, mixed, good and excellent mean, whatever the scenario: an approach is judged, never one answer.
import type { Anchor } from "../../domain/hiring/scenario";
import { anyScenario } from "../../domain/hiring/scenario";
import type { AnchorWord } from "../../domain/hiring/scorecard";

/** In the order in which they show in an exercise. */
export const attributeNames = {
  distils: "Distils what is asked",
  stays: "Stays with the scenario",
  frames: "Frames the problem",
  finds: "Finds the way",
} as const;

type Words = Readonly<Record<AnchorWord, string>>;

/** The anchors of one scenario, an attribute at a time. */
export const anchorsOf = (
  scenario: string,
  words: Readonly<Record<keyof typeof attributeNames, Words>>,
): readonly Anchor[] =>
  (Object.keys(attributeNames) as (keyof typeof attributeNames)[]).map((key) => ({
    id: `${scenario}/${attributeNames[key]}`,
    scenario,
    attribute: attributeNames[key],
    ...words[key],
  }));

export const anchors = anchorsOf(anyScenario, {
  distils: {
    poor: "Takes the page as a list of orders and starts on the first. Facts of no weight stand beside those that decide, and no sentence says what the problem is.",
    mixed:
      "Names the main problem, but only when asked, or once requirements are being written. Some facts are sorted by weight; others are carried along because they stood on the page.",
    good: "Says the problem back in two or three sentences of their own, separates cause from complaint, and asks for the few facts that would change the answer.",
    excellent:
      "As good, and makes the problem smaller without losing what matters: shows which complaints are one and the same, which can wait, and what would have to be true for the whole view to change.",
  },
  stays: {
    poor: "Leaves the scenario for a product they know or wish for. The people and limits of the page no longer occur.",
    mixed:
      "Drifts and comes back when asked. Assumptions slip in unsaid, and one or two contradict the page.",
    good: "Keeps to the people, the money and the limits that are given. Says so when assuming something, and checks a new idea against the page.",
    excellent:
      "As good, and uses the limits: what is given rules ideas out and suggests better ones. Says unasked what lies beyond the page and is left for later.",
  },
  frames: {
    poor: "Lists features. Whom they are for and what for has to be asked, and the answer is everybody.",
    mixed:
      "People, use cases and requirements occur, but mixed up: a requirement without a use case, a persona nothing follows from.",
    good: "Goes from people to what they try to get done to what a first version must do, so that each requirement can be followed back to somebody. Chooses whom to serve first and says why.",
    excellent:
      "As good, and the frame works: a use case drops a requirement or adds one, people whose wishes collide are named and the collision is settled, and each requirement is clear enough to tell whether it is met.",
  },
  finds: {
    poor: "Waits for the next question at each turn, or stays in one detail also when asked to leave it. The steps announced at the start are forgotten.",
    mixed: "Moves on, and has to be brought back at two or more turns, or twice out of the same detail.",
    good: "Says where they are and what comes next, ends a step when it is enough, and takes a hint or an objection without losing the thread.",
    excellent:
      "As good, and unasked: picks the step that teaches most, goes back when a later step shows an earlier one to be mistaken, and ends with what was left out and how one would see that it works.",
  },
});
