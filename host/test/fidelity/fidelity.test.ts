import { join } from "node:path";
import { type Host, openHost } from "../../openHost";
import { ann } from "../testHost";
import { type Behaviour, behaviours, unconfirmed } from "./behaviours";

let host: Host;
const same: Behaviour[] = [];
beforeAll(async () => {
  host = await openHost({ dist: join(__dirname, "addon") });
});
afterAll(async () => {
  const disputed = behaviours.filter(({ source }) => source === unconfirmed).length;
  process.stdout.write(`${same.length} of ${behaviours.length} as at Google, ${disputed} disputed\n`);
  await host.close();
});

test.each(behaviours)("§9 $topic (source: $source)", async (behaviour) => {
  const { script, expected, refused } = behaviour;
  const { id } = host.createFile({ name: "Behaviour", as: ann, locale: "en_US", timeZone: "Europe/London" });
  const answer = await host.run(id, { function: "behave", args: [script], as: ann });
  if (refused) expect(answer.error?.message).toMatch(refused);
  else expect([answer.error?.message, answer.value]).toEqual([undefined, expected]);
  same.push(behaviour);
});
