/** One person's decision: marks before and after, the reason for a change, and what was decided so far. */
import { useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import type { Marks } from "../../../domain/rating/rating";
import type { DecisionList } from "../../contract";
import { useSend } from "../../load/useSend";
import { newId } from "../../newId";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { Decisions } from "./Decisions";
import { MarksTable } from "./MarksTable";
import { ReasonFields } from "./ReasonFields";

export type DecidedPerson = DecisionList["people"][number];

interface Props {
  list: DecisionList;
  person: DecidedPerson;
  message: string;
  /** After a decision was recorded: says so and reads everything again. */
  recorded: (message: string) => Promise<void>;
  close: () => void;
}

export function DecidePerson({ list, person, message, recorded, close }: Props) {
  const seen: Marks = Object.fromEntries(
    person.marks.map(({ criterion, calibrated }) => [criterion, calibrated]),
  );
  const [marks, setMarks] = useState(seen);
  const [reason, setReason] = useState({ reasonCode: "", comment: "", decidedBy: "" });
  const sending = useSend(server.recordDecision, () => recorded("Recorded."));
  const changed = Object.keys(seen).filter((criterion) => marks[criterion] !== seen[criterion]);
  const lacks = changed.length > 0 ? whatLacks(reason) : "";
  const record = () => {
    if (lacks) return;
    const decided = changed.length > 0 ? changed : Object.keys(seen);
    const only = (of: Marks): Marks => Object.fromEntries(decided.map((name) => [name, of[name] ?? null]));
    sending.send({
      id: newId(),
      person: person.person,
      session: "",
      marks: only(marks),
      seen: only(seen),
      ...reason,
    });
  };
  return (
    <Page title={<Name>{person.name}</Name>} back={{ label: "All people", go: close }}>
      <p class="small">
        {person.title} · {person.level} · manager <Name>{person.manager || "none"}</Name> · overall{" "}
        {person.overall}
      </p>
      <p role="status" class="good">
        {message}
      </p>
      {!list.canDecide && <p class="note">{list.whyNot}</p>}
      <MarksTable person={person} marks={marks} setMarks={list.canDecide ? setMarks : undefined} />
      {list.canDecide && changed.length > 0 && (
        <ReasonFields codes={list.reasonCodes} reason={reason} setReason={setReason} name={person.name} />
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      <Decisions canDecide={list.canDecide} person={person} recorded={recorded} />
      {list.canDecide && (
        <Footer status={lacks}>
          {message && changed.length === 0 ? (
            <Button primary onPress={close}>
              All people
            </Button>
          ) : (
            <Button primary onPress={record} busy={sending.busy && "Recording…"}>
              {changed.length > 0 ? "Record decision" : "Keep these marks"}
            </Button>
          )}
        </Footer>
      )}
    </Page>
  );
}

function whatLacks({ reasonCode, comment }: { reasonCode: string; comment: string }): string {
  if (!reasonCode) return "Choose a reason code.";
  return saysSomething(comment) ? "" : "Write a comment.";
}
