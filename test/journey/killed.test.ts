/** Every writing method until rating has ended, and those of hiring and readiness, killed wherever thorough.ts says. */
import { contract, type MethodName } from "../../src/rpc/contract";
import { killAnywhere } from "./killAnywhere";
import { allActions, isOfMeeting } from "./killedAll";

killAnywhere(allActions.filter((action) => !isOfMeeting(action)));

test("every method that takes a request is killed here or in killedLater.test.ts", () => {
  // A letter that went out can't be taken back, and what is erased is noted nowhere: their own tests kill these.
  const ownTests: MethodName[] = ["sendLetters", "eraseData", "eraseInFiles", "removeCandidate"];
  const writing = (Object.keys(contract) as MethodName[]).filter(
    (name) =>
      !ownTests.includes(name) &&
      "request" in (contract[name].input() as unknown as { def: { shape: object } }).def.shape,
  );
  const killed = new Set(allActions.map(({ method }) => method));
  expect(writing.filter((name) => !killed.has(name))).toEqual([]);
});
