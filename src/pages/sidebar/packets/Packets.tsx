/** Packets: one private file for each rater, made in slices; who has one and how far they are. */
import { useState } from "preact/hooks";
import type { PacketList, PacketResults } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { useSlices } from "../../load/useSlices";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { FoundList, type Search } from "../../parts/FoundList";
import { HandOver } from "../../parts/HandOver";
import { Loaded } from "../../parts/Loaded";
import { hasNone, isBehind } from "../../parts/PacketsBehind";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { SharedProfiles } from "../../parts/SharedProfiles";
import { TroubleNote } from "../../parts/TroubleNote";
import { server, type Trouble } from "../../server";
import type { ViewProps } from "../../view";
import { PacketListRow } from "./PacketListRow";

const ratersPerCall = 10;

export function Packets({ open }: ViewProps) {
  const search = useState("");
  const [isPassedOn, setPassedOn] = useState(false);
  const load = useLoad(() => server.packets({}));
  const work = useSlices(ratersPerCall, async (raters: readonly string[], request) => {
    const answer = await server.createPackets({ raters: [...raters], request });
    if (answer.is === "value") await load.refresh();
    return answer;
  });
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const waiting = list?.raters.filter((one) => hasNone(one) || isBehind(one)) ?? [];
  const missing = waiting.filter(hasNone).length;
  const behind = waiting.length - missing;
  const own = list?.raters.filter(({ packet }) => packet?.madeBy === "") ?? [];
  const busy = work.state === "running" && "Working…";
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the packets">
        {(value) => (
          <Raters
            open={open}
            list={value}
            outdated={behind}
            search={search}
            refresh={load.refresh}
            passedOn={() => setPassedOn(true)}
            failed={failuresOf(work.results)}
          />
        )}
      </Loaded>
      <TroubleNote trouble={work.trouble} retry={work.retry} />
      {isNotAdopted(work.trouble) && (
        <p>
          <Button onPress={() => open("ladder")}>Go to the ladder</Button>
        </p>
      )}
      {list && list.raters.length > 0 && (
        <Footer
          status={
            work.state === "running" ? (
              <Progress label="Packets" done={work.done} of={work.of} />
            ) : (
              statusOf(list, missing, behind)
            )
          }
        >
          {waiting.length > 0 ? (
            <Button
              primary={!isPassedOn}
              onPress={() => work.start(waiting.map(({ rater }) => rater))}
              busy={busy}
            >
              {missing > 0 ? "Create packets" : "Update packets"}
            </Button>
          ) : isToInvite(list) ? (
            <Button primary onPress={() => open("whoIsWhere")}>
              Invite the raters
            </Button>
          ) : (
            <Button primary onPress={() => open("collect")}>
              Collect
            </Button>
          )}
          {/* What somebody typed into a packet this list can't know; an update puts it back. */}
          {!waiting.length && own.length > 0 && (
            <Button plain onPress={() => work.start(own.map(({ rater }) => rater))} busy={busy}>
              Update all the same
            </Button>
          )}
        </Footer>
      )}
    </Page>
  );
}

/** Nobody was written to yet, and nothing came back all the same. */
const isToInvite = ({ isRating, raters }: PacketList): boolean =>
  isRating && raters.every(({ invited, progress }) => !invited && !progress.submitted);

function statusOf({ raters }: PacketList, missing: number, behind: number): string {
  if (missing + behind === 0) {
    if (raters.every(({ needsUpdate }) => !needsUpdate)) return "Every rater has an up-to-date packet.";
    return raters.some(({ packet }) => packet?.madeBy === "")
      ? "The packets this account made are up to date."
      : "This account made none of the packets.";
  }
  return [missing && `${missing} to create`, behind && `${behind} to update`].filter(Boolean).join(", ");
}

const failuresOf = (slices: readonly PacketResults[]): ReadonlyMap<string, string> =>
  new Map(
    slices.flatMap(({ results }) =>
      results
        .filter(({ state }) => state === "failed")
        .map(({ rater, message }) => [rater, message] as const),
    ),
  );

const isNotAdopted = (trouble: Trouble | null): boolean =>
  trouble?.is === "problems" && trouble.problems.some(({ code }) => code === "ladder.notAdopted");

interface RatersProps extends ViewProps {
  list: PacketList;
  /** How many packets are behind the hub. */
  outdated: number;
  search: Search;
  refresh: () => Promise<void>;
  /** Called once packets wait for another account to make them. */
  passedOn: () => void;
  failed: ReadonlyMap<string, string>;
}

function Raters({ list, outdated, search, refresh, passedOn, failed, open }: RatersProps) {
  const ending = [...new Set(list.raters.filter(isBehind).flatMap(({ closesTo }) => closesTo))];
  if (list.raters.length === 0) {
    if (list.problems.length) return <Problems problems={list.problems} />;
    return <p>Nobody has somebody to rate yet. Import people, then open the cycle for rating.</p>;
  }
  return (
    <>
      <p>Each rater gets a file of their own, shared with nobody else but HR.</p>
      {list.profiles > 0 && <SharedProfiles count={list.profiles} />}
      {outdated > 0 && (
        <p class="note">
          {outdated} {outdated === 1 ? "packet does" : "packets do"} not show yet what changed here: the state
          of the cycle, people, tasks, texts, letters, who may open it, or a returned rating. Updating keeps
          every mark in {outdated === 1 ? "it" : "them"}.
          {ending.length > 0 && ` It ends the access of ${ending.join(", ")}.`}
        </p>
      )}
      {list.changed.length > 0 && (
        <p class="note">
          Changed since the cut-off date: {list.changed.length}. Packets go on asking as on that day.{" "}
          <Button plain onPress={() => open("whoIsWhere")}>
            See who, and give reports to somebody else
          </Button>
        </p>
      )}
      <Problems problems={list.problems} />
      <HandOver
        what="packets"
        readers="raters"
        files={list.raters.flatMap(({ rater, packet }) =>
          packet ? [{ id: rater, madeBy: packet.madeBy }] : [],
        )}
        leftOpen={list.raters.map(({ name, oldPackets }) => ({ name, links: oldPackets }))}
        pass={async (raters, request) => {
          const answer = await server.handOver({ raters, request });
          if (answer.is === "value" && answer.value.closed.length) passedOn();
          return answer;
        }}
        refresh={refresh}
      />
      <FoundList
        label="Find by name or address"
        search={search}
        items={list.raters}
        wordsOf={({ name, rater }) => [name, rater]}
        show={(rater) => (
          <PacketListRow
            key={rater.rater}
            entry={rater}
            refresh={refresh}
            failure={failed.get(rater.rater)}
          />
        )}
      />
    </>
  );
}
