/** The marks, large, before and after; beside each its evidence, last cycle's mark, second raters'; and what the level expects. */

import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { givenMarks, type RoomPerson } from "../../domain/calibration/room";
import { criteriaAt } from "../../domain/ladder/ladder";
import { isMark, type MarkOrNot } from "../../domain/rating/rating";
import { newId } from "../newId";
import { signOf } from "./commands";
import { Evidence } from "./Evidence";
import { Expectations } from "./Expectations";
import { Key } from "./Key";
import { marksOn, newEvidence } from "./meeting";
import { ChangePanel } from "./panels/ChangePanel";
import { EvidencePanel } from "./panels/EvidencePanel";
import { takingBack } from "./parcels";
import type { RoomProps } from "./parts";

interface Props extends RoomProps {
  person: RoomPerson;
}

export function Marks({ person, ...room }: Props) {
  const { meeting } = room;
  const { panel } = meeting;
  const draft = panel?.is === "change" ? panel.draft : null;
  const now = marksOn(meeting, person);
  const given = givenMarks(person);
  const chosen = draft?.criterion || (panel?.is === "evidence" ? panel.criterion : "");
  const asks = draft?.step === "criterion" || (panel?.is === "evidence" && panel.criterion === "");
  const choice = useRef<HTMLDivElement>(null);
  // Below an open case they stand out of sight.
  useLayoutEffect(() => {
    if (asks) choice.current?.scrollIntoView({ block: "nearest" });
  }, [asks]);
  return (
    <div ref={choice}>
      {asks && (
        <p class="asks" role="status">
          Which criterion? Press its number, or choose it.
        </p>
      )}
      <table class="marks">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Mark</th>
            <th scope="col" class="number">
              Last cycle
            </th>
            {person.second.length > 0 && (
              <th scope="col" class="number">
                Second rater
              </th>
            )}
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {criteriaAt(meeting.room.criteria, person.level).map(({ name }, at) => (
            <Fragment key={name}>
              <tr class={name === chosen ? "open" : undefined}>
                <th scope="row">{asks ? <Choice name={name} number={at + 1} {...room} /> : name}</th>
                <td class="mark-cell">
                  <Mark before={given[name] ?? null} now={draft?.marks[name] ?? now[name] ?? null} />
                </td>
                <td class="number" data-label="Last cycle">
                  {shown(person.last?.marks[name] ?? null)}
                </td>
                {person.second.length > 0 && (
                  <td class="number" data-label="Second rater">
                    {person.second
                      .map(({ assessments }) => shown(assessments[name]?.mark ?? null))
                      .join(", ")}
                  </td>
                )}
                <td>
                  <Evidence
                    person={person}
                    criterion={name}
                    added={newEvidence(meeting)}
                    takeBackKey={signOf("takeBack")}
                    takeBack={(one) => room.dispatch({ do: "send", ...takingBack(meeting, one, newId()) })}
                  />
                </td>
              </tr>
              {(meeting.shows.expectation || (name === chosen && !asks)) && (
                <tr class={name === chosen ? "open below" : "below"}>
                  <td colSpan={person.second.length > 0 ? 5 : 4}>
                    {name === chosen && panel?.is === "change" && (
                      <ChangePanel person={person} draft={panel.draft} {...room} />
                    )}
                    {name === chosen && panel?.is === "evidence" && (
                      <EvidencePanel person={person} panel={panel} {...room} />
                    )}
                    <Expectations person={person} criterion={name} room={meeting.room} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps extends RoomProps {
  name: string;
  number: number;
}

function Choice({ name, number, meeting: { panel }, dispatch }: ChoiceProps) {
  const choose = () => {
    if (panel?.is === "change")
      dispatch({ do: "open", panel: { ...panel, draft: { ...panel.draft, criterion: name, step: "mark" } } });
    if (panel?.is === "evidence") dispatch({ do: "open", panel: { ...panel, criterion: name } });
  };
  return (
    <button type="button" class="option" onClick={choose}>
      <Key>{number}</Key>
      {name}
    </button>
  );
}

/** What a changed mark was before stays beside it, struck through. */
function Mark({ before, now }: { before: MarkOrNot; now: MarkOrNot }) {
  return (
    <>
      {before !== now && (
        <>
          <span class="hidden">before </span>
          <del>{shown(before)}</del>
          <span class="hidden"> now </span>
        </>
      )}
      <span class={isMark(now) ? `mark b${now}` : "mark none"}>{shown(now)}</span>
    </>
  );
}

export const shown = (mark: MarkOrNot): string => (mark === null ? "–" : String(mark));
