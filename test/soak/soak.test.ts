/** Whatever people move and whenever an execution ends, no mark stands on another person in silence. More seeds: npm run soak. */
import { isThorough } from "../thorough";
import { collectHistory } from "./collectHistory";
import { type Hardship, history, openSoak, type Soak } from "./history";
import { hubHistory } from "./hubHistory";
import { playAll } from "./told";

jest.setTimeout(3_600_000);

let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.plumbline.host.close());

const plays = { "a packet": history, "the hub": hubHistory, "a packet and the hub": collectHistory };
type What = keyof typeof plays;

const whats = Object.keys(plays) as What[];
/** npm test plays without any and with all. */
const hardships: readonly (readonly Hardship[])[] = [
  [],
  ...(isThorough ? ([["parted"], ["in part"]] as const) : []),
  ["in part", "parted"],
];

test.each(hardships.flatMap((of) => whats.map((what) => [[what, ...of].join(", "), what, of] as const)))(
  "random histories of %s",
  async (name, what, of) => {
    await playAll(name, (seed) => plays[what](soak, seed, ...of));
  },
);

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
 * had begun (3015), and a save that left out marks which stood unsealed in other rows by then (3310). In a packet, columns
 * sorted apart and named, until a save of another row ended in the row whose seal told so (3333); a column inserted within a
 * save that ended, so that its seal stood under another heading, and texts sorted out of its row later (3530); columns moved
 * within one that ended, and then a text sorted away from under a heading that was not its own (3726). In the hub, a blank
 * column moved while what its insertion had displaced was being put right (3536). In both: a row torn apart within its save,
 * whose mark then kept the whole packet from being collected (3663).
 */
test.each<[What, number, Hardship[]]>([
  ["a packet", 31, []],
  ["a packet", 40, []],
  ["a packet", 42, []],
  ["a packet", 49, []],
  ["a packet", 102, []],
  ["a packet", 329, []],
  ["a packet", 370, []],
  ["a packet", 3036, []],
  ["a packet", 3035, ["parted"]],
  ["a packet", 3333, ["parted"]],
  ["a packet", 3530, ["in part"]],
  ["a packet", 3726, []],
  ["the hub", 48, []],
  ["the hub", 3015, ["parted"]],
  ["the hub", 3310, ["parted"]],
  ["the hub", 3536, []],
  ["a packet and the hub", 64, []],
  ["a packet and the hub", 322, []],
  ["a packet and the hub", 389, []],
  ["a packet and the hub", 3159, ["parted"]],
  ["a packet and the hub", 3663, ["parted"]],
])("%s, seed %i, found once, stays without a fault", async (what, seed, of) => {
  expect((await plays[what](soak, seed, ...of)).faults).toEqual([]);
});
