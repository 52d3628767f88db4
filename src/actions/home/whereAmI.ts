/** The first screen: which file this is, who Google says is calling, where the cycle stands, and what comes next. */
import { isOfReadiness, type Place } from "../../domain/fileKinds";
import { mayOpen, type View, viewNames } from "../../domain/views";
import type { Context } from "../context";
import { done, type Outcome } from "../outcome";
import { beforeSetUp } from "./beforeSetUp";
import { hubHome } from "./hubHome";
import { hiringHome, kitHome, ownFileHome, readinessHome } from "./otherHomes";
import { outdated } from "./outdated";
import { hasSomething, packetHome } from "./packetHome";
import { standing, step, type Whereabouts } from "./whereabouts";

export function whereAmI(context: Context): Outcome<Whereabouts> {
  const { settings, caller, email, fileName, isSetUp, version } = context;
  const kind: Place = isSetUp ? settings.kind : "not set up";
  const about = {
    version,
    file: { kind, name: fileName },
    you: { email, role: caller.role },
    cycle: settings.cycle,
    views: viewNames.filter((view) => view !== "home" && mayOpen(view, kind, caller.role)),
  };
  if (!isSetUp) return done({ ...about, ...beforeSetUp(context, about.views) });
  if (caller.role === "nobody") {
    const problems = email === "" ? [] : context.settingsProblems;
    return done({ ...about, cycle: null, stands: "", next: null, progress: null, problems });
  }
  const problem = outdated(context);
  if (problem) {
    const mends = about.views.find(isSettingUp);
    const next = problem.code === "file.older" && mends ? step(mends) : null;
    const stand = { stands: standing(context), next, progress: null };
    return done({ ...about, ...stand, problems: [problem] });
  }
  // The menu keeps it, for whoever misses a sheet.
  const inUse = { ...about, views: about.views.filter((view) => !isSettingUp(view)) };
  if (kind === "hiring file") return done({ ...inUse, ...hiringHome(context) });
  if (kind === "kit") return done({ ...about, ...kitHome(context) });
  if (isOfReadiness(settings.kind)) return done({ ...inUse, ...readinessHome(context) });
  if (kind === "packet")
    return done({ ...about, views: about.views.filter(hasSomething(context)), ...packetHome(context) });
  if (kind === "person's file") return done({ ...about, ...ownFileHome(context) });
  if (kind === "hub" && caller.role !== "facilitator") return done({ ...about, ...hubHome(context) });
  const isMeeting = mayOpen("room", kind, caller.role) && settings.cycle?.state === "Live";
  const next = isMeeting ? step("room") : null;
  const problems = context.settingsProblems;
  return done({ ...about, stands: standing(context), next, progress: null, problems });
}

const isSettingUp = (view: View): boolean =>
  view === "setUp" || view === "setUpHiring" || view === "setUpReadiness";
