/** Somebody typed over the version of a file's tables: its person hears of a way out that works, and so does HR, who looks into it. */
import { hr, type Plumbline } from "../plumbline";
import { keepWorld } from "./keepWorld";
import { ann, openRating, ratingOf, save } from "./smallOrganisation";

let plumbline: Plumbline;
let packet: string;
let reset: () => void;

beforeAll(async () => {
  plumbline = await openRating();
  [packet = ""] = await plumbline.createPackets([ann]);
  await save(plumbline, { file: packet, as: ann, rating: ratingOf("000004", ann), mark: 4 });
  reset = keepWorld(plumbline.host);
});
beforeEach(() => reset());
afterAll(() => plumbline.host.close());

const rowOf = async (file: string) =>
  (await plumbline.rows(file, "Settings")).findIndex(({ Setting }) => Setting === "Tables version") + 2;

test.each(["1", "999", "", "soon"])(
  "R34 the version typed over with %p in a packet closes it, collects nothing, and opens again as HR is told",
  async (typed) => {
    const { host, hub, call, rows } = plumbline;
    const range = `B${await rowOf(packet)}`;
    const before = (await rows(packet, "Settings"))[(await rowOf(packet)) - 2]!.Value as string;
    const put = (value: string) =>
      expect(host.edit(packet, { sheet: "Settings", range, values: [[value]], as: ann })).toEqual({
        ok: true,
      });
    put(typed);
    const { problems } = await call(packet, ann, "whereAmI", {});
    expect(problems).toHaveLength(1);
    if (typed !== "999")
      expect(problems[0]!.message).toMatch(
        /Ask HR to update it.*typed over the version in the sheet Settings/,
      );
    const { packets } = await call(hub, hr, "previewCollect", { raters: [ann] });
    const [, right] = /expected (\d+) beside "Tables version".*put \1 back/.exec(packets[0]!.failure) ?? [];
    expect(packets[0]).toMatchObject({ new: [], changed: [] });
    expect(right).toBe(String(before));
    put(right!);
    expect((await call(packet, ann, "whereAmI", {})).problems).toEqual([]);
    expect((await call(hub, hr, "previewCollect", { raters: [ann] })).packets).toMatchObject([
      { failure: "", new: [{ name: "Ida Ito" }] },
    ]);
  },
);

test("R34 updating a packet of which somebody typed over the version puts it back, and what is written in it stays", async () => {
  const { host, hub, call, rows } = plumbline;
  const range = `B${await rowOf(packet)}`;
  for (const typed of ["1", "999"]) {
    host.edit(packet, { sheet: "Settings", range, values: [[typed]], as: ann });
    const before = await rows(packet, "Ratings");
    const update = () => call(hub, hr, "createPackets", { raters: [ann], request: plumbline.request() });
    expect((await update()).results).toMatchObject([{ state: "updated" }]);
    expect((await update()).results).toMatchObject([{ state: "same" }]);
    expect((await call(packet, ann, "whereAmI", {})).problems).toEqual([]);
    expect(await rows(packet, "Ratings")).toEqual(before);
  }
});

test("R34 and of an own file likewise", async () => {
  const { host, hub, call, rows } = plumbline;
  await call(hub, hr, "createOwnFiles", { people: ["000004"], request: "own" });
  const own = String((await rows(hub, "Own files"))[0]!.File);
  const range = `B${await rowOf(own)}`;
  expect(host.edit(own, { sheet: "Settings", range, values: [["1"]], as: hr })).toEqual({ ok: true });
  const { files } = await call(hub, hr, "previewOwnFiles", { people: ["000004"] });
  expect(files[0]!.failure).toMatch(
    /own file of Ida Ito, sheet "Settings": expected \d+ beside "Tables version"/,
  );
  const { results } = await call(hub, hr, "createOwnFiles", { people: ["000004"], request: "again" });
  expect(results).toMatchObject([{ state: "updated" }]);
  expect((await call(hub, hr, "previewOwnFiles", { people: ["000004"] })).files[0]!.failure).toBe("");
});
