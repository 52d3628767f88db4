// Everything a hiring file begins with.
import type { ShippedHiring } from "../../domain/hiring/shippedHiring";
import { anchors } from "./anchors";
import { bread, breadAnchors } from "./bread";
import { laundry, laundryAnchors } from "./laundry";
import { lostProperty, lostPropertyAnchors } from "./lostProperty";
import { hiringGuide, hiringTexts, kitGuide } from "./texts";

export const shippedHiring: ShippedHiring = {
  scenarios: [laundry, lostProperty, bread],
  anchors: [...anchors, ...laundryAnchors, ...lostPropertyAnchors, ...breadAnchors],
  texts: hiringTexts,
  guide: hiringGuide,
  kitGuide,
};
