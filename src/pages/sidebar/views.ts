/** Every view: what it is called, what it is for, and the component that shows it. */
import type { ComponentType } from "preact";
import type { View } from "../contract";
import type { ViewProps } from "./view";
import { Build } from "./views/Build";
import { Cases } from "./views/Cases";
import { Collect } from "./views/Collect";
import { Compare } from "./views/Compare";
import { Cycle } from "./views/Cycle";
import { Decide } from "./views/Decide";
import { Export } from "./views/Export";
import { Home } from "./views/Home";
import { ImportPeople } from "./views/ImportPeople";
import { Ladder } from "./views/Ladder";
import { Packets } from "./views/Packets";
import { Propose } from "./views/Propose";
import { Rate } from "./views/Rate";
import { SetUp } from "./views/SetUp";

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
