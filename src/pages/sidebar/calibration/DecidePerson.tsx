/** One person's decision: marks before and after, the reason for a change, and what was decided so far. */

import { useRef, useState } from "preact/hooks";
import { saysSomething } from "../../../domain/checkText";
import type { Marks } from "../../../domain/rating/rating";
import type { DecidedPerson, DecisionList } from "../../contract";
import { useSend } from "../../load/useSend";
import { newId } from "../../newId";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { Name } from "../../parts/Name";
import { Page } from "../../parts/Page";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { About } from "./About";
import { Decisions } from "./Decisions";
import { MarksTable } from "./MarksTable";
import { ReasonFields } from "./ReasonFields";

interface Props {
  list: DecisionList;
  person: DecidedPerson;
  message: string;
  /** After a decision was recorded: says so and reads everything again. */
  recorded: (message: string) => Promise<void>;
  close: () => void;
}

/** Whoever decided the last time most likely decides again. */
let decidedBefore = "";

export function DecidePerson({ list, person, message, recorded, close }: Props) {
  const seen: Marks = Object.fromEntries(
    person.marks.map(({ criterion, calibrated }) => [criterion, calibrated]),
  );
  const [marks, setMarks] = useState(seen);
  const [reason, setReason] = useState({ reasonCode: "", comment: "", decidedBy: decidedBefore });
  const sending = useSend(server.recordDecision, () => recorded("Recorded."));
  const changed = Object.keys(seen).filter((criterion) => marks[criterion] !== seen[criterion]);
  const fields = useRef<HTMLDivElement>(null);
  const lacks = changed.length > 0 ? whatLacks(reason) : "";
  const record = () => {
    if (lacks) {
      // Takes the eye to what is missing.
      fields.current?.querySelector<HTMLElement>(reason.reasonCode ? "textarea" : "select")?.focus();
      return;
    }
    decidedBefore = reason.decidedBy;
    const decided = changed.length > 0 ? changed : Object.keys(seen);
    const only = (of: Marks): Marks => Object.fromEntries(decided.map((name) => [name, of[name] ?? null]));
    sending.send({
      id: newId(),
      person: person.person,
      session: "",
      marks: only(marks),
      seen: only(seen),
      after: lastThatHolds(person),
      ...reason,
    });
  };
  return (
    <Page title={<Name>{person.name}</Name>} back={{ label: "All people", go: close }}>
      <About person={person} />
      <p role="status" class="good">
        {message}
      </p>
      {!list.canDecide && <p class="note">{list.whyNot}</p>}
      {list.canDecide && person.hasLetter && (
        <p class="note">
          A letter with the marks as locked is released. Another mark overtakes it; once the cycle is locked,
          open it again in Letters.
        </p>
      )}
      <MarksTable
        list={list}
        person={person}
        marks={marks}
        setMarks={list.canDecide ? setMarks : undefined}
      />
      {list.canDecide && changed.length > 0 && (
        <div ref={fields}>
          <ReasonFields codes={list.reasonCodes} reason={reason} setReason={setReason} name={person.name} />
        </div>
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

/** Id of the last decision that holds; "" where there is none. */
const lastThatHolds = ({ decisions }: DecidedPerson): string =>
  [...decisions].reverse().find(({ isReversed, isReversal }) => !isReversed && !isReversal)?.id ?? "";

function whatLacks({ reasonCode, comment }: { reasonCode: string; comment: string }): string {
  if (!reasonCode) return "Choose a reason code.";
  return saysSomething(comment) ? "" : "Write a comment.";
}
