/** Builds the sample organisation in mid-cycle with one opening and one pair beside it, or one of these alone, through the public API, as the people concerned would have done it. */
import { hr, outsider, startHere } from "./cast";
import { type Call, type Client, callerOf } from "./client";
import { beginCurrentCycle, rateInPackets } from "./currentCycle";
import { pastCycles } from "./cycles";
import { openHiring } from "./hiring";
import { carryOn } from "./laterStates";
import { peopleOn } from "./organisation";
import { openOwnFiles } from "./ownFiles";
import { runPastCycle } from "./pastCycle";
import { openReadiness } from "./readiness";
import type { CycleState, SampleState } from "./states";

/** The day on which the cycle under way began. */
const today = "2026-10-12";

/**
 * @param folder where roster.csv and changes.csv are
 * @param state how far the cycle under way has come; "hiring" and "readiness": that alone, without a cycle
 * @returns id of the hub, or of the file of what stands alone
 */
export async function build(client: Client, folder: string, state: SampleState = "rating"): Promise<string> {
  const call = callerOf(client);
  const first =
    state === "hiring" || state === "readiness"
      ? await alone(client, call, state)
      : await oneCycle(client, call, folder, state);
  for (const [email, about] of startHere[state]) await client.addPerson({ email, about });
  await client.setClock(null);
  return first;
}

async function alone(client: Client, call: Call, what: "hiring" | "readiness"): Promise<string> {
  await client.setClock(`${today}T08:30:00Z`);
  return what === "hiring" ? openHiring(client, call) : openReadiness(client, call, true);
}

async function oneCycle(client: Client, call: Call, folder: string, state: CycleState): Promise<string> {
  await client.setClock("2025-10-06T08:30:00Z");
  const { id: hub } = await client.createFile({ name: "Calibration hub", as: hr });
  await call(hub, hr, "setUp", {});
  for (const past of pastCycles) {
    await importPeople(call, hub, past.cutOff, folder);
    await runPastCycle(client, call, hub, past);
  }
  await client.setClock(`${today}T08:30:00Z`);
  await importPeople(call, hub, today, folder);
  await beginCurrentCycle(client, call, hub);
  // Days on leave are of an open cycle.
  await importPeople(call, hub, today, folder);
  await openOwnFiles(call, hub);
  await rateInPackets(client, call, hub);
  await carryOn(client, call, hub, state);
  // The first start shows all there is.
  if (state === "rating") {
    await openHiring(client, call);
    await openReadiness(client, call, false);
  }
  await client.addPerson({ email: outsider });
  return hub;
}

async function importPeople(call: Call, hub: string, day: string, folder: string): Promise<void> {
  const { levels } = await call(hub, hr, "importTargets", {});
  const slice = { people: [...peopleOn(day, folder, levels)], aliases: [] };
  const { fingerprint } = await call(hub, hr, "previewImport", slice);
  await call(hub, hr, "importPeople", { ...slice, fingerprint });
}
