/** Every call a page may make, by subject. */

import { calibrationCalls } from "./calibrationCalls";
import { cycleCalls } from "./cycleCalls";
import { exportCalls } from "./exportCalls";
import { hiringCalls } from "./hiringCalls";
import { historyCalls } from "./historyCalls";
import { homeCalls } from "./homeCalls";
import { ladderCalls } from "./ladderCalls";
import type { Method } from "./method";
import { ownFileCalls } from "./ownFileCalls";
import { packetsCalls } from "./packetsCalls";
import { peopleCalls } from "./peopleCalls";
import { promotionCalls } from "./promotionCalls";
import { ratingCalls } from "./ratingCalls";
import { readinessCalls } from "./readinessCalls";
import { sessionsCalls } from "./sessionsCalls";

export const contract = {
  ...homeCalls,
  ...ratingCalls,
  ...promotionCalls,
  ...exportCalls,
  ...historyCalls,
  ...peopleCalls,
  ...cycleCalls,
  ...packetsCalls,
  ...ownFileCalls,
  ...sessionsCalls,
  ...calibrationCalls,
  ...ladderCalls,
  ...hiringCalls,
  ...readinessCalls,
};

export type MethodName = keyof typeof contract;

/** What goes in and comes out of each call, for the pages. */
export type Contract = {
  readonly [M in MethodName]: (typeof contract)[M] extends Method<infer Input, infer Output>
    ? { readonly input: Input; readonly output: Output }
    : never;
};
