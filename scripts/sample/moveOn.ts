/** Moves the cycle on as the page does: after it has shown what is missing, and has looked into every packet. */
import type { Contract } from "../../src/rpc/contract";
import { hr } from "./cast";
import { type Call, type Client, rowsOf } from "./client";

export async function moveOn(
  client: Client,
  call: Call,
  hub: string,
  to: Contract["changeCycleState"]["input"]["to"],
  reason = "",
): Promise<void> {
  if (to === "Rating") {
    await call(hub, hr, "changeCycleState", { to, reason });
    return;
  }
  const { transitions } = await call(hub, hr, "cycle", {});
  const seen = transitions.find((way) => way.to === to)?.missing.flatMap(({ entries }) => entries) ?? [];
  const { rows } = await rowsOf(client, hub, "Raters");
  const looked = rows.map(({ record }) => ({ rater: record["Work e-mail"]!, waits: 0 }));
  await call(hub, hr, "changeCycleState", { to, reason, seen, looked });
}
