/** The hub's Guide as formulas over its tables: true in every state, whoever changed it and without being built. */
import { type CycleState, cycleStands, cycleStates } from "../../domain/cycle/cycle";
import { notObserved, ratingRoles, ratingStatuses } from "../../domain/rating/rating";
import { type SettingKey, settingKeys } from "../tables/settingKeys";
import { criteriaIn } from "../tables/table";
import { lettersTable, peopleTable, ratersTable, ratingsTable, settingsTable } from "../tables/tables";
import { call, columnAt, literal } from "./formula";
import type { HubGuide } from "./guideState";
import { allIn, allMade, inHub, lettersOpen, withoutCycle } from "./guideTexts";

const setting = (key: SettingKey): string =>
  call(
    "IFERROR",
    call("VLOOKUP", literal(settingKeys[key][0]), `${settingsTable.name}!A:B`, "2", "FALSE"),
    literal(""),
  );

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day of Settings in words, as pages say it; what is no day stays as it is typed. */
function dayOf(key: SettingKey): string {
  const day = setting(key);
  const month = call("CHOOSE", call("VALUE", call("MID", day, "6", "2")), ...months.map(literal));
  const said = [call("VALUE", call("RIGHT", day, "2")), month, call("LEFT", day, "4")].join('&" "&');
  return call("IFERROR", said, day);
}

const state = setting("state");
const isIn = (name: CycleState) => `${state}=${literal(name)}`;
/** With the heading: a range that begins below it would move down with the first rows that are added. */
const isEmpty = `${call("COUNTA", `${peopleTable.name}!A:A`)}<2`;

const underWay = [
  literal("Cycle "),
  setting("cycle"),
  cycleStates.reduceRight(
    (others, name) => call("IF", isIn(name), literal(cycleStands({ name: "", state: name })), others),
    literal(""),
  ),
  literal("."),
  call(
    "IF",
    call("AND", isIn("Rating"), `${setting("due")}<>""`),
    [literal(" Ratings due: "), dayOf("due"), literal(".")].join("&"),
    literal(""),
  ),
  literal(" Whoever managed a person on "),
  dayOf("cutOff"),
  literal(" rates that person."),
].join("&");

const noneUnderWay = call(
  "IF",
  isEmpty,
  literal("This workbook is set up. Nobody is in it yet."),
  literal("No cycle is under way."),
);

export const standingNow = `=${call("IF", `${state}=""`, noneUnderWay, underWay)}`;

/** @param name the state this line is about */
export function markNow(name: CycleState): string {
  const later = cycleStates.slice(cycleStates.indexOf(name) + 1).map(isIn);
  const done = later.length ? call("IF", call("OR", ...later), literal("done"), literal("")) : literal("");
  return `=${call("IF", isIn(name), literal("now"), done)}`;
}

/**
 * What each of those who take part does next: HR, raters, leadership.
 * @param headings of the sheets Ratings and Raters
 */
export function nextNow(headings: HubGuide["headings"]): readonly (readonly [who: string, step: string])[] {
  const count = countOf(headings.ratings);
  const [all, done] = [count("manager"), count("manager", "submitted")];
  const isAllIn = call(
    "IFERROR",
    call("AND", `${all}>0`, `${all}=${done}`, isSound(headings.ratings)),
    "FALSE",
  );
  const filled = (header: string) => call("COUNTA", columnAt(ratersTable.name, headings.raters, header));
  const hasPackets = call("IFERROR", `${filled("Packet")}=${filled("Work e-mail")}`, "FALSE");
  const hasLetters = call(
    "IFERROR",
    `${call("COUNTIF", `${lettersTable.name}!A:Z`, setting("cycle"))}>0`,
    "FALSE",
  );
  const step = (name: CycleState, who: string, said: string): string => {
    if (who !== "HR") return literal(said);
    if (name === "Locked") return call("IF", hasLetters, literal(lettersOpen), literal(said));
    if (name !== "Rating") return literal(said);
    return call("IF", isAllIn, literal(allIn), call("IF", hasPackets, literal(allMade), literal(said)));
  };
  return inHub.Draft.map(([who], at) => {
    const none =
      who === "HR"
        ? call("IF", isEmpty, literal(withoutCycle.noPeople), literal(withoutCycle.people))
        : literal("Nothing yet.");
    const steps = cycleStates.reduceRight(
      (others, name) => call("IF", isIn(name), step(name, who, inHub[name][at]![1]), others),
      none,
    );
    return [who, `=${steps}`] as const;
  });
}

