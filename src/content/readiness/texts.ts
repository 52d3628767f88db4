// What to do now, roles on the way, what the work is like, and what the first sheet of a readiness file says.
import type { GuideSentences } from "../../domain/hiring/shippedHiring";
import type { ReadinessStep, SteppingStone } from "../../domain/readiness/shippedReadiness";

export const steps: readonly ReadinessStep[] = [
  {
    id: "meet",
    name: "Meet the product managers",
    how: "Ask each of them for half an hour: what the last month was made of, and what nobody had told them before.",
  },
  {
    id: "specs",
    name: "Give feedback on a specification",
    how: "Read one from the customer's side. Three remarks that make it better count for more than thirty.",
  },
  {
    id: "briefings",
    name: "Join customer briefings and stay silent",
    how: "Listen, write down customers' own words, and give the PM your notes the same day. Questions come after it.",
  },
  {
    id: "backUp",
    name: "Back up a product manager",
    how: "Offer one piece of work with an end: research, a look at a competitor, or a round of interviews.",
  },
  {
    id: "reads",
    name: "Read about the role",
    how: "Two books and a few essays are enough. Note after each what you saw at work that agrees, or does not.",
  },
  {
    id: "pricing",
    name: "Study how products are packaged and priced",
    how: "Explain to a seller why yours costs what it costs, and let the seller correct you.",
  },
  {
    id: "quotes",
    name: "Bring a recommendation with customers' quotes",
    how: "One page: the problem in the words of at least three customers, what you suggest, what it leaves out.",
  },
  {
    id: "meetUps",
    name: "Go to product meet-ups",
    how: "Ask people how they got in and what they would do otherwise, more than for an opening.",
  },
];

export const stones: readonly SteppingStone[] = [
  {
    name: "Sales engineering",
    teaches: "What customers ask before they buy, and how to show a product to people who doubt it.",
    near: ["engineer", "support"],
  },
  {
    name: "Professional services",
    teaches: "How a product meets a customer's own processes, and what has to be built around it each time.",
    near: ["engineer", "support"],
  },
  {
    name: "Customer success or implementation",
    teaches: "What happens after the sale: what is used, what is not, and why customers stay.",
    near: ["support", "marketer"],
  },
  {
    name: "Partner marketing",
    teaches: "How others sell with you, and what a market looks like from the outside.",
    near: ["marketer"],
  },
  {
    name: "Quality assurance",
    teaches: "The whole product from the user's side, and how to say precisely what is missing.",
    near: ["engineer", "support"],
  },
];

export const expertise =
  "Rare knowledge of a trade, such as clinical work, insurance or logistics, can stand in for some experience in product. Say what you know that is hard to learn here, and who would vouch for it.";

export const realism: readonly string[] = [
  "There is little glamour in it: most days are questions, notes and agreeing things with people who report to somebody else.",
  "It takes humility. Good work is often credited to the team that built it, and a setback to you.",
  "Some colleagues will be difficult. It helps to take it as part of the work, and not personally.",
  "Moving to another company and into another role at once is the hardest way. Most people get in where they are known.",
  "Certificates and an MBA are weak signals. What you did for customers and colleagues says more.",
  "A role on the way deserves a real year. Take it for what it is, not as a plan to leave it.",
];

export const readinessGuide: GuideSentences = [
  ["What it is for", "A colleague who wants to get into product, and a partner whom that person chose."],
  [
    "Begin",
    "Each of you chooses Extensions ▸ Plumbline ▸ Get into product ▸ Where we both stand. It says what comes next.",
  ],
  [
    "Written apart",
    "Each of the two makes an own file here and writes in it. Nobody else can open it, the other one included.",
  ],
  ["Joined", "When both have handed in, each shows what was written, and you read it side by side here."],
  [
    "What comes out",
    "A plan in words and a day for the next conversation. There is no score and no list of people.",
  ],
  [
    "Each round",
    "A file of its own. To begin with what came of the last one, open its file beside this. What you showed from there stays shown until you take it back there.",
  ],
  ["Who knows", "The two of you. No manager is told, and nothing reaches HR unless you send it there."],
];

export const notesGuide: GuideSentences = [
  [
    "Where",
    "Under Extensions ▸ Plumbline ▸ Get into product ▸ Write my notes. “Nothing seen yet” is an answer.",
  ],
  ["Who reads them", "You alone. Share this file with nobody, the other one included."],
  [
    "Then",
    "Submit them, open the file you share and hand in there. Your words stay here until both of you have.",
  ],
];

export const planGuide: GuideSentences = [
  [
    "About this",
    "The colleague shows you this and may take it back. It is no rating, and nothing else comes with it.",
  ],
];
