/** Lines of evidence as managers write them: what was seen, in one sentence, for each criterion and mark. */
import type { Track } from "../../src/domain/ladder/ladder";
import type { Mark } from "../../src/domain/rating/rating";

/** What each product manager works on, in the order of the roster. */
const areas = [
  ..."trial sign-up,team invitations,in-app help,welcome e-mails,partner accounts,plan changes,mobile sign-up".split(
    ",",
  ),
  ..."invoices,refunds,tax settings,card payments,usage billing".split(","),
  ..."saved searches,search results,filters,the data export".split(","),
  ..."notifications,comments,shared boards,the activity feed,mentions,approvals,guest access".split(","),
  ..."the public API,webhooks,the import wizard,the app directory,sandbox accounts,single sign-on".split(","),
  ..."dashboards,scheduled reports,report sharing,the mobile reports".split(","),
  ..."the platform roadmap,audit logs,data residency,the permission model,the retail edition".split(","),
  ..."field service,the design system,usage pricing,the health edition,the mobile apps".split(","),
  ..."offline work,the analytics suite,the developer platform,the market for small firms,account setup".split(
    ",",
  ),
];

/** What the managers' teams are called, in the order of the roster. */
const teams = [
  ..."consumer,business,collaboration,security,money and search,growth,markets".split(","),
  ..."onboarding,billing,search,sharing,integrations,reporting".split(","),
];

const partners = ["support", "sales engineering", "marketing", "operations", "finance", "customer success"];

type Lines = Readonly<Record<string, Readonly<Record<Mark, readonly string[]>>>>;

const individual: Lines = {
  "Hard skills": {
    1: [
      "Requirements for {area} reached engineering without a problem statement; two of three had to be written anew.",
      "Priorities for {area} changed every week and no customer was asked before any of the changes.",
    ],
    2: [
      "Interviews on {area} are under way, but notes and requirements still need my edits before engineering can start.",
      "Writes clear stories for {area}; why one comes before another is often missing.",
      "Joined the market review for {area} and needed help to turn it into a scope.",
    ],
    3: [
      "Took {area} from eight interviews to a scope that engineering estimated without a second round.",
      "The quarter's priorities for {area} were argued from usage and tickets, and held until the release.",
      "Requirements for {area} were complete at first reading; QA found one open case.",
    ],
    4: [
      "Cut the scope of {area} by a third after a pricing test and still met the target for adoption.",
      "Turned a loss review of eleven deals into the two changes to {area} that {partner} now demonstrates first.",
      "Rewrote how we size work on {area}; two other teams took the method over.",
    ],
    5: [
      "Set the direction for {area} beyond the own roadmap: the study of four competitors changed what we build next year.",
      "Ran discovery for {area} in two new markets and brought a business case that the board approved as written.",
    ],
  },
  "Cross-functionality": {
    1: [
      "{Partner} learned about two changes to {area} from customers.",
      "Meetings with {partner} were cancelled three times in a row, and open questions on {area} went unanswered.",
    ],
    2: [
      "Works well with the own engineers; {partner} still has to ask when {area} will change.",
      "The launch note for {area} came a week late, so {partner} prepared without it.",
      "Brings {partner} in, but mostly once the decision on {area} is taken.",
    ],
    3: [
      "Reviewed the roadmap of {area} with {partner} each month, and both sides kept what was agreed.",
      "Two trainings on {area} for {partner} before the release; questions after it fell by half.",
      "{Partner} names {area} as the launch they were best prepared for this half-year.",
    ],
    4: [
      "Got {partner} and engineering to share one forecast for {area}, which nobody had asked for.",
      "When the release of {area} slipped, had a plan with {partner} the same day; no customer was told twice.",
      "Sat with {partner} for two days and took five fixes to {area} home, all shipped within the quarter.",
    ],
    5: [
      "Brought {partner}, legal and two product teams to one plan for {area} that now serves as the pattern for launches.",
      "Settled a conflict over {area} between {partner} and another product line without any of us stepping in.",
    ],
  },
  Leadership: {
    1: [
      "Asked in the all-hands what {area} is for, the answer was a list of tickets.",
      "Two engineers said in the retrospective that they do not know where {area} is going.",
    ],
    2: [
      "Explains {area} well to the own team; outside it, I still tell the story.",
      "The vision page for {area} exists and still waits for its review.",
      "Agrees with the direction of {area} in meetings and is rarely the one to propose it.",
    ],
    3: [
      "Opened the quarter with a demo of {area} that engineers quote when they choose between two options.",
      "Helped a new colleague through the first release and left the stage to them.",
      "Defended the focus on {area} in front of {partner} and kept them on board.",
    ],
    4: [
      "The story of {area} is now told by others: three talks to customers this half-year, none by the author.",
      "Mentors two colleagues outside the own team; both name it in their feedback.",
      "Turned a sceptical account team into the first users of {area}.",
    ],
    5: [
      "Set out where {area} should be in three years; two neighbouring teams changed their plans because of it.",
      "Spoke for {area} at the industry day and brought four design partners back.",
    ],
  },
  Accountability: {
    1: [
      "The goal for {area} was missed by half, and I heard of it after the quarter had ended.",
      "A known fault in {area} stood open for nine weeks although customers had been promised a date.",
    ],
    2: [
      "Reports on {area} when asked; risks come up late but are then dealt with.",
      "Delivered {area} two sprints late. The cause was known in the first week.",
      "Follows own features up to the release and then moves on; adoption of {area} was not looked at.",
    ],
    3: [
      "Shipped {area} in the quarter promised, with numbers on adoption after four weeks.",
      "Said in week three that {area} would slip, with two options; we took the smaller one and met it.",
      "Owns the docs of {area}: no open correction for the whole half-year.",
    ],
    4: [
      "Met the goal for {area} early and used the time for the migration that had been put off twice.",
      "Took over {area} from a colleague on leave and delivered both without being asked to report.",
      "Stopped own work on {area} when the numbers did not come, and said so in public.",
    ],
    5: [
      "Carried the result of {area} through a whole year: usage, support cost and revenue, reported against the plan.",
      "Runs {area} like a product of its own; my part was to read the monthly page.",
    ],
  },
};

