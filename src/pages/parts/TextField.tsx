/** A text with its label, hint and limit: several lines, one line, an e-mail address or a date. */
import { dayInWords, weekdayOf } from "../../domain/dayInWords";
import { Field } from "./Field";
import { LeftOver } from "./LeftOver";

interface Props {
  label: string;
  kind?: "lines" | "line" | "email" | "date";
  value: string;
  onInput: (value: string) => void;
  onLeave?: () => unknown;
  hint?: string;
  lacks?: string;
  /** Characters; the counter appears when fewer than 200 are left. */
  longest?: number;
}

export function TextField({ label, kind = "lines", value, onInput, onLeave, hint, lacks, longest }: Props) {
  const left = longest === undefined ? Number.POSITIVE_INFINITY : longest - value.length;
  // The browser shows it in an order of its own.
  const day = kind === "date" && value && `${weekdayOf(value)}, ${dayInWords(value)}`;
  const control = {
    value,
    dir: "auto" as const,
    ...(left < 0 && { "aria-invalid": true }),
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
    onBlur: onLeave,
  };
  return (
    <Field
      label={label}
      lacks={lacks}
      hint={
        (hint || day || left < 200) && [
          day,
          day && hint && ". ",
          hint,
          " ",
          <LeftOver key="left" left={left} />,
        ]
      }
    >
      {(ids) => {
        if (kind === "date") return <input type="date" {...ids} {...control} />;
        if (kind === "email") return <input type="email" {...ids} {...control} />;
        if (kind === "line") return <input type="text" {...ids} {...control} />;
        return <textarea rows={3} {...ids} {...control} />;
      }}
    </Field>
  );
}
