/** Every view: what it is called, what it is for, and the component that shows it. */
import type { ComponentType } from "preact";
import type { View } from "./contract";
import { Build } from "./sidebar/calibration/Build";
import { Decide } from "./sidebar/calibration/Decide";
import { Cycle } from "./sidebar/cycle/Cycle";
import { Home } from "./sidebar/home/Home";
import { SetUp } from "./sidebar/home/SetUp";
import { Compare } from "./sidebar/ladder/Compare";
import { Ladder } from "./sidebar/ladder/Ladder";
import { Collect } from "./sidebar/packets/Collect";
import { Packets } from "./sidebar/packets/Packets";
import { ImportPeople } from "./sidebar/people/ImportPeople";
import { Cases } from "./sidebar/promotion/Cases";
import { Export } from "./sidebar/promotion/Export";
import { Propose } from "./sidebar/promotion/Propose";
import { Rate } from "./sidebar/rating/Rate";
import type { ViewProps } from "./view";

interface ViewEntry {
  readonly label: string;
  readonly purpose: string;
  readonly component: ComponentType<ViewProps>;
  /** What HR does with it in the hub, where that is something else. */
  readonly inHub?: { readonly label: string; readonly purpose: string };
}

export const views: Partial<Record<View, ViewEntry>> = {
  home: { label: "Home", purpose: "Where the cycle stands", component: Home },
  setUp: { label: "Set up workbook", purpose: "Make this file the HR workbook", component: SetUp },
  importPeople: {
    label: "Import people",
    purpose: "Read a CSV file from your HR system",
    component: ImportPeople,
  },
  cycle: { label: "Cycle", purpose: "Open it, move it on", component: Cycle },
  packets: { label: "Packets", purpose: "One private file for each rater", component: Packets },
  collect: { label: "Collect", purpose: "Bring in what the raters submitted", component: Collect },
  rate: {
    label: "Rate my reports",
    purpose: "One person, one criterion at a time",
    component: Rate,
    inHub: { label: "Ratings", purpose: "Read, return, or record for a rater" },
  },
  propose: { label: "Propose promotion", purpose: "Make the case for a next level", component: Propose },
  build: { label: "Build calibration", purpose: "Lay out the sheets for the meeting", component: Build },
  decide: { label: "Record decision", purpose: "Change or keep marks, with a reason", component: Decide },
  cases: { label: "Promotion cases", purpose: "Approve, decline or defer", component: Cases },
  compare: { label: "Compare levels", purpose: "What is next, and on the other track", component: Compare },
  ladder: { label: "Ladder", purpose: "Check, adopt, import, publish", component: Ladder },
  export: { label: "Export promotions", purpose: "A CSV file of what was approved", component: Export },
};
