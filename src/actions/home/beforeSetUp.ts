/** The first screen of a file that is nothing yet, or half of what it is to be. */
import type { View } from "../../domain/views";
import type { Context } from "../context";
import { step } from "./whereabouts";

/** Made from the hub, a hiring file lacks what only the file itself can give: its mark outside the sheets. */
export function beforeSetUp({ settings, easel }: Context, views: readonly View[]) {
  const rest = { progress: null, problems: [] };
  if (settings.kind === "readiness file")
    return {
      ...rest,
      stands: "This file is for getting into product, and one step is left: finish setting it up.",
      views: views.filter((view) => view !== "setUp" && view !== "setUpHiring"),
      next: views.includes("setUpReadiness") ? step("setUpReadiness", "Finish setting up") : null,
    };
  if (settings.kind !== "hiring file")
    return { ...rest, stands: notSetUp(easel), next: views.length ? step("setUp") : null };
  return {
    ...rest,
    stands:
      "This file is for hiring, and one step is left: finish setting it up. Until then nothing else answers here.",
    views: views.filter((view) => view !== "setUp" && view !== "setUpReadiness"),
    next: views.includes("setUpHiring") ? step("setUpHiring", "Finish setting up") : null,
    ...(settings.hiring && { opening: settings.hiring.opening }),
  };
}

const notSetUp = (easel: Context["easel"]): string =>
  easel.isUnfinished()
    ? "Setting up this workbook was begun and is not finished. Set it up again to finish it; what stands there stays."
    : "This workbook is not set up yet.";
