// Everything a readiness file begins with.
import type { ShippedReadiness } from "../../domain/readiness/shippedReadiness";
import { habits } from "./habits";
import { expertise, notesGuide, planGuide, readinessGuide, realism, steps, stones } from "./texts";

export const shippedReadiness: ShippedReadiness = {
  habits,
  steps,
  stones,
  expertise,
  realism,
  guide: readinessGuide,
  notesGuide,
  planGuide,
};
