/** The first step of an import: which file. */
import type { Problem } from "../../../domain/problem";
import { Field } from "../parts/Field";
import { Problems } from "../parts/Problems";

interface Props {
  choose: (file: File) => void;
  problems: readonly Problem[];
}

export const ChooseFile = ({ choose, problems }: Props) => (
  <>
    <p>
      Choose the CSV file your HR system exports. It needs an employee number and a name; e-mail, manager,
      title, hire date and the day the level began are welcome. Salaries and anything else are not read.
    </p>
    <div class="stack">
      <Field label="CSV file" hint="Nothing is written before you have seen what would change.">
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={({ currentTarget: { files } }) => files?.[0] && choose(files[0])}
          />
        )}
      </Field>
    </div>
    <Problems problems={problems} />
  </>
);
