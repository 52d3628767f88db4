/** The menu of a file: everything before the add-on may look, and afterwards what can be done there. */

import { ann, openHub, openRating } from "../journey/smallOrganisation";
import { kim, openPair, pia } from "../journey/smallPair";
import { hr, openPlumbline, type Plumbline } from "../plumbline";

interface Item {
  readonly caption?: string;
  readonly items?: readonly Item[];
}

const labelsOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ caption, items: inner }) => [...(caption ? [caption] : []), ...labelsOf(inner ?? [])]);

async function menuOf({ host }: Plumbline, file: string, as: string): Promise<string[]> {
  return labelsOf((await host.menu(file, { as })) as readonly Item[]);
}

const ofHr = ["Run as HR", "Set up workbook", "Import people", "Create packets", "Collect ratings"];
const ofRaters = ["Show where we stand", "Rate my reports", "Propose promotion", "Compare levels"];

test("R4 a packet's menu holds what its rater can do, once the add-on was used in it", async () => {
  const plumbline = await openRating();
  const [packet = ""] = await plumbline.createPackets([ann]);
  expect(await menuOf(plumbline, packet, ann)).toEqual(expect.arrayContaining([...ofRaters, ...ofHr]));
  await plumbline.call(packet, ann, "whereAmI", {});
  const labels = await menuOf(plumbline, packet, ann);
  expect(labels).toEqual(expect.arrayContaining(ofRaters));
  expect(labels.filter((label) => ofHr.includes(label))).toEqual([]);
  await plumbline.host.close();
});

test("the hub's menu holds HR's work", async () => {
  const plumbline = await openHub();
  expect(await menuOf(plumbline, plumbline.hub, hr)).toEqual(expect.arrayContaining(ofHr));
  await plumbline.host.close();
});

test("at most six items stand before the sub-menus, whatever the file, also before the add-on may look", async () => {
  const plumbline = await openRating();
  const { host, hub } = plumbline;
  const [packet = ""] = await plumbline.createPackets([ann]);
  const atTop = async (file: string, as: string) => {
    const [{ items = [] } = {}] = (await host.menu(file, { as })) as readonly Item[];
    return items.filter(({ caption, items: inner }) => caption && !inner).length;
  };
  const unseen = await atTop(packet, ann);
  await plumbline.call(packet, ann, "whereAmI", {});
  const counts = [unseen, await atTop(packet, ann), await atTop(hub, hr)];
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  await host.close();
});

test("the handbook opens at the guide of whoever stands in the file, and a dialog is called as the hub's menu says", async () => {
  const { host, hub, createPackets } = await openRating();
  const [packet = ""] = await createPackets([ann]);
  const opened = async (file: string, as: string, name: string, ...args: string[]) => {
    await host.run(file, { function: name, args, as });
    const { title, html } = host.ui(file, { as }).dialog!;
    return [title, /"plumblineFirst":\[(.*?)\]/.exec(html)?.[1]];
  };
  expect(await opened(hub, hr, "showHandbook")).toEqual(["Handbook", '"hr"']);
  expect(await opened(packet, ann, "showHandbook")).toEqual(["Handbook", '"managers"']);
  expect(await opened(packet, ann, "showHandbook", "rated")).toEqual(["Handbook", '"rated"']);
  expect(await opened(hub, hr, "showWide", "rate")).toEqual(["Ratings", undefined]);
  expect(await opened(packet, ann, "showWide", "rate")).toEqual(["Rate my reports", undefined]);
  await host.close();
});

test("a file of readiness offers what the two do there, in a menu of its own, and nothing of HR's", async () => {
  const plumbline = await openPlumbline();
  const { shared, notes } = await openPair(plumbline);
  const ofAll = ["Add-on", "Show where we stand", "Handbook"];
  const ofShared = ["Set up for readiness", "Where we both stand", "Steps and plan", "Read the habits"];
  expect(await menuOf(plumbline, shared, pia)).toEqual([...ofAll, "Get into product", ...ofShared]);
  await plumbline.call(notes[kim], kim, "whereAmI", {});
  const ofNotes = ["Write my notes", "Read the habits"];
  expect(await menuOf(plumbline, notes[kim], kim)).toEqual([...ofAll, "Get into product", ...ofNotes]);
  await plumbline.host.close();
});
