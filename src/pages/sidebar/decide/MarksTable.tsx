/** Marks before and after: the submitted one, struck through once another holds, and the choice of a new one. */
import type { DecidedPerson } from "./DecidePerson";

interface Props {
  person: DecidedPerson;
  marks: Record<string, string>;
  /** Absent when nothing can be decided now. */
  setMarks: ((marks: Record<string, string>) => void) | undefined;
}

const choices = ["1", "2", "3", "4", "5"];

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
          const now = marks[criterion] ?? "";
          const moved = now !== "" && now !== submitted;
          const stands = calibrated || submitted;
          return (
            <tr key={criterion}>
              <th scope="row">{criterion}</th>
              <td>{moved ? <del>{submitted || "none"}</del> : submitted || "none"}</td>
              <td>
                {setMarks ? (
                  <select
                    aria-label={`Mark for ${criterion}`}
                    value={now}
                    onChange={({ currentTarget: { value } }) => setMarks({ ...marks, [criterion]: value })}
                  >
                    {!choices.includes(stands) && <option value={stands}>{stands || "none"}</option>}
                    {choices.map((mark) => (
                      <option key={mark} value={mark}>
                        {mark}
                      </option>
                    ))}
                  </select>
                ) : (
                  now
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
