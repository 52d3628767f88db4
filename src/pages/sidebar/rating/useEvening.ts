/** Reads what an evening of rating needs, the list and the ladder in parallel, and draws again when a draft changes. */
import { useEffect, useState } from "preact/hooks";
import type { OpenLadder, ReportList } from "../../contract";
import { type Load, useLoad } from "../../load/useLoad";
import { useReturning } from "../../load/useReturning";
import { type Answer, server } from "../../server";
import { evening } from "./Evening";

/** The ladder is frozen while people rate, so it is read once. */
let ladderSeen: Answer<OpenLadder> | null = null;

export interface EveningLoads {
  readonly list: Load<ReportList>;
  readonly ladder: Load<OpenLadder>;
}

export function useEvening(): EveningLoads {
  const [, render] = useState(0);
  const known = evening.list && ({ is: "value", value: evening.list } as const);
  const list = useLoad(async () => {
    const answer = await server.listReports({});
    if (answer.is === "value") evening.take(answer.value);
    return answer;
  }, known);
  const ladder = useLoad(async () => {
    if (ladderSeen) return ladderSeen;
    const answer = await server.openLadder({});
    if (answer.is === "value") ladderSeen = answer;
    return answer;
  }, ladderSeen);
  useEffect(() => evening.watch(() => render((turn) => turn + 1)), []);
  // They may have typed into the sheet meanwhile, or rated in the wide form.
  useReturning(() => list.refresh());
  return { list, ladder };
}
