/** The promotion case: what the manager says of each expectation of the proposed level (R23), and the meeting's word on it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { wordInWords } from "../../domain/calibration/approval";
import {
  blindGrade,
  type RoomCase,
  type RoomDecision,
  type RoomPerson,
  waitsForWord,
} from "../../domain/calibration/room";
import { capitalized } from "../../domain/capitalized";
import { CaseWord } from "./CaseWord";
import { CommandButton } from "./CommandButton";
import { blankWord, canHaveWord, isProposedAgain, stillStands } from "./caseWords";
import { type Meeting, marksOpen } from "./meeting";
import type { RoomProps } from "./parts";
import { caseOfMeeting } from "./recorded";

interface Props extends RoomProps {
  person: RoomPerson;
  case: RoomCase;
}

/** Where the track changes too, first the grade, on what both tracks share; the track once the grade is recorded (R24). */
export function Case({ case: one, ...props }: Props) {
  const { what, impact, status, rationale, rest, bars } = one;
  const words = props.meeting.decisions.filter((row) => row.case === one.id);
  const grade = blindGrade(one, words);
  const { panel, room } = props.meeting;
  const isAsked = panel?.is === "word" && panel.case === one.id;
  const opens = isAsked || isWaitingAlone(props.meeting, props.person, one);
  const held = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (opens) held.current!.open = true;
  }, [opens]);
  // What a meeting asked is answered in any part of the case.
  const isAnswered = isProposedAgain(one, words);
  const met = bars.filter(({ bar }) => bar === "met").length;
  const said = caseOfMeeting(props.meeting, one).replace("case:", "·");
  return (
    <details class="case" ref={held}>
      <summary>
        Promotion case: {grade || what} {said.endsWith(status) ? "" : status}
        {grade ? "" : `, ${met} of ${bars.length} expectations met`} <b>{said}</b>
      </summary>
      {grade && <p>The grade first, on what both tracks share: {impact}</p>}
      {!grade && rationale && <p dir="auto">{rationale}</p>}
      <ul>
        {bars.map(({ criterion, bar, evidence }) => (
          <li key={criterion}>
            <b>{criterion}</b>
            {grade ? "" : ` ${bar || "nothing said"}`}: <span dir="auto">{evidence || "no evidence"}</span>
          </li>
        ))}
      </ul>
      {grade && isAnswered && (
        <details>
          <summary>What was written, as proposed again (it may name the track)</summary>
          <InWords parts={[{ title: "Why this level", text: rationale }, ...rest]} />
        </details>
      )}
      {!grade && rest.length > 0 && (
        <details open={isAnswered}>
          <summary>
            {isAnswered ? "What else was written, as proposed again" : "What else was written"}
          </summary>
          <InWords parts={rest} />
        </details>
      )}
      {words.map((row) => (
        <p key={row.id} class="small">
          {stillStands(row, one, words) ? "✓" : "Before:"} {wordOf(row)}
          {row.comment && (
            <>
              : <span dir="auto">{row.comment}</span>
            </>
          )}
          {row.decidedBy && ` · ${row.decidedBy}`}
        </p>
      ))}
      {!isAsked && words.length > 0 && marksOpen(props.meeting, props.person) && (
        <p class="small">The marks are not decided yet.</p>
      )}
      {isAsked && <CaseWord {...props} one={one} panel={panel} />}
      {!isAsked && canHaveWord(props.meeting, one) && room.canDecide && (
        <CommandButton command="word" run={() => props.dispatch({ do: "open", panel: blankWord(one) })} />
      )}
    </details>
  );
}

const InWords = ({ parts }: { parts: RoomCase["rest"] }) => (
  <ul>
    {parts.map(({ title, text }) => (
      <li key={title}>
        <b>{title}</b>
        <div class="said">{text}</div>
      </li>
    ))}
  </ul>
);

/** Once the marks are decided the case is what is left to talk about. */
const isWaitingAlone = (meeting: Meeting, person: RoomPerson, one: RoomCase): boolean =>
  !marksOpen(meeting, person) && waitsForWord(one, meeting.decisions);

const wordOf = (row: RoomDecision): string => {
  const { kind, from, reasonCode } = row;
  if (kind === "approval") return `${capitalized(from)}: ${wordInWords(row)}`;
  return reasonCode ? `HR: ${reasonCode}` : capitalized(wordInWords(row));
};
