/** What a file would hold: rows, problems, who is left out and why, and its first row. */
import type { ComponentChildren } from "preact";
import { dayInWords } from "../../../domain/dayInWords";
import type { ExportPreview } from "../../contract";
import { LongList } from "../../parts/LongList";
import { Name } from "../../parts/Name";
import { Problems } from "../../parts/Problems";

const count = (n: number, one: string) => `${n.toLocaleString("en")} ${n === 1 ? one : `${one}s`}`;

export function FileContents({ preview }: { preview: ExportPreview }) {
  const { rows, problems, leftOut, already, ladderTitles, freeText, withoutSource, sample } = preview;
  return (
    <>
      <h2>
        {count(rows, "row")}, {count(problems.length, "problem")}
      </h2>
      {already.map(({ day, rows: same }) => (
        <p class="note" key={day}>
          {same} of {count(rows, "row")} {rows === 1 ? "was" : "were"} exported on {dayInWords(day)}, in this
          format or another. Loaded again, {same === 1 ? "it" : "they"} may stand twice in your system.
        </p>
      ))}
      <Problems problems={problems} />
      {withoutSource.length > 0 && (
        <p class="small">Stays blank, for nothing is said to fill it: {withoutSource.join(", ")}.</p>
      )}
      {ladderTitles.map(({ level, title, called }) => (
        <p class="note" key={level}>
          New title at {level}: “{title}”, as the ladder has it. Most people there are called “{called}”.
          Where your system wants that, write it under Title on the sheet Job codes.
        </p>
      ))}
      {freeText.length > 0 && (
        <p class="note">
          Holds what people wrote about somebody ({freeText.join(", ")}). Send it to nobody who may not read
          that.
        </p>
      )}
      {sample.length > 0 && (
        <details>
          <summary>The first row</summary>
          <dl class="pairs">
            {sample.map(({ heading, value }, at) => (
              <Pair key={at} heading={heading}>
                {value || "–"}
              </Pair>
            ))}
          </dl>
        </details>
      )}
      {leftOut.length > 0 && (
        <details open={leftOut.length < 6}>
          <summary>Left out: {leftOut.length}</summary>
          <LongList
            items={leftOut}
            show={({ name, why }) => (
              <>
                <Name>{name}</Name>
                <div class="small">{why}</div>
              </>
            )}
          />
        </details>
      )}
    </>
  );
}

const Pair = ({ heading, children }: { heading: string; children: ComponentChildren }) => (
  <>
    <dt>{heading}</dt>
    <dd dir="auto">{children}</dd>
  </>
);
