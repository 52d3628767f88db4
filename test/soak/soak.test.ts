/** Whatever people move and whenever an execution ends, no mark stands on another person in silence. More seeds: npm run soak. */
import { collectHistory } from "./collectHistory";
import { history, openSoak, type Soak } from "./history";
import { hubHistory } from "./hubHistory";
import { playAll, type Told } from "./told";

jest.setTimeout(3_600_000);

let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

type Play = (soak: Soak, seed: number) => Promise<Told>;

const parted =
  (play: typeof history): Play =>
  (own, seed) =>
    play(own, seed, "parted");

test.each<[string, Play]>([
  ["a packet", history],
  ["the hub", hubHistory],
  ["a packet and the hub", collectHistory],
  ["a packet with somebody's own column", parted(history)],
  ["a hub with somebody's own column", parted(hubHistory)],
  ["the hub and a packet with somebody's own column", parted(collectHistory)],
])("random histories of %s", async (what, play) => {
  await playAll(what, (seed) => play(soak, seed));
});

/**
 * Found by the soak, in a packet: two columns of ours dragged out of what is being written, just before an execution ends
 * (40); a column that comes to stand under a list of marks, which refuses what is written there (31); a sort without the
 * ID's column, and a row inserted above, both within one save (42, 49). In the hub: a row inserted while what another
 * inserted row had displaced was being put right (48). In both: a save that ended before it was carried out, which its
 * rater read as submitted and HR could not collect (64). In both: a blank column inserted among ours, so that a row was
 * written in several steps, rows moved just then, and an end between two of them (329, 370, 322, 389). In a packet, a column
 * of marks sorted alone, which was named until a save ended in another row (3036). In a packet, columns sorted between the
 * end of a save and its redoing, which sealed what had come to stand there (3035); other marks and texts typed just then,
 * of which a mark went that stood in what was redone, too (3159). In the hub, a mark that two such sorts left in a row nobody
 * had begun (3015).
 */
test.each<[string, number, Play]>([
  ["a packet", 31, history],
  ["a packet", 40, history],
  ["a packet", 42, history],
  ["a packet", 49, history],
  ["a packet", 102, history],
  ["a packet", 329, history],
  ["a packet", 370, history],
  ["a packet", 3036, history],
  ["a packet with somebody's own column", 3035, parted(history)],
  ["the hub", 48, hubHistory],
  ["a hub with somebody's own column", 3015, parted(hubHistory)],
  ["a packet and the hub", 64, collectHistory],
  ["a packet and the hub", 322, collectHistory],
  ["a packet and the hub", 389, collectHistory],
  ["the hub and a packet with somebody's own column", 3159, parted(collectHistory)],
])("%s, seed %i, found once, stays without a fault", async (_, seed, play) => {
  expect((await play(soak, seed)).faults).toEqual([]);
});
