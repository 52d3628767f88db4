/** The calls for making and collecting packets. */

import * as z from "zod/mini";
import { addSignIn } from "../actions/packets/addSignIn";
import { closePacket } from "../actions/packets/closePacket";
import { collect } from "../actions/packets/collect";
import { createPackets } from "../actions/packets/createPackets";
import { handOver } from "../actions/packets/handOver";
import { previewLetters } from "../actions/packets/letterPlan";
import { packets } from "../actions/packets/packets";
import { previewCollect } from "../actions/packets/previewCollect";
import { sendLetters } from "../actions/packets/sendLetters";
import { letterKinds } from "../domain/packet/letter";
import { views } from "../domain/views";
import { emails, id, nothing } from "./inputs";
import { method } from "./method";

export const packetsCalls = {
  packets: method({ access: views.packets.access, input: nothing, answer: packets }),
  createPackets: method({
    access: views.packets.access,
    input: () => z.strictObject({ raters: emails(), request: id() }),
    answer: createPackets,
  }),
  addSignIn: method({
    access: views.packets.access,
    input: () => z.strictObject({ rater: id(), email: id(), request: id() }),
    answer: addSignIn,
  }),
  closePacket: method({
    access: views.packets.access,
    input: () => z.strictObject({ rater: id(), isClosed: z.boolean(), request: id() }),
    answer: closePacket,
  }),
  handOver: method({
    access: views.packets.access,
    input: () => z.strictObject({ raters: emails(), request: id() }),
    answer: handOver,
  }),
  previewLetters: method({
    access: views.whoIsWhere.access,
    input: () => z.strictObject({ kind: z.literal(letterKinds), raters: emails() }),
    answer: previewLetters,
  }),
  sendLetters: method({
    access: views.whoIsWhere.access,
    sendsLetters: true,
    input: () => z.strictObject({ kind: z.literal(letterKinds), raters: emails(), request: id() }),
    answer: sendLetters,
  }),
  previewCollect: method({
    access: views.collect.access,
    input: () => z.strictObject({ raters: emails() }),
    answer: previewCollect,
  }),
  collect: method({
    access: views.collect.access,
    input: () =>
      z.strictObject({
        raters: z.array(z.strictObject({ rater: id(), fingerprint: id() })).check(z.maxLength(50)),
        request: id(),
      }),
    answer: collect,
  }),
};
