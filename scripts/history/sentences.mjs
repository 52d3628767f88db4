/** What each picture of history.html says, in a sentence: from the same rows, hidden groups left out. */

const sum = (rows, field) => rows.reduce((total, row) => total + Number(row[field] ?? 0), 0);
/** A no-break space, so that number and sign stay on one line. */
const percent = (share) => `${Math.round(100 * share)}\u00a0%`;
const trackNames = { IC: "individual contributors", M: "managers" };
const count = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

/** What the page is about: everybody is in the coverage, shown or hidden. */
export function spanOf({ plumbline__coverage: rows }) {
  const cycles = cyclesOf(rows);
  const orgs = new Set(rows.map(({ org }) => org)).size;
  const span = cycles.length > 1 ? `, ${cycles[0]} to ${cycles.at(-1)}` : `: ${cycles[0] ?? "none"}`;
  return `${count(orgs, "organisation")}, ${count(cycles.length, "cycle")}${span}.`;
}

/** The cycles in the order in which they were locked; the same name in two organisations is one cycle. */
export const cyclesOf = (rows) => [
  ...new Set([...rows].sort((a, b) => (a.locked_on < b.locked_on ? -1 : 1)).map(({ cycle }) => cycle)),
];

const latest = (rows) => {
  const last = cyclesOf(rows).at(-1);
  return rows.filter(({ cycle }) => cycle === last);
};

export function sentences(views) {
  return {
    promotion: {
      title: "Do the tracks promote alike?",
      text: aboutPromotions(views.plumbline__promotion_rate),
    },
    grade: { title: "How long are people in their grade?", text: aboutTime(views.plumbline__time_in_grade) },
    change: {
      title: "Which criterion moves in calibration?",
      text: aboutChange(views.plumbline__calibration_change),
    },
    track: {
      title: "Who changes track, and who comes back?",
      text: aboutTracks(views.plumbline__track_change),
    },
    coverage: { title: "Who was rated?", text: aboutCoverage(views.plumbline__coverage) },
  };
}

const nothing =
  "There is not enough to show here: groups have fewer than five people, or would give away one that has.";

function aboutPromotions(rows) {
  const shown = latest(rows.filter(({ promoted }) => promoted !== null));
  const parts = ["IC", "M"].flatMap((track) => {
    const own = shown.filter((row) => row.track === track);
    const people = sum(own, "people");
    return people
      ? [
          `${sum(own, "promoted").toLocaleString("en")} of ${people.toLocaleString("en")} ${trackNames[track]} (${percent(sum(own, "promoted") / people)})`,
        ]
      : [];
  });
  return parts.length
    ? `In ${shown[0].cycle}, ${parts.join(" and ")} were approved for a higher grade, in the groups that may be shown.`
    : nothing;
}

function aboutTime(rows) {
  const shown = latest(rows.filter(({ people }) => people !== null));
  const longest = [...shown].sort((a, b) => b.median_months - a.median_months)[0];
  if (shown.length > 1 && shown.every((row) => row.median_months === longest.median_months))
    return `In ${longest.cycle}, the middle time is ${Math.round(longest.median_months)} months at every track and grade shown. A dot is one organisation.`;
  return longest
    ? `In ${longest.cycle}, the longest middle time is ${Math.round(longest.median_months)} months: ${trackNames[longest.track]} at grade ${longest.grade}${longest.org ? ` in ${longest.org}` : ""}. A dot is one organisation.`
    : nothing;
}

/** Pooled over organisations and cycles. */
export function changesByCriterion(rows) {
  return [...new Set(rows.map(({ criterion }) => criterion))].map((criterion) => {
    const own = rows.filter((row) => row.criterion === criterion);
    return { criterion, marks: sum(own, "marks"), raised: sum(own, "raised"), lowered: sum(own, "lowered") };
  });
}

function aboutChange(rows) {
  const share = ({ marks, raised, lowered }) => (raised + lowered) / marks;
  const [most] = changesByCriterion(rows).sort((a, b) => share(b) - share(a));
  return most
    ? `${most.criterion} moves most: over all cycles ${percent(share(most))} of its ${most.marks.toLocaleString("en")} marks, ${most.raised.toLocaleString("en")} up and ${most.lowered.toLocaleString("en")} down.`
    : nothing;
}

function aboutTracks(rows) {
  if (!rows.length) return "Fewer than five people changed track in any one cycle, so nothing is shown.";
  const parts = ["IC", "M"].flatMap((track) => {
    const own = rows.filter(({ from_track }) => from_track === track);
    return own.length
      ? [
          `${sum(own, "people").toLocaleString("en")} went from ${trackNames[track]} to ${trackNames[track === "IC" ? "M" : "IC"]}, and ${sum(own, "went_back") ? sum(own, "went_back").toLocaleString("en") : "none"} of them came back`,
        ]
      : [];
  });
  return `${parts.join("; ")}. A change at the same grade is a move, either way.`;
}

function aboutCoverage(rows) {
  const own = latest(rows.filter(({ people }) => people !== null));
  const rated = sum(
    own.filter(({ reason }) => reason === "rated"),
    "people",
  );
  const all = sum(own, "people");
  return all
    ? `In ${own[0].cycle}, ${rated.toLocaleString("en")} of ${all.toLocaleString("en")} people in the groups shown were rated (${percent(rated / all)}).`
    : nothing;
}
