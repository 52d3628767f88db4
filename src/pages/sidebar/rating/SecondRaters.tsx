/** Second raters: how well they link the managers, a balanced set to choose at once, and single ones by hand. */

import { useState } from "preact/hooks";
import type { SecondView } from "../../../domain/rating/secondRaters";
import type { SecondRaterList } from "../../contract";
import { useLoad } from "../../load/useLoad";
import { type Send, useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Loaded } from "../../parts/Loaded";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { PacketsWait } from "../../parts/PacketsWait";
import { Page } from "../../parts/Page";
import { Problems } from "../../parts/Problems";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import type { ViewProps } from "../../view";
import { AssignByHand } from "./AssignByHand";

export function SecondRaters({ open }: ViewProps) {
  const load = useLoad(() => server.secondRaters({}));
  const [assigned, setAssigned] = useState<number | null>(null);
  const sending = useSend(server.assignSecondRaters, async ({ assigned: count }) => {
    await load.refresh();
    setAssigned((before) => (count ? (before ?? 0) + count : before || 0));
  });
  const list = load.answer?.is === "value" ? load.answer.value : null;
  const assign = (views: readonly SecondView[]) =>
    sending.send({ views: views.map(({ person, rater }) => ({ person, rater })) });
  return (
    <Page back={{ label: "Home", go: () => open("home") }}>
      {assigned === 0 && (
        <p role="status" class="note">
          Nothing was assigned: they rate this person already.
        </p>
      )}
      {assigned !== null && assigned > 0 && (
        <>
          <p role="status" class="good">
            Assigned: {assigned}
          </p>
          <PacketsWait open={open} />
        </>
      )}
      <Loaded load={load} what="Reading who rates whom">
        {(value) => <Standing list={value} assign={assign} sending={sending} />}
      </Loaded>
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {list && !list.whyNot && list.proposal.length > 0 && (
        <Footer>
          <Button primary onPress={() => assign(list.proposal)} busy={sending.busy && "Assigning…"}>
            {`Assign ${list.proposal.length === 1 ? "this one" : `these ${list.proposal.length}`}`}
          </Button>
        </Footer>
      )}
    </Page>
  );
}

interface Props {
  list: SecondRaterList;
  assign: (views: readonly SecondView[]) => void;
  sending: Pick<Send<never>, "busy">;
}

function Standing({ list, assign, sending }: Props) {
  const { whyNot, views, proposal, linked, oneMore, linkedThen, problems } = list;
  return (
    <>
      <p>
        A second rater gives another view of somebody. It never enters the overall mark nor sees the manager’s
        marks; it shows how differently the scale is read.
      </p>
      <Problems problems={problems} />
      {whyNot && <p class="note">{whyNot}</p>}
      <p>
        {linked} {!whyNot && oneMore}
      </p>
      {views.length > 0 && (
        <details>
          <summary>{views.length} assigned</summary>
          <Views views={views} />
          <p class="small">
            To give one to somebody else, change the address on the sheet Assignments, then update the
            packets.
          </p>
        </details>
      )}
      {!whyNot && <Proposed proposal={proposal} linkedThen={linkedThen} hasViews={views.length > 0} />}
      {!whyNot && <AssignByHand list={list} assign={(view) => assign([view])} busy={sending.busy} />}
      <p class="small">
        Shared profiles are an invitation and not counted here. Three of them, marked by everybody, link all
        managers about as firmly as a second rater for every other report.
      </p>
    </>
  );
}

interface ProposedProps extends Pick<SecondRaterList, "proposal" | "linkedThen"> {
  hasViews: boolean;
}

const Proposed = ({ proposal, linkedThen, hasViews }: ProposedProps) =>
  proposal.length === 0 ? (
    <p>
      {hasViews
        ? "The set is balanced: nothing more is proposed."
        : "Nobody can give a second view here yet."}
    </p>
  ) : (
    <>
      <h2>A balanced set</h2>
      <p>
        {proposal.length} more: two for each team and about two from each manager, across reporting lines
        where there are several. Then: {linkedThen}
      </p>
      <Views views={proposal} />
    </>
  );

const Views = ({ views }: { views: SecondRaterList["views"] }) => (
  <LongList
    items={views}
    show={({ name, raterName }) => (
      <>
        <Name>{raterName}</Name> for <Name>{name}</Name>
      </>
    )}
  />
);
