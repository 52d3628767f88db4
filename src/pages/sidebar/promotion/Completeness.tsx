/** How much of a case is there, and what is not; what it can't be proposed without first. */
import type { Part } from "../../../domain/promotion/completeness";
import { MissingParts } from "../../parts/MissingParts";

interface Props {
  parts: readonly Part[];
  /** Somebody asked to propose it: what is needed is said at once. */
  asked: boolean;
}

export function Completeness({ parts, asked }: Props) {
  const missing = parts.filter(({ isThere }) => !isThere);
  const needed = missing.filter(({ isNeeded }) => isNeeded);
  const wanted = missing.filter(({ isNeeded }) => !isNeeded);
  return (
    <details open={asked && missing.length > 0}>
      <summary>
        {missing.length === 0
          ? "Complete"
          : `${parts.length - missing.length} of ${parts.length} parts are there`}
      </summary>
      {needed.length > 0 && <Missing title="Needed before you propose" parts={needed} />}
      {wanted.length > 0 && (
        <Missing title="May be left out; those who decide see that it is missing" parts={wanted} />
      )}
    </details>
  );
}

const Missing = ({ title, parts }: { title: string; parts: readonly Part[] }) => (
  <>
    <h3>{title}</h3>
    <MissingParts missing={parts.map(({ name }) => name)} />
  </>
);
