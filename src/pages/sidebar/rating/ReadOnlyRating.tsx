/** A rating that cannot be edited now: submitted, or the cycle has moved on. Its rater may withdraw it, HR return it. */

import { useState } from "preact/hooks";
import { capitalized } from "../../../domain/capitalized";
import { dayInWords } from "../../../domain/dayInWords";
import { notCollected } from "../../../domain/rating/rating";
import type { Task } from "../../contract";
import { useSend } from "../../load/useSend";
import { Button } from "../../parts/Button";
import { Footer } from "../../parts/Footer";
import { dueInWords } from "../../parts/momentOf";
import { Name } from "../../parts/Name";
import { TroubleNote } from "../../parts/TroubleNote";
import { server } from "../../server";
import { missingFrom } from "./assessments";
import { evening } from "./Evening";
import { MoreEvidence } from "./MoreEvidence";
import { markInWords } from "./markInWords";
import { Theirs } from "./Reading";
import { ReturnRating } from "./ReturnRating";
import { criteriaOf, type Report } from "./report";

interface Props {
  report: Report;
  next: Task | undefined;
  /** Given back by HR: what to say. */
  returned: (message: string) => void;
  close: () => void;
}

export function ReadOnlyRating({ report, next, returned, close }: Props) {
  const { task, list } = report;
  const { rating, onBehalfOf, status, savedAt } = task;
  // The form itself shows what is missing.
  const isLacking = criteriaOf(task).some((name) => missingFrom(task.said.assessments[name]).length > 0);
  const sending = useSend(server.withdrawRating, (saved) =>
    evening.replace({
      ...task,
      ...saved,
      canRate: true,
      olderLadder: "",
      returnedBecause: isLacking ? "" : task.returnedBecause,
    }),
  );
  const [returning, setReturning] = useState(false);
  const isSubmitted = status === "submitted";
  return (
    <>
      {onBehalfOf && (
        <p>
          Rated by <Name>{onBehalfOf}</Name>
        </p>
      )}
      {(list.whyNot || !onBehalfOf) && (
        <p class="note">
          {list.whyNot ||
            (notCollected(task.returnedBecause) && doesNotCount) ||
            `Submitted: kept in this packet, and it counts when HR collects. ${heardFrom(list)}Withdraw it to change something; it stays a draft until you submit again.`}
        </p>
      )}
      {!onBehalfOf && task.role === "manager" && list.cycle?.state === "Locked" && (
        <p class="note">Below stands what you submitted. What holds now is on the sheet Decided.</p>
      )}
      {task.role === "vignette" && isSubmitted && !hasIntended(task) && (
        <p class="note">
          The marks this profile is meant to get appear here, with reasons, once HR has collected all your
          ratings and updated this packet.
        </p>
      )}
      {task.isTypedOver && (
        <p class="note">
          Changed in the sheet Ratings after it was submitted.
          {!onBehalfOf && " HR sees that when it is collected."}
        </p>
      )}
      {task.olderLadder && !list.whyNot && (
        <p class="note">
          Rated against version {task.olderLadder} of the ladder. Texts changed since: see whether they
          concern this rating.
        </p>
      )}
      {notCollected(task.returnedBecause) && <p class="note trouble">{task.returnedBecause}</p>}
      <LeftOver report={report} />
      <ul class="rows">
        {criteriaOf(task).map((name) => (
          <li key={name}>
            <Answer report={report} name={name} />
          </li>
        ))}
      </ul>
      {task.said.own.length > 0 && (
        <details>
          <summary>Own entries ({task.said.own.length})</summary>
          <Theirs own={task.said.own} />
        </details>
      )}
      <TroubleNote trouble={sending.trouble} retry={sending.retry} />
      {returning ? (
        <ReturnRating
          rating={rating}
          rater={onBehalfOf}
          keep={() => setReturning(false)}
          returned={() => returned(`Returned to ${onBehalfOf}: ${task.name}.`)}
        />
      ) : (
        <Footer
          status={!isSubmitted ? "" : notCollected(task.returnedBecause) ? "Does not count yet" : "Submitted"}
        >
          <Button primary onPress={close}>
            {onBehalfOf ? "All ratings" : next ? "Rate next" : "All reports"}
          </Button>
          {onBehalfOf && isSubmitted && list.canReturn && (
            <Button onPress={() => setReturning(true)}>Return to rater</Button>
          )}
          {!onBehalfOf && isSubmitted && !list.whyNot && (
            <Button
              onPress={() => sending.send({ rating, seen: savedAt })}
              busy={sending.busy && "Withdrawing…"}
            >
              Withdraw
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

const doesNotCount =
  "Submitted, and it does not count yet: what is amiss stands below. Withdraw it, put it right, and submit again.";

const hasIntended = ({ said }: Report["task"]): boolean =>
  Object.values(said.intended).some((one) => one?.mark);

/** A packet can't look into the hub: it says how old what it knows is. */
const heardFrom = ({ heard, due }: Report["list"]): string => {
  const said = [heard && `last heard from HR ${dayInWords(heard)}`, due && `rating ${dueInWords(due)}`]
    .filter(Boolean)
    .join(", ");
  return said && `${capitalized(said)}. `;
};

/** A mark with its line; for a shared profile also the mark it is meant to get, once that may be seen (R21). */
function Answer({ report: { task, list }, name }: { report: Report; name: string }) {
  const { mark, evidence } = task.said.assessments[name] ?? { mark: null, evidence: "" };
  const intended = task.said.intended[name];
  return (
    <>
      <strong>{name}</strong>
      <div>{markInWords(mark, list.scale)}</div>
      <div class="small said">
        <bdi>{evidence}</bdi>
      </div>
      {intended?.mark && (
        <p class="note">
          Meant as {intended.mark}. {intended.rationale}
        </p>
      )}
      {task.role !== "vignette" && <MoreEvidence task={task} criterion={name} />}
    </>
  );
}

/** Nothing a person wrote is lost because the rating was submitted or closed before it was saved (R31). */
function LeftOver({ report: { task } }: { report: Report }) {
  const left = Object.entries(evening.leftOver(task));
  if (left.length === 0) return null;
  return (
    <div class="note trouble">
      <p class="trouble-title">Typed here and not in this rating</p>
      {left.map(([name, { evidence }]) => (
        <p key={name} class="said">
          {name}: <bdi>{evidence || "the mark alone"}</bdi>
        </p>
      ))}
    </div>
  );
}
