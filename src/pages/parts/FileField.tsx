/** A file to import. */
import { Field } from "./Field";

interface Props {
  label: string;
  /** ".csv,.txt" */
  accept: string;
  choose: (file: File) => void;
}

export const FileField = ({ label, accept, choose }: Props) => (
  <div class="stack">
    <Field label={label} hint="Nothing is written before you have seen what would change.">
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept={accept}
          onChange={({ currentTarget: { files } }) => files?.[0] && choose(files[0])}
          // A file that was put right is read again under the same name.
          onClick={({ currentTarget }) => {
            currentTarget.value = "";
          }}
        />
      )}
    </Field>
  </div>
);
