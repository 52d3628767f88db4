/** Before rating closes: what raters have submitted and nobody has collected, which closing would shut out. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { ratingInWords } from "../../../domain/rating/rating";
import type { LeftBehind } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Loaded } from "../../parts/Loaded";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { type Input, server } from "../../server";
import { useLook } from "../packets/useLook";

/** What only packets know. */
export interface InPackets {
  /** Submitted there, and refused after the move. */
  readonly waiting: readonly LeftBehind[];
  readonly looked: NonNullable<Input<"changeCycleState">["looked"]>;
  /** How far each rating is there, by its id. */
  readonly standing: ReadonlyMap<string, string>;
}

interface Props {
  /** Nobody goes on before the packets are looked into. */
  children: (found: InPackets) => ComponentChildren;
}

export function Uncollected({ children }: Props) {
  const load = useLoad(() => server.packets({}));
  return (
    <Loaded load={load} what="Reading the list of packets">
      {({ raters }) => (
        <Looked raters={raters.filter(({ packet }) => packet).map(({ rater }) => rater)}>{children}</Looked>
      )}
    </Loaded>
  );
}

function Looked({ raters, children }: Props & { raters: readonly string[] }) {
  const look = useLook();
  useEffect(() => look.start(raters), []);
  if (look.trouble) return <TroubleNote trouble={look.trouble} retry={look.retry} />;
  if (look.state !== "finished")
    return <Progress label="Packets looked into" done={look.done} of={raters.length} />;
  const packets = look.results.flatMap((result) => result.packets);
  const waiting = packets.filter((packet) => packet.new.length + packet.changed.length > 0);
  const submitted = waiting.flatMap(({ name, new: added, changed }) =>
    [...added, ...changed].map((one) => `${one.name}: ${one.what}, by ${name}`),
  );
  const isUnread = ({ failure, unread }: (typeof packets)[number]) => failure !== "" || unread.length > 0;
  const unread = packets.filter(isUnread);
  const found: InPackets = {
    waiting: [
      ...said(
        submitted,
        `submitted in ${waiting.length === 1 ? "1 packet" : `${waiting.length} packets`}, not collected yet. Once rating is closed ${submitted.length === 1 ? "it is" : "they are"} refused, so collect first`,
      ),
      ...said(
        unread.map(({ name }) => name),
        `${unread.length === 1 ? "packet" : "packets"} can’t be read: nobody knows what is submitted there`,
      ),
    ],
    looked: packets.map((packet) => ({
      rater: packet.rater,
      waits: isUnread(packet) ? null : packet.new.length + packet.changed.length,
    })),
    standing: new Map(
      packets.flatMap(({ far }) => far?.asked ?? []).map(({ id, status }) => [id, ratingInWords(status)]),
    ),
  };
  return <>{children(found)}</>;
}

const said = (names: readonly string[], what: string): LeftBehind[] =>
  names.length ? [{ what: `${names.length} ${what}`, names }] : [];
