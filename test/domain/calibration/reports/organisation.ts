/** A made-up company for the reports: teams of a size, by manager, with second raters and shared profiles where asked. */
import type { CalibrationRecords } from "../../../../src/domain/calibration/reports/submitted";
import type { Standing } from "../../../../src/domain/calibration/standing";
import { overall } from "../../../../src/domain/rating/overall";
import { type Mark, marksOf, type Rating } from "../../../../src/domain/rating/rating";
import { mulberry32 } from "../../../../src/statistics/mulberry32";
import { assessments, criteria, rating, standing } from "../../examples";

interface Company {
  readonly managers: number;
  readonly team: number;
  /** Every so many-th person has a second rater; 0: nobody. */
  readonly secondEvery?: number;
  readonly hasProfiles?: boolean;
  /** Added to the marks of this manager's people and profiles. */
  readonly lenient?: { readonly manager: number; readonly by: number };
}

const clipped = (value: number): Mark => Math.max(1, Math.min(5, Math.round(value))) as Mark;

/** Managers m0 … rate their team, grades 3 to 5; in grades 4 and 5 every other person is a manager of people. */
export function company({
  managers,
  team,
  secondEvery = 0,
  hasProfiles = false,
  lenient,
}: Company): CalibrationRecords {
  const random = mulberry32(7);
  const noise = () => random() + random() + random() - 1.5;
  const shift = (manager: number) => (manager === lenient?.manager ? lenient.by : 0);
  const marks = (about: number, rater: number) =>
    assessments(
      ...([0, 1, 2, 3].map(() => clipped(about + shift(rater) + noise() * 0.6)) as [Mark, Mark, Mark, Mark]),
    );
  const mail = (manager: number) => `m${manager}@example.com`;
  const people = Array.from({ length: managers * team }, (_, at): Standing => {
    const own = at % managers;
    const truth = 3 + noise() * 0.7;
    const grade = 3 + (at % 3);
    const track = grade > 3 && Math.floor(at / managers) % 2 ? "M" : "IC";
    const id = `E${at}`;
    const given = rating({ person: id, rater: mail(own), assessments: marks(truth, own) });
    const isDouble = secondEvery > 0 && at % secondEvery === 0;
    const other = (own + 1 + (at % Math.max(1, managers - 1))) % managers;
    const second = rating({
      person: id,
      rater: mail(other),
      role: "second rater",
      assessments: marks(truth, other),
    });
    const result = overall(criteria, marksOf(given.assessments));
    return standing({
      person: { id, name: `Person ${at}` },
      level: { code: `${track}${grade}`, track, grade, title: `${track} ${grade}`, aliases: [] },
      rating: given,
      secondRatings: isDouble && other !== own ? [second] : [],
      given: marksOf(given.assessments),
      overallGiven: result,
      overall: result,
      manager: `Manager ${own}`,
    });
  });
  const profiles = [2, 3, 4].map((meant) => ({
    id: `v${meant}`,
    title: `Profile ${meant}`,
    intended: Object.fromEntries(criteria.map(({ name }) => [name, meant])),
  }));
  const profileRatings: Rating[] = hasProfiles
    ? Array.from({ length: managers }, (_, own) => own).flatMap((own) =>
        [2, 3, 4].map((meant) =>
          rating({ person: `v${meant}`, rater: mail(own), role: "vignette", assessments: marks(meant, own) }),
        ),
      )
    : [];
  return {
    people,
    criteria,
    profileRatings,
    profiles,
    nameOf: (rater) => `Manager ${rater.replace(/\D/g, "")}`,
  };
}