/** Whom to ask: HR, or the owner until somebody is named there. */
export const askNow = `=${call(
  "IF",
  `${setting("hr")}=""`,
  setting("owner"),
  call("SUBSTITUTE", setting("hr"), literal(";"), literal(",")),
)}`;

/**
 * The figure of domain/rating/completion.ts, in its words; what nobody is asked for is left out.
 * @param headings of the sheet Ratings; the references follow when somebody moves its columns
 */
export function submittedNow(headings: readonly string[]): string {
  const count = countOf(headings);
  const share = (role: string, what: string) => {
    const [all, done] = [count(role), count(role, "submitted")];
    const words = [
      done,
      literal(" of "),
      all,
      literal(` ${what}`),
      call("IF", `${all}=1`, literal(""), literal("s")),
    ];
    return call("IF", `${all}=0`, literal(""), words.join("&"));
  };
  const shares = [
    share("manager", "own report"),
    share("second rater", "second rating"),
    share("vignette", "shared profile"),
  ];
  const asked = call("TEXTJOIN", literal(", "), "TRUE", ...shares);
  const figure = call("IF", `${count("manager")}=0`, literal("nothing is asked for yet"), asked);
  const lost = literal(
    `the sheet ${ratingsTable.name} can't be read. Set up the workbook, then build calibration.`,
  );
  const known = call("IF", isSound(headings), figure, literal(unsound));
  return `=${literal("Collected: ")}&${call("IFERROR", known, lost)}`;
}

/**
 * Which of two rows with one ID holds nobody can say, and a cell that can't be read leaves its row unread, however it is
 * submitted: then there is no figure here.
 */
const isSound = (headings: readonly string[]): string => {
  const ids = ratingsColumn(headings, "ID");
  const inCycle = (header: string, value: string) =>
    call(
      "COUNTIFS",
      ...[
        ratingsColumn(headings, "Cycle"),
        setting("cycle"),
        ratingsColumn(headings, header),
        literal(value),
      ],
    );
  const holdsOnly = (header: string, values: readonly string[]) =>
    `${inCycle(header, "<>")}=${values.map((value) => inCycle(header, value)).join("+")}`;
  return call(
    "AND",
    `${call("COUNTA", ids)}=${call("COUNTUNIQUE", ids)}`,
    ...criteriaIn(ratingsTable, headings).map((criterion) =>
      holdsOnly(criterion, ["1", "2", "3", "4", "5", notObserved]),
    ),
    holdsOnly("Role", ratingRoles),
    holdsOnly("Status", ratingStatuses),
    holdsOnly("Rater", ["*@*"]),
  );
};

const unsound = `a row of the sheet ${ratingsTable.name} can't be read, or stands there twice. Who is where has the figure without it, and says which.`;

const ratingsColumn = (headings: readonly string[], header: string): string =>
  columnAt(ratingsTable.name, headings, header);

/** Counts this cycle's ratings of a role, or those in one status, by where the columns of Ratings stand. */
function countOf(headings: readonly string[]) {
  const column = (header: string) => ratingsColumn(headings, header);
  return (role: string, status?: string) =>
    call(
      "COUNTIFS",
      ...[column("Cycle"), setting("cycle"), column("Role"), literal(role)],
      ...(status ? [column("Status"), literal(status)] : []),
    );
}
