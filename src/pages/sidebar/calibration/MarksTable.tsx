/** Marks before and after, and the choice of a new one; under each its evidence, what else was marked, and what is expected. */
import { Fragment } from "preact";
import type { RoomPerson } from "../../../domain/calibration/room";
import { type Mark, type MarkOrNot, type Marks, notObserved } from "../../../domain/rating/rating";
import type { DecidedPerson, DecisionList } from "../../contract";
import { Evidence } from "../../room/Evidence";
import { Expectations } from "../../room/Expectations";

interface Props {
  list: DecisionList;
  person: DecidedPerson;
  marks: Marks;
  /** Absent when nothing can be decided now. */
  setMarks: ((marks: Marks) => void) | undefined;
}

export function MarksTable({ list, person, marks, setMarks }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Submitted</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {person.marks.map(({ criterion, submitted, calibrated }) => {
          const now = marks[criterion] ?? null;
          return (
            <Fragment key={criterion}>
              <tr class="with-more">
                <th scope="row">{criterion}</th>
                <td>{now === submitted ? said(submitted) : <del>{said(submitted)}</del>}</td>
                <td>
                  {setMarks ? (
                    <MarkChoice
                      criterion={criterion}
                      stands={calibrated}
                      mark={now}
                      choose={(mark) => setMarks({ ...marks, [criterion]: mark })}
                    />
                  ) : (
                    said(now)
                  )}
                </td>
              </tr>
              <tr>
                <td colSpan={3}>
                  <Behind list={list} about={person.about} criterion={criterion} />
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface BehindProps {
  list: DecisionList;
  about: RoomPerson;
  criterion: string;
}

function Behind({ list, about, criterion }: BehindProps) {
  const others = [
    about.last && `last cycle ${said(about.last.marks[criterion] ?? null)}`,
    ...about.second.map(({ assessments }) => `second rater ${said(assessments[criterion]?.mark ?? null)}`),
  ].filter(Boolean);
  return (
    <>
      <Evidence person={about} criterion={criterion} />
      {others.length > 0 && <p class="small">{others.join(" · ")}</p>}
      <details>
        <summary>What {about.level} expects</summary>
        <Expectations person={about} criterion={criterion} room={list} />
      </details>
    </>
  );
}

const choices: readonly Mark[] = [1, 2, 3, 4, 5];

const said = (mark: MarkOrNot): string => (mark === null ? "none" : String(mark));

interface ChoiceProps {
  criterion: string;
  /** The mark that holds so far; it can be chosen again even when it is no number. */
  stands: MarkOrNot;
  mark: MarkOrNot;
  choose: (mark: MarkOrNot) => void;
}

function MarkChoice({ criterion, stands, mark, choose }: ChoiceProps) {
  const options = stands === null || stands === notObserved ? [stands, ...choices] : choices;
  return (
    <select
      aria-label={`Mark for ${criterion}`}
      value={said(mark)}
      onChange={({ currentTarget: { selectedIndex } }) => choose(options[selectedIndex] ?? null)}
    >
      {options.map((option) => (
        <option key={said(option)} value={said(option)}>
          {said(option)}
        </option>
      ))}
    </select>
  );
}