const managing: Lines = {
  "Hard skills": {
    1: ["Two vacancies stood open all half-year, and feedback to the team came once, in writing."],
    2: [
      "Coaches well in pairs, but still writes the difficult requirements for the team.",
      "Hiring panels run late and without a scorecard; the last hire was a good one all the same.",
    ],
    3: [
      "Every report has a goal of their own and can say how it is going; I asked four of them.",
      "Staffed the roadmap of the {team} team before the quarter began, and explained what will not be done.",
    ],
    4: [
      "Two people grew into their next level on feedback I could read in the notes, month by month.",
      "Rebuilt the hiring exercise; three teams use it now, and decisions come the same day.",
    ],
    5: ["Trained four managers in giving feedback; what they changed shows in their own teams' results."],
  },
  "Cross-functionality": {
    1: ["Partners of the {team} team write to me because nobody else replies."],
    2: [
      "Partnerships work as long as every meeting includes the manager.",
      "Engineering and the {team} team plan separately; one clash cost a sprint.",
    ],
    3: [
      "The {team} team plans with engineering and support directly; escalations come with a proposal.",
      "Settled who answers for pricing questions with {partner}, in writing, and it holds.",
    ],
    4: [
      "Traded two engineers with a neighbouring area for the migration, to the benefit of both.",
      "{Partner} asked for the same way of working in its other areas.",
    ],
    5: ["Brought four leaders to one order of priorities for the whole line, and it lasted the year."],
  },
  Leadership: {
    1: ["Nobody on the {team} team could say what the team stands for in two years."],
    2: [
      "Tells the vision well and keeps it: the team still waits for the manager to tell it.",
      "Solves the difficult cases alone; two reports asked for more room.",
    ],
    3: [
      "Reports present their own work to the leadership, and present it well.",
      "The {team} team can say what it stands for; newcomers told me in their first month.",
    ],
    4: [
      "A former report now leads a theme on another team, carrying the same thinking there.",
      "Two colleagues outside the {team} team ask for advice regularly and grow from it.",
    ],
    5: ["The direction of the line is told by people three teams away, in nearly the same words."],
  },
  Accountability: {
    1: ["The outcome was missed, and the reasons given were other teams."],
    2: [
      "Outcome met, with three people working weekends in the last month.",
      "Reports on output; what changed for customers comes only on request.",
    ],
    3: [
      "Two of two outcomes met, health survey steady, no surprise at the end of the half-year.",
      "Took a late launch on as own mistake, and changed how the {team} team plans.",
    ],
    4: [
      "Outcomes beyond plan, and the best health survey of the division.",
      "Closed a product nobody used, moved the people with care, and reported the saving.",
    ],
    5: ["Answers for the results of the whole line, good and bad, with numbers everybody can check."],
  },
};

const texts: Readonly<Record<Track, Lines>> = { IC: individual, M: managing };

/** Where somebody stands in the roster: employee ids rise in steps of seven. */
const placeOf = (person: string): number => (Number(person) - 107) / 7;

/**
 * The line a manager writes for this mark; another half-year brings another line.
 * @param turn 0, 1, 2 …: which half-year
 */
export function evidenceFor(
  person: string,
  track: Track,
  criterion: string,
  mark: Mark,
  turn: number,
): string {
  const place = placeOf(person);
  const lines = texts[track][criterion]?.[mark] ?? [];
  const partner = partners[(place + turn) % partners.length] ?? "";
  const team = teams[place - 1];
  const area = team ?? areas[(place - teams.length - 1) % areas.length] ?? "";
  const line = lines[(place + turn) % lines.length] ?? "";
  return line
    .replace("{area}", area)
    .replace("{team}", team ?? "")
    .replace("{partner}", partner)
    .replace("{Partner}", partner.charAt(0).toUpperCase() + partner.slice(1));
}

const profileLines: Readonly<Record<Mark, string>> = {
  1: "Hardly anything the level asks for stands in the profile.",
  2: "Part of it is there; the rest still waits for the manager.",
  3: "This is what the level's expectation describes.",
  4: "More than the level asks for: others have begun to take it over.",
  5: "Reads like the expectation of the next level.",
};

/** The line a rater writes about a shared profile. */
export const profileLine = (mark: Mark): string => profileLines[mark];
