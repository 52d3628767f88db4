/** What goes out beyond employee IDs and codes: only what HR ticks, with what that means. */
import type { ComponentChildren } from "preact";
import type { Told } from "../../../domain/history/warehouse";

interface Props {
  told: Told;
  setTold: (told: Told) => void;
  children: ComponentChildren;
}

export const ToldChecks = ({ told, setTold, children }: Props) => (
  <fieldset>
    <legend>Also in the files</legend>
    <label class="choice">
      <input
        type="checkbox"
        checked={told.managers}
        onChange={() => setTold({ ...told, managers: !told.managers })}
      />
      <span>
        Managers' employee IDs
        <div class="small">Otherwise m1, m2 and so on, other numbers in each cycle.</div>
      </span>
    </label>
    <label class="choice">
      <input type="checkbox" checked={told.texts} onChange={() => setTold({ ...told, texts: !told.texts })} />
      <span>
        Names and texts
        <div class="small">Rationales of cases, comments on decisions.</div>
      </span>
    </label>
    {children}
    {told.texts && (
      <p class="note">
        Whoever reads the warehouse will read who was marked how, and what was written about them. No question
        of the views needs it. Employee IDs alone are personal data too.
      </p>
    )}
  </fieldset>
);

interface AnewProps {
  anew: boolean;
  setAnew: (anew: boolean) => void;
}

/** For when somebody outside has learnt which manager a number stands for. */
export const NumberedAnew = ({ anew, setAnew }: AnewProps) => (
  <label class="choice">
    <input type="checkbox" checked={anew} onChange={() => setAnew(!anew)} />
    <span>
      Number managers anew
      <div class="small">
        Needed only if somebody outside learnt which manager a number stands for. Export all cycles then, and
        delete what went out before: the two can't be loaded together.
      </div>
    </span>
  </label>
);
