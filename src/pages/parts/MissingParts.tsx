/** What is missing in a long form, a line each; pressed, a line leads to its field. */
import type { ComponentChildren } from "preact";
import { capitalized } from "../../domain/capitalized";
import { Button } from "./Button";

/** The part of a form that says what is missing under this name. */
export const PartOf = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div data-part={name}>{children}</div>
);

/** @param missing each begins with its part's name: "Leadership: evidence" */
export const MissingParts = ({ missing }: { missing: readonly string[] }) => (
  <ul>
    {missing.map((one) => (
      <li key={one}>
        <Button plain onPress={() => goToPart(one)}>
          {capitalized(one)}
        </Button>
      </li>
    ))}
  </ul>
);

/** A long form at a glance: its parts, a press away. */
export const PartLinks = ({ parts }: { parts: readonly string[] }) => (
  <nav class="links" aria-label="Parts of this form">
    {parts.map((name) => (
      <Button key={name} plain onPress={() => goToPart(name)}>
        {capitalized(name)}
      </Button>
    ))}
  </nav>
);

/** Shows the field that is missing, ready to be filled in. */
export function goToPart(missing: string) {
  const part = [...document.querySelectorAll<HTMLElement>("[data-part]")].find(
    ({ dataset }) => missing === dataset.part || missing.startsWith(`${dataset.part}: `),
  );
  const field = part?.querySelector<HTMLElement>(
    missing.endsWith("evidence") ? "textarea" : "input, textarea",
  );
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
