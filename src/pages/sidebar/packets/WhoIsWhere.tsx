/** Who is where: how far every rater is, from packet to collecting, and letters to those who are behind. */
import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import { dayInWords, withDayInWords } from "../../../domain/dayInWords";
import type { LetterKind } from "../../../domain/packet/letter";
import { completionInWords } from "../../../domain/rating/completion";
import type { PacketList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { Footer } from "../../parts/Footer";
import { FoundList } from "../../parts/FoundList";
import { InView } from "../../parts/InView";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { isToday } from "../../parts/momentOf";
import { BehindNote, isBehind } from "../../parts/PacketsBehind";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { Progress } from "../../parts/Progress";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { GiveOver } from "./GiveOver";
import { Letters } from "./Letters";
import { type GroupName, groups, raterStages, type Whereabout } from "./raterStages";
import { useLook } from "./useLook";
import { WhereRow } from "./WhereRow";

export function WhoIsWhere({ open }: ViewProps) {
  const load = useLoad(() => server.packets({}));
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const [writing, setWriting] = useState<{ kind: LetterKind; raters: readonly string[] } | null>(null);
  const [given, setGiven] = useState("");
  const back = async () => {
    setWriting(null);
    await load.refresh();
  };
  if (writing) return <Letters {...writing} back={back} />;
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      <Loaded load={load} what="Reading the packets">
        {(value) =>
          value.raters.length ? null : value.problems.length ? (
            <Problems problems={value.problems} />
          ) : (
            <p>Nobody has somebody to rate yet. Open the cycle for rating first.</p>
          )
        }
      </Loaded>
      <div role="status" class="good">
        {given && <InView key={given}>{given}</InView>}
      </div>
      {list?.isRating && <BehindNote raters={list.raters.filter(isBehind)} open={open} />}
      {list && list.raters.length > 0 && (
        <Raters
          list={list}
          write={setWriting}
          open={open}
          given={async (said) => {
            await load.refresh();
            setGiven(said);
          }}
        />
      )}
    </Page>
  );
}

interface Props extends ViewProps {
  list: PacketList;
  write: (letters: { kind: LetterKind; raters: readonly string[] }) => void;
  /** Some reports have another rater now. */
  given: (said: string) => void;
}

/** The list stands at once; what only the packets know follows while they are looked into. */
function Raters({ list, write, open, given }: Props) {
  const look = useLook();
  const search = useState("");
  const [group, setGroup] = useState<GroupName>("all raters");
  const withPacket = list.raters.filter(({ packet }) => packet).map(({ rater }) => rater);
  // Reports that have another rater count for that one, in packets, too.
  useEffect(() => {
    if (list.isRating) look.start(withPacket);
  }, [list]);
  const everybody = raterStages(
    list,
    look.results.flatMap(({ packets }) => packets),
  );
  const inGroup = everybody.filter(groups[group]);
  return (
    <>
      <p class="small">
        Collected: {completionInWords(list.completion) || "nothing is asked for"}.
        {list.due && ` Due ${dayInWords(list.due)}.`}
      </p>
      <TroubleNote trouble={look.trouble} retry={look.retry} />
      <Problems problems={list.problems} />
      <Field label="Show">
        {(ids) => (
          <select
            {...ids}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value as GroupName)}
          >
            {(Object.keys(groups) as GroupName[]).map((name) => (
              <option key={name} value={name}>
                {name} ({everybody.filter(groups[name]).length})
              </option>
            ))}
          </select>
        )}
      </Field>
      <FoundList
        label="Find by name or address"
        search={search}
        items={inGroup}
        wordsOf={({ entry: { name, rater } }) => [name, rater]}
        show={(one) => (
          <Fragment key={one.entry.rater}>
            <WhereRow {...one} isLooking={look.state === "running"} />
            {list.isRating && one.entry.reports.length > 0 && (
              <GiveOver from={one.entry} raters={list.raters} given={given} />
            )}
          </Fragment>
        )}
      />
      {list.changed.length > 0 && (
        <details>
          <summary>Changed since the cut-off date: {list.changed.length}</summary>
          <p class="small">
            Level and rater stay as on that day. Give a report to somebody else above; for another level
            change Level in Assignments, then update packets: marks made before go back to their rater.
          </p>
          <LongList items={list.changed} show={(said) => <bdi>{said}</bdi>} />
        </details>
      )}
      {list.unrated.map(({ reason, names }) => (
        <details key={reason}>
          <summary>
            Not rated, {withDayInWords(reason)}: {names.length}
          </summary>
          <LongList items={names} show={(name) => <bdi>{name}</bdi>} />
        </details>
      ))}
      <Next everybody={everybody} look={look} isRating={list.isRating} write={write} open={open} />
    </>
  );
}

/** Nobody is written to twice a day. */
const isWrittenToday = ({ entry }: Whereabout): boolean => isToday(entry.lastMail);

/** Why fewer are reminded than are behind. */
function leftOutInWords(everybody: readonly Whereabout[]): string {
  const written = everybody.filter((one) => groups["to remind"](one) && isWrittenToday(one)).length;
  const unreached = everybody.filter(
    (one) => one.isLate && (groups["no packet"](one) || groups["not invited"](one)),
  ).length;
  return [
    written && `Behind and written to today already: ${written}.`,
    unreached && `Late and without the packet's link yet: ${unreached}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

interface NextProps extends Pick<Props, "write" | "open"> {
  everybody: readonly Whereabout[];
  look: ReturnType<typeof useLook>;
  isRating: boolean;
}

function Next({ everybody, look, isRating, write, open }: NextProps) {
  // Who has something left to do is known once every packet was looked into.
  const isReady = look.state === "finished";
  const emails = (wanted: (one: Whereabout) => boolean) =>
    everybody.filter(wanted).map(({ entry }) => entry.rater);
  const [uninvited, behind] = (["not invited", "to remind"] as const).map((group) =>
    emails((one) => groups[group](one) && !isWrittenToday(one)),
  ) as [string[], string[]];
  const isToCreate = everybody.some(groups["no packet"]);
  const create = (
    <Button primary onPress={() => open("packets")}>
      Create packets
    </Button>
  );
  if (!isRating) return isToCreate ? <Footer>{create}</Footer> : null;
  return (
    <Footer
      // Here, where the list does not move under a press when it ends.
      status={
        isReady ? (
          leftOutInWords(everybody)
        ) : (
          <Progress label="Packets looked into" done={look.done} of={look.of} />
        )
      }
    >
      {isToCreate && create}
      {uninvited.length > 0 && (
        <Button primary={!isToCreate} onPress={() => write({ kind: "invitation", raters: uninvited })}>
          Invite {uninvited.length}
        </Button>
      )}
      {isReady && behind.length > 0 && (
        <Button
          primary={!isToCreate && !uninvited.length}
          onPress={() => write({ kind: "reminder", raters: behind })}
        >
          Remind {behind.length}
        </Button>
      )}
      {isReady && !isToCreate && !behind.length && !uninvited.length && (
        <Button primary onPress={() => open("collect")}>
          Collect
        </Button>
      )}
    </Footer>
  );
}
