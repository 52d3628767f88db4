/** What managers of the sample propose in the cycle under way: a case with everything practice asks for. */
import type { Proposal } from "./cases";

export const proposals: readonly (Proposal & { readonly by: string })[] = [
  {
    by: "felix.ivanova",
    person: "000219",
    to: "IC3",
    rationale:
      "Oisín plans in-app help and two neighbouring themes a year ahead, and the team builds by that plan.",
    scopeChange:
      "From features of in-app help to three themes, their enablement and the talks with support about them.",
    examples: [
      {
        problem: "One question in three to support was answered in the product already.",
        decision: "Moved help to the place where the question arises, and dropped the planned help centre.",
        outcome: "Tickets about set-up fell from 410 to 260 a month; support's report of June.",
      },
      {
        problem: "Two teams planned tours of the same screens.",
        decision: "Wrote one plan for both and gave the second screen to the other team.",
        outcome: "One tour went live in April, six weeks early; release notes 4.2.",
      },
      {
        problem: "Nobody knew which articles help.",
        decision: "Asked for one question below each article, not for a survey.",
        outcome: "Forty articles were rewritten by their answers; 71 % say that they helped, after 48 %.",
      },
    ],
    quotes:
      "“I plan my quarter by Oisín's page”, Guðrún Oliveira, engineering\n“The first PM who came to us before the release”, Nils D'Angelo, support",
    openGaps: "Has not yet presented the whole roadmap to a customer alone.",
    businessNeed: "",
    bars: ["met", "met", "met", "met"],
  },
  {
    by: "zofia.okafor",
    person: "000436",
    to: "IC6",
    rationale:
      "Viktor sets the technical direction of the whole platform and is asked for by customers by name.",
    scopeChange: "From the interface for partners to the direction of the platform all products stand on.",
    examples: [
      {
        problem: "Each product had its own way to tell others that something changed.",
        decision: "One stream of events for all, with the old ways ended on a date.",
        outcome: "Seven of nine products moved by July; two outages fewer per quarter.",
      },
      {
        problem: "Partners left because an update broke them.",
        decision: "Promised each interface for two years, and said no to three requests that broke it.",
        outcome: "No partner left over an update since May 2025; partner survey.",
      },
      {
        problem: "Two large customers asked for their own installation.",
        decision: "Offered a region of their own instead, after a week with both.",
        outcome: "Both signed; sales counts 2.1 million a year.",
      },
    ],
    quotes: "“We stay because of the platform's word”, head of engineering at a partner",
    openGaps: "Few people outside the platform know the vision from him rather than from the document.",
    businessNeed: "",
    bars: ["met", "met", "in part", "met"],
  },
  {
    by: "fatima.dangelo",
    person: "000268",
    to: "M4",
    rationale:
      "Tariq coached both newcomers through their first release and asked for the difficult talks himself.",
    scopeChange: "From card payments to the people of the payments area.",
    examples: [
      {
        problem: "A newcomer's first release was going to be late.",
        decision: "Asked questions every morning and left the plan to her.",
        outcome: "Released two weeks late, planned by her alone; the next one was on time.",
      },
      {
        problem: "Two colleagues did not speak about refunds any more.",
        decision: "Had both describe the other's problem first.",
        outcome: "One refund process since March; finance counts 30 hours a month less.",
      },
      {
        problem: "The third opening was about to go to the first candidate.",
        decision: "Used the same exercise for all five and waited three weeks.",
        outcome: "The hire of April runs disputes alone today.",
      },
    ],
    quotes: "“I found the answer myself, and only noticed later who had asked”, Rosa Petrov",
    openGaps: "Has not yet told anybody that a mark is low.",
    direction: "management",
    directionOn: "2026-09-14",
    nurturing: "Both newcomers name him as the one who helped most; he gave up a launch for their time.",
    businessNeed:
      "Billing takes on three people in January, too many for one manager beside the tax project.",
    bars: ["met", "met", "met", "met"],
  },
  {
    by: "zofia.okafor",
    person: "000198",
    to: "IC4",
    rationale:
      "Noor asked to return to product work. The reporting strategy she wrote beside the team is the level's work.",
    scopeChange: "From the people of reporting to reporting as a product.",
    examples: [
      {
        problem: "Reports were built to order, one customer at a time.",
        decision: "Proposed three reports that everybody gets and an interface for the rest.",
        outcome: "Adopted in June; orders fell from eleven a quarter to two.",
      },
      {
        problem: "Sales promised what the data could not show.",
        decision: "Wrote down which questions the data answers, and trained sales on it.",
        outcome: "No promise of that kind since July; sales' own list.",
      },
      {
        problem: "Nobody could say what reporting earns.",
        decision: "Separated its price in two regions.",
        outcome: "640 thousand in the first half-year; finance.",
      },
    ],
    quotes: "“The clearest strategy of this year”, Carmen Quist",
    openGaps: "",
    direction: "IC",
    directionOn: "2026-08-31",
    nurturing: "Hands her team over with a plan for each person.",
    businessNeed: "",
    bars: ["met", "met", "met", "met"],
  },
  {
    by: "gudrun.oneill",
    person: "000471",
    to: "IC5",
    rationale: "Siobhán answers for usage pricing in all regions and has moved three product lines to it.",
    scopeChange: "From pricing of one product to the pricing of the product line.",
    examples: [
      {
        problem: "Customers paid for seats that nobody used.",
        decision: "Priced by use, with a ceiling for the first year.",
        outcome: "Cancellations fell by a fifth; revenue of the line rose by 8 %.",
      },
      {
        problem: "Each region counted use differently.",
        decision: "One definition, agreed with four regional leads.",
        outcome: "In force since May; no dispute over an invoice since.",
      },
    ],
    quotes: "“She knew our numbers better than we did”, finance",
    openGaps: "A third example is being written up.",
    businessNeed: "",
    bars: ["met", "met", "met", "met"],
  },
];
