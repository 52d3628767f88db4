/** Marks before and after: the submitted one, struck through once another holds, and the choice of a new one. */
import { type Mark, type MarkOrNot, type Marks, notObserved } from "../../../domain/rating/rating";
import type { DecidedPerson } from "./DecidePerson";

interface Props {
  person: DecidedPerson;
  marks: Marks;
  /** Absent when nothing can be decided now. */
  setMarks: ((marks: Marks) => void) | undefined;
}

export function MarksTable({ person, marks, setMarks }: Props) {
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
            <tr key={criterion}>
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
          );
        })}
      </tbody>
    </table>
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
