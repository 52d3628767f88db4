/** One candidate: how far the interviews are, then the debrief and the decision; texts to copy, and removal. */
import { useState } from "preact/hooks";
import { dayInWords } from "../../domain/dayInWords";
import type { CandidateList, ListedCandidate } from "../contract";
import { useLoad } from "../load/useLoad";
import { useSend } from "../load/useSend";
import { Button } from "../parts/Button";
import { InView } from "../parts/InView";
import { Loaded } from "../parts/Loaded";
import { Name } from "../parts/Name";
import { Page } from "../parts/Page";
import { TroubleNote } from "../parts/TroubleNote";
import { server } from "../server";
import { Compared } from "./Compared";
import { HiringTexts } from "./HiringTexts";
import { WaitingFor } from "./WaitingFor";

interface Props {
  list: CandidateList;
  one: ListedCandidate;
  /** Reads the list again: what happens to a candidate changes it. */
  refreshList: () => Promise<void>;
  edit: () => void;
  /** Plans one more interview with the same person. */
  meetAgain: () => void;
  back: () => void;
}

export function OneCandidate({ list, one, refreshList, edit, meetAgain, back }: Props) {
  const load = useLoad(() => server.debrief({ candidate: one.id }));
  const refresh = async () => {
    await Promise.all([load.refresh(), refreshList()]);
  };
  const scenario = list.scenarios.find(({ id }) => id === one.scenario);
  return (
    <Page
      title={<Name>{one.name}</Name>}
      back={{ label: "Candidates", go: back }}
      help={one.collectedAt ? "hiring#the-debrief" : undefined}
    >
      <p class="small">
        {[dayInWords(one.on), scenario?.title ?? one.scenario].join(" · ")} · kept until{" "}
        {dayInWords(one.keepUntil)}
      </p>
      {one.adjustments && (
        <p class="small">
          Adjustments: <bdi>{one.adjustments}</bdi>
        </p>
      )}
      <Loaded load={load} what="Looking into the kits">
        {(debrief) =>
          debrief.cards.length ? (
            <Compared debrief={debrief} refresh={refresh} meetAgain={meetAgain} />
          ) : (
            <WaitingFor debrief={debrief} refresh={refresh} />
          )
        }
      </Loaded>
      <HiringTexts list={list} one={one} />
      <h2>This candidate</h2>
      <p>
        <Button onPress={edit}>Change the plan</Button>
      </p>
      <Remove one={one} back={back} />
    </Page>
  );
}

/** Asked twice, since nothing brings it back. */
function Remove({ one, back }: Pick<Props, "one" | "back">) {
  const [isAsked, setIsAsked] = useState(false);
  const removing = useSend(server.removeCandidate, back);
  return (
    <>
      {isAsked ? (
        <InView>
          <p class="note">
            {one.name} goes from this file and every kit, with all scorecards and the decision. Nothing brings
            it back. Google's version history keeps earlier states of each file.
          </p>
          <TroubleNote trouble={removing.trouble} retry={removing.retry} />
          <p class="buttons">
            <Button onPress={() => removing.send({ candidate: one.id })} busy={removing.busy && "Removing…"}>
              Remove for good
            </Button>
            <Button plain onPress={() => setIsAsked(false)}>
              Keep
            </Button>
          </p>
        </InView>
      ) : (
        <p>
          <Button onPress={() => setIsAsked(true)}>Remove</Button>
        </p>
      )}
    </>
  );
}
