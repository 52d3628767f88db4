import { join } from "node:path";
import { openHost } from "../openHost";
import { ann } from "./testHost";

test("the probe's list says what the local host does: it answers each of its own questions as listed", async () => {
  const host = await openHost({ dist: join(__dirname, "../probe") });
  const { id } = host.createFile({ name: "Probe", as: ann });
  expect(await host.run(id, { function: "ask", as: ann })).toMatchObject({ ok: true });
  const rows = (await host.file(id)).sheets.find(({ name }) => name === "Probe")?.values.slice(1) ?? [];
  expect(rows.filter(([, , , , same]) => same !== "same" && same !== "by hand")).toEqual([]);
  expect(rows.length).toBeGreaterThan(25);
  await host.close();
});
