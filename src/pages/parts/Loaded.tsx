/** Shows a loaded value; until then the waiting, else what stood in the way. */
import type { ComponentChildren } from "preact";
import type { Load } from "../load/useLoad";
import { TroubleNote } from "./TroubleNote";
import { Waiting } from "./Waiting";

interface Props<T> {
  load: Load<T>;
  /** "Reading your reports" */
  what: string;
  children: (value: T) => ComponentChildren;
}

export function Loaded<T>({ load, what, children }: Props<T>) {
  if (!load.answer) return <Waiting what={what} />;
  if (load.answer.is !== "value") return <TroubleNote trouble={load.answer} retry={load.reload} />;
  return <>{children(load.answer.value)}</>;
}
