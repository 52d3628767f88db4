/** Finding somebody by name: Enter opens the first that is found. */
import { Name } from "../../parts/Name";
import { findPeople, isDecided } from "../meeting";
import type { RoomProps } from "../parts";
import { Dialog } from "./Dialog";
import { PanelLine } from "./PanelLine";

/** As many as fit without scrolling. */
const most = 9;

export function Find({ meeting, dispatch, wanted }: RoomProps & { wanted: string }) {
  const { byOwn, byManager } = findPeople(meeting, wanted);
  const found = [...byOwn, ...byManager];
  const go = (to: string | undefined) => to !== undefined && dispatch({ do: "go", to });
  return (
    <Dialog title="Find somebody" close={() => dispatch({ do: "close" })}>
      <PanelLine
        label="Name, level or manager"
        hint={`${found.length} found; Enter opens the first.`}
        value={wanted}
        isNext
        onInput={(next) => dispatch({ do: "open", panel: { is: "find", wanted: next } })}
        enter={() => go(found[0]?.id)}
      />
      <ul class="found">
        {found.slice(0, most).map(({ id, name, level, manager }, at) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => go(id)}>
              <Name>{name}</Name>
            </button>{" "}
            <span class="small">
              {level}
              {at >= byOwn.length && ` · manager ${manager}`}
              {isDecided(meeting, id) && " · decided"}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
