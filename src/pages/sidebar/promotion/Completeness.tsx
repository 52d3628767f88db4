/** How much of a case is there, beside the button that proposes it; opened, what is not, and what it needs first. */
import type { CasePart } from "../../../domain/promotion/completeness";
import { MissingParts } from "../../parts/MissingParts";

interface Props {
  parts: readonly CasePart[];
  /** Whether it came back and was not proposed again. */
  isSentBack: boolean;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
}

export function Completeness({ parts, isSentBack, isOpen, setIsOpen }: Props) {
  const missing = parts.filter(({ isThere }) => !isThere);
  const needed = missing.filter(({ isNeeded }) => isNeeded);
  const wanted = missing.filter(({ isNeeded }) => !isNeeded);
  if (missing.length === 0 && isSentBack) return <span class="small">Sent back, not proposed again yet</span>;
  if (missing.length === 0) return <span class="good">Complete</span>;
  return (
    <details
      class="lacks"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      // It would cover the part that it led to.
      onFocusOut={({ relatedTarget: to }) =>
        to instanceof Element && to.closest("[data-part]") && setIsOpen(false)
      }
    >
      <summary>{needed.length > 0 ? `Still needed: ${needed.length}` : `Left out: ${wanted.length}`}</summary>
      <div class="lacking">
        {needed.length > 0 && <Missing title="Needed before you propose" parts={needed} />}
        {wanted.length > 0 && (
          <Missing title="May be left out; those who decide see that it is missing" parts={wanted} />
        )}
      </div>
    </details>
  );
}

const Missing = ({ title, parts }: { title: string; parts: readonly CasePart[] }) => (
  <>
    <h3>{title}</h3>
    <MissingParts missing={parts.map(({ name }) => name)} />
  </>
);
