/** Why a case may not be written in now. */
import { whyNotWrite } from "../../../src/domain/promotion/mayChangeCase";

const [ann, hr] = ["ann@example.com", "hr@example.com"];
const proposed = { status: "proposed", proposedBy: ann } as const;
const draft = { status: "draft", proposedBy: ann } as const;

test.each([
  [
    "R31 what is decided",
    { ...proposed, status: "approved" },
    "Rating",
    ann,
    false,
    /^This case is approved/,
  ],
  ["R31 in the hub, what somebody else proposed", proposed, "Rating", hr, true, /^ann@example.com proposed/],
  ["nothing, in Rating", proposed, "Rating", ann, false, /^$/],
  ["nothing, sent back in Live", { ...proposed, status: "sent back" }, "Live", ann, false, /^$/],
  ["the time, in Live", draft, "Live", ann, false, /Now it is [^.]+\.$/],
  [
    "the time, locked; a packet never learns the outcome but by the letter",
    proposed,
    "Locked",
    ann,
    false,
    /marks are final\. What became of a proposed case stands in the letter\.$/,
  ],
  ["the time, locked, in the hub, which has the outcome", draft, "Locked", hr, true, /marks are final\.$/],
  ["the time, locked, where nothing is begun", undefined, "Locked", ann, false, /marks are final\.$/],
] as const)("what is said: %s", (_, held, state, writer, isHub, said) => {
  expect(whyNotWrite(held, { state, writer, isHub })).toMatch(said);
});
