/** The first step of an import: which file. */
import type { Problem } from "../../../domain/problem";
import { views } from "../../../domain/views";
import { Button } from "../../parts/Button";
import { FileField } from "../../parts/FileField";
import { Problems } from "../../parts/Problems";

interface Props {
  choose: (file: File) => void;
  problems: readonly Problem[];
  /** Where the chosen file looks like a ladder. */
  readAsLadder: (() => void) | null;
}

export const ChooseFile = ({ choose, problems, readAsLadder }: Props) => (
  <>
    <p>
      Choose the CSV file your HR system exports. It needs an employee number and a name; e-mail, manager,
      title, hire date and the day the level began are welcome. Working time and days on leave are read where
      the file has them. Salaries and anything else are not.
    </p>
    <FileField label="CSV file" accept=".csv,.tsv,.txt,text/csv" choose={choose} />
    <Problems problems={problems} />
    {readAsLadder && (
      <p>
        <Button onPress={readAsLadder}>{views.importLadder.label}</Button>
      </p>
    )}
  </>
);
