// Letters and notices of hiring, to copy, and what the first sheets of a hiring file and a kit say.
import type { GuideSentences, HiringText } from "../../domain/hiring/shippedHiring";

export const hiringTexts: readonly HiringText[] = [
  {
    name: "Invitation",
    text: `Dear {candidate},

thank you for your interest in {opening}. We would like to meet you on {day}.

Part of the day is an exercise: a short scenario, worked on together at a whiteboard, for about three quarters of an hour. Everybody who applies for this position works on an exercise of the same kind, and every interviewer judges it by the same sheet. You have {thinkMinutes} minutes alone with it before we begin.

{sendAhead}

If something would help you to show what you can do (more time to read, a quiet room, sitting down, writing instead of speaking, another way of taking part), tell us; it is arranged and has no influence on the judgement.

{keeping}

{sender}

----

{problem}`,
  },
  {
    name: "What is kept",
    text: "About your application we keep your name, the day of the interviews, what you asked us to arrange, the interviewers' scorecards and our decision with its reason. Nobody but the people deciding about this position reads it. It is deleted by {keepUntil}, or earlier if you ask; earlier states that our document system keeps go with the files of this opening, once it is filled. You may ask at any time what we keep about you.",
  },
  {
    name: "Thank you",
    text: `Dear {candidate},

thank you for the time you spent with us on {day}, and for working on the exercise with us. You hear from us with our decision as soon as it is made; we try to make it on the day itself.

If you would like to know how we saw your work, ask: what we say is taken from what the interviewers wrote down.

{sender}`,
  },
];

export const hiringGuide: GuideSentences = [
  [
    "What this is",
    "The structured exercise: every candidate gets a scenario of the same kind, every interviewer the same sheet, and nobody sees another's scorecard before submitting.",
  ],
  [
    "Begin",
    "Choose Extensions ▸ Plumbline ▸ Hire. A file made from the hub, or copied, wants Set up for hiring once. Read the scenarios and choose one; then add candidates and make the kits.",
  ],
  [
    "Kits",
    "Each interviewer works in a file of their own. Send its address to them; it is shared with them alone. A hiring manager who interviews has a kit, too.",
  ],
  [
    "Debrief",
    "Scorecards come in once all of a candidate's are submitted. What an interviewer changes later is listed as an addition; the first version stands.",
  ],
  [
    "Who could look",
    "Whoever made this file owns the kits, and Google lets an owner open what is theirs. Plumbline answers only the interviewer there. If you interview, let somebody who does not make this file.",
  ],
  [
    "People's data",
    "A candidate is kept until the day on the sheet Candidates; remove is one step in the sidebar. Google's version history keeps earlier states: for a clean file, make a new one for the next opening and delete this.",
  ],
  [
    "Apart from ratings",
    "This file and its kits belong to whoever made them. They share nothing with the calibration of your product managers.",
  ],
];

export const kitGuide: GuideSentences = [
  [
    "Begin",
    "Choose Extensions ▸ Plumbline ▸ Hire ▸ Interview: before, during and after, a candidate at a time.",
  ],
  [
    "Read ahead",
    "Choose Read the scenarios a day before: the problem, two good answers and what poor to excellent look like.",
  ],
  [
    "Your scorecard",
    "It saves by itself, and nobody reads it before all interviewers have submitted theirs. Submitted it stays; you can add to it.",
  ],
  [
    "Time",
    "It is observed, and sets no mark. Being watched while thinking makes some people slower who do the job well.",
  ],
  ["These sheets", "Leave them to the sidebar: a row somebody types into has to be submitted again."],
];
