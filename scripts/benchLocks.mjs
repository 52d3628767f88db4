/** How long each action of a large company's cycle makes others wait for the hub: the longest stretch of its lock, in Google's time. */
const hr = "hr@example.com";
const criteria = ["Hard skills", "Cross-functionality", "Leadership", "Accountability"];

/**
 * Every manager has eight people, among them other managers; all have a packet, and HR writes to them, collects and
 * exports as the pages do, slice by slice.
 * @param people how many are rated, 1,600 for two hundred packets
 * @returns {Promise<{ name: string, value: number, unit: string }[]>} by action, the longest of its calls
 * @example (await locksBench(openHost, dist, roster(1600)))[0] // { name: "locks.setUp@1600", value: 0, unit: "ms" }
 */
export async function locksBench(openHost, dist, people) {
  let now = Date.parse("2026-10-05T09:00:00Z");
  const host = await openHost({ dist, now: () => now });
  const hub = host.createFile({ name: "Hub", as: hr }).id;
  const longest = new Map();
  let requests = 0;

  async function call(method, input = {}, { name = method, file = hub, as = hr } = {}) {
    const args = [JSON.stringify({ method, input })];
    const { ok, value, error, cost } = await host.run(file, { function: "handleRequest", args, as });
    const reply = ok ? JSON.parse(value) : null;
    if (!reply?.ok) throw new Error(`${name}: ${(error?.message ?? value).slice(0, 400)}`);
    longest.set(name, Math.max(longest.get(name) ?? 0, cost.longestLock));
    return reply.value;
  }
  const write = (method, input = {}, named = {}) =>
    call(method, { ...input, request: `locks-${++requests}` }, named);
  const slices = async (size, items, work) => {
    for (let at = 0; at < items.length; at += size) await work(items.slice(at, at + size));
  };
  const to = async (state) => {
    const { transitions } = await call("cycle");
    const seen = transitions.find((way) => way.to === state).missing.flatMap(({ entries }) => entries);
    const looked = (await call("packets")).raters.map(({ rater }) => ({ rater, waits: 0 }));
    const input = { to: state, reason: "Most are late.", seen, looked };
    await write("changeCycleState", input, { name: `changeCycleState.${state}` });
  };

  await write("setUp");
  const slice = { people, aliases: [] };
  const { fingerprint } = await call("previewImport", slice);
  await write("importPeople", { ...slice, fingerprint });
  await otherLadder();
  await write("openCycle", { name: "2026 H2", cutOff: "2026-10-01" });
  await to("Rating");
  await write("setUp", {}, { name: "setUp.again" });
  const raters = (await call("packets")).raters.map(({ rater }) => rater);
  await slices(10, raters, (some) => write("createPackets", { raters: some }));
  const { raters: listed } = await call("packets");
  const packets = new Map(listed.map(({ rater, packet }) => [rater, packet.id]));
  await slices(20, raters.slice(0, 100), (some) =>
    write("sendLetters", { kind: "invitation", raters: some }),
  );
  const persons = people.slice(0, 200).map(({ id }) => id);
  await slices(10, persons, (some) => write("createOwnFiles", { people: some }));
  for (const [rater, file] of packets) await rateAll(file, rater);
  await slices(20, raters, async (some) => {
    const { packets: found } = await call("previewCollect", { raters: some });
    const shown = found.map(({ rater, fingerprint: seen }) => ({ rater, fingerprint: seen }));
    await write("collect", { raters: shown });
  });
  await slices(10, raters, (some) =>
    write("createPackets", { raters: some }, { name: "createPackets.again" }),
  );
  await call("buildCalibration");
  await call("buildCalibration", {}, { name: "buildCalibration.again" });
  const unchecked = { payWithin: "", checkedBy: "", checkedOn: "", checkedHow: "" };
  await write("publishLadder", unchecked);
  await write("publishLadder", { ...unchecked, payWithin: "25" }, { name: "publishLadder.again" });
  await write("assignSecondRaters", { views: secondViews() });
  await to("Pre-read");
  await write("planSessions", {
    sessions: [
      {
        ...{ id: "s1", name: "Monday", date: "2026-11-02", minutes: 60, allowedBecause: "" },
        ...{
          facilitator: "chair@example.com",
          participants: [],
          people: people.slice(-60).map(({ id }) => id),
        },
      },
    ],
  });
  await to("Live");
  await write("createSessionFile", { session: "s1" });
  await to("Locked");
  now += 86_400_000;
  const { toOpen } = await call("letters");
  await write("openLetters", { people: toOpen.map(({ person }) => person) });
  await slices(10, persons, (some) =>
    write("createOwnFiles", { people: some }, { name: "createOwnFiles.again" }),
  );
  await slices(10, persons, async (some) => {
    const { files } = await call("previewOwnFiles", { people: some });
    const shown = files.map(({ person, fingerprint: seen }) => ({ person, fingerprint: seen }));
    await write("collectOwnFiles", { people: shown });
  });
  await write("numberManagers");
  await write("setUp", {}, { name: "setUp.full" });
  await write(
    "openCycle",
    { name: "2027 H1", cutOff: "2027-04-01", reason: "Measured." },
    { name: "openCycle.next" },
  );
  await write("eraseData", { scope: { person: people.at(-1).id } }, { name: "eraseData.person" });
  await write("eraseData", { scope: { cycle: "2026 H2" } }, { name: "eraseData.cycle" });
  host.close();
  return [...longest].map(([name, value]) => ({
    name: `locks.${name}@${people.length}`,
    value: Math.round(value),
    unit: "ms",
  }));

  /** Typed into the rows, each with its tick. */
  async function rateAll(file, as) {
    const { sheets } = await host.file(file);
    const [headers, ...rows] = sheets.find(({ name }) => name === "Ratings").values;
    const filled = rows.map((cells) =>
      headers.map((header, at) => {
        if (header === "Submit") return true;
        if (criteria.includes(header)) return 3;
        return header.endsWith(": evidence") ? "Seen in the launch of the importer." : cells[at];
      }),
    );
    host.edit(file, { sheet: "Ratings", range: "A2", values: filled, as });
  }

  /** With the first text changed; only before a cycle opens. */
  async function otherLadder() {
    const { text } = await call("exportLadder", { format: "json" });
    const changed = text.replace(/(Works|Writes|Runs) /, "$1 mostly ");
    const { fingerprint: seen } = await call("previewLadder", { text: changed });
    await write("importLadder", { text: changed, fingerprint: seen });
  }

  /** Five hundred reports get a second rater. */
  function secondViews() {
    return people.slice(raters.length, raters.length + 500).map(({ id }, at) => ({
      person: id,
      rater: raters[1 + ((at + 1) % (raters.length - 1))],
    }));
  }
}
