/** Which level a title stands for that the ladder does not know. */
import { aboveLadder, type Question } from "../../../domain/people/roster/question";
import type { ImportTargets } from "../../contract";
import { Field } from "../../parts/Field";

interface Props {
  question: Extract<Question, { kind: "title" }>;
  levels: ImportTargets["levels"];
  /** A level's code, “above”, null for outside the ladder; undefined while unanswered. */
  value: string | null | undefined;
  choose: (level: string | null) => void;
}

const outside = "outside";

export function TitleField({ question, levels, value, choose }: Props) {
  const { message, stated, title } = question;
  return (
    <Field
      label={title}
      hint={
        message +
        (stated ? ` The file itself says ${stated === aboveLadder ? "above the ladder" : stated}.` : "")
      }
    >
      {(ids) => (
        <select
          {...ids}
          value={value === undefined ? "" : (value ?? outside)}
          onChange={({ currentTarget: { value: chosen } }) => choose(chosen === outside ? null : chosen)}
        >
          {value === undefined && <option value="">Choose a level</option>}
          {levels.map((level) => (
            <option key={level.code} value={level.code}>
              {level.code} {level.title}
            </option>
          ))}
          <option value={aboveLadder}>Above the ladder, not calibrated</option>
          <option value={outside}>Not a product manager, not rated</option>
        </select>
      )}
    </Field>
  );
}
