/** From the hub: makes the file of an opening, which belongs to whoever asks and to no hub; there its menu finishes it. */
import { hiringDrawings } from "../../workbook/layout/hiringDrawings";
import { settingsTable } from "../../workbook/tables/tables";
import type { Context } from "../context";
import { done, type Outcome, refuse } from "../outcome";
import { nameOpening } from "./nameOpening";

export interface HiringFileMade {
  readonly title: string;
  readonly url: string;
}

/** Nothing about it is noted in the hub, whose readers may be others. */
export function newHiringFile(
  { files, store, email, shippedHiring }: Context,
  { request, ...asked }: { opening: string; level: string; request: string },
): Outcome<HiringFileMade> {
  const named = nameOpening(asked);
  if ("code" in named) return refuse(named);
  const title = `Hiring: ${named.opening}`;
  // Alone: a page that got no answer asks again, perhaps while the first call is still at it.
  const id = store.alone(() => {
    const file = files.createApart(title, store.digest(`${email} ${request} ${title}`).slice(0, 32));
    const [settings] = files.read(file, [settingsTable.name]);
    if (!settings) files.fill(file, hiringDrawings(email, named, shippedHiring()));
    return file;
  });
  return done({ title, url: files.linkTo(id) });
}
