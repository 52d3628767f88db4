/** What could not be read, one message a kind with its rows folded, and what is worth knowing. */
import type { Notice } from "../../../domain/people/roster/question";
import type { Roster } from "../../../domain/people/roster/readRoster";
import { LongList } from "../../parts/LongList";

interface Props {
  problems: Roster["problems"];
  notices: readonly Pick<Notice, "message">[];
}

export const Findings = ({ problems, notices }: Props) => (
  <>
    {problems.length > 0 && (
      <section>
        <h2>
          {problems.length.toLocaleString("en")} {problems.length === 1 ? "problem" : "problems"}
        </h2>
        <LongList items={problems} show={(problem) => <OneProblem {...problem} />} />
      </section>
    )}
    {notices.length > 0 && (
      <section>
        <h2>To know</h2>
        <LongList items={notices} show={({ message }) => message} />
      </section>
    )}
  </>
);

const OneProblem = ({ message, cells }: Roster["problems"][number]) => (
  <>
    {message}
    {cells && (
      <details>
        <summary>All {cells.length.toLocaleString("en")} rows</summary>
        <div class="small">{cells.map(({ row, found }) => `row ${row} ${found}`).join(", ")}</div>
      </details>
    )}
  </>
);
