/** Where the page of readiness starts: beside the sheet like the sidebar, and apart from it, for it shares nothing with ratings. */
import type { ComponentType } from "preact";
import type { ViewOf } from "../../domain/views";
import { mount } from "../mount";
import { Views } from "../Views";
import type { ViewProps } from "../view";
import { BothStand } from "./BothStand";
import { Habits } from "./Habits";
import { MyNotes } from "./MyNotes";
import { SetUpReadiness } from "./SetUpReadiness";
import { StepsAndPlan } from "./StepsAndPlan";
import "./style.css";

const components: Readonly<Record<ViewOf<"ready">, ComponentType<ViewProps>>> = {
  setUpReadiness: SetUpReadiness,
  readiness: BothStand,
  stepsAndPlan: StepsAndPlan,
  myNotes: MyNotes,
  habits: Habits,
};

mount(() => <Views components={components} otherwise="habits" />);
