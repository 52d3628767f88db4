/** How much of a case is there, beside the button that proposes it; what is missing, each a press away. */
import type { Part } from "../../../domain/promotion/completeness";

interface Props {
  parts: readonly Part[];
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
}

export function Completeness({ parts, isOpen, setIsOpen }: Props) {
  const missing = parts.filter(({ isThere }) => !isThere);
  if (missing.length === 0) return <span class="good">Complete</span>;
  const list = (title: string, some: readonly Part[]) =>
    some.length > 0 && (
      <>
        <h3>{title}</h3>
        {some.map(({ field, name }) => (
          <div key={name}>
            <button type="button" class="plain" onClick={() => lead(field)}>
              {name}
            </button>
          </div>
        ))}
      </>
    );
  const lead = (field: string) => {
    setIsOpen(false);
    // Once the list is closed, so that it covers nothing.
    requestAnimationFrame(() => goTo(field));
  };
  return (
    <details class="lacks" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {parts.length - missing.length} of {parts.length} parts are there
      </summary>
      <div class="lacking">
        {list(
          "Needed before you propose",
          missing.filter(({ isNeeded }) => isNeeded),
        )}
        {list(
          "Asked for by those who decide",
          missing.filter(({ isNeeded }) => !isNeeded),
        )}
      </div>
    </details>
  );
}

function goTo(field: string): void {
  const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("textarea, input")?.focus({ preventScroll: true });
}
