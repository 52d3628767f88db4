// The eight habits of people who are ready for product, with what each looks like in three kinds of work.
import type { Habit } from "../../domain/readiness/shippedReadiness";

export const habits: readonly Habit[] = [
  {
    id: "masters",
    name: "Masters the present role",
    meaning:
      "Does the present job so well that others come with questions, and uses it to get near to customers.",
    looksLike: {
      engineer: [
        "Colleagues ask for this person's review before a risky change, and the change goes out better for it.",
        "Sat with a customer whose problem the team was fixing, and the fix was different afterwards.",
      ],
      support: [
        "Cases that others could not settle are settled here, with the cause written down for the next one.",
        "Visited a customer or listened in on a call beyond their own queue, and told the team what was seen.",
      ],
      marketer: [
        "A campaign reached what it promised, and the person can say which part of it did the work.",
        "Spoke with customers before writing about them, and a claim was dropped because of what they said.",
      ],
    },
  },
  {
    id: "market",
    name: "Speaks for the market, not for one customer",
    meaning: "Hears one request and asks who else has the problem, and who does not.",
    looksLike: {
      engineer: [
        "Asked of a large customer's request which others would use it, before estimating it.",
        "Proposed one general setting in place of three switches that were each made for one account.",
      ],
      support: [
        "Grouped a month of cases by the problem behind them, and named the kinds of customers who never have it.",
        "Told a loud customer's wish and a quiet group's need apart in one note, with how each was found.",
      ],
      marketer: [
        "Described a segment by what its people try to get done, and named one that the product is not for.",
        "Checked a striking customer story against interviews with people who chose something else.",
      ],
    },
  },
  {
    id: "next",
    name: "Thinks about what comes next, and says no",
    meaning: "Has a view of what should follow, and lets good ideas go so that better ones get done.",
    looksLike: {
      engineer: [
        "Suggested not to build something that was planned, and said what the team should do with the time.",
        "Wrote half a page on what the component should do a year from now, and what it should stop doing.",
      ],
      support: [
        "Brought three of thirty requests to the planning, and explained to the others why theirs has to wait.",
        "Said no to a workaround that would have pleased a customer today and cost many of them later.",
      ],
      marketer: [
        "Took a channel out of the plan although it was popular, and said what was gained by it.",
        "Named a change in the market before it was asked for, and what the product would have to leave behind.",
      ],
    },
  },
  {
    id: "data",
    name: "Backs decisions with data, open about assumptions",
    meaning: "Says what is known, what is assumed, and what would change the decision.",
    looksLike: {
      engineer: [
        "Measured how often a feature is used before arguing about it, and told how the measure can mislead.",
        "Listed the assumptions of a design next to it, and went back when one of them did not hold.",
      ],
      support: [
        "Counted the cases behind an impression, and said which customers never write to support.",
        "Wrote beside a proposal what was guessed, and asked a colleague to check the guess that mattered most.",
      ],
      marketer: [
        "Reported a campaign that did not work with the same care as one that did.",
        "Told a forecast and the hopes in it apart, and agreed beforehand which result would end the plan.",
      ],
    },
  },
  {
    id: "socialises",
    name: "Socialises ideas and seeks feedback",
    meaning: "Shows an idea while it can still change, also to those who will not like it.",
    looksLike: {
      engineer: [
        "Walked a sketch past sales and support before the design review, and changed it for a reason they gave.",
        "Asked the strongest critic for an hour, and wrote down the objections in words the critic agreed with.",
      ],
      support: [
        "Took an idea to an engineer, a seller and a customer in turn, and each later version says whom it came from.",
        "Asked the team that would have the work from it what they would lose, before proposing it.",
      ],
      marketer: [
        "Showed a draft positioning to people who sell and people who build, and kept a list of what they doubted.",
        "Invited a team that had been passed over before, and its view is visible in the result.",
      ],
    },
  },
  {
    id: "advocates",
    name: "Advocates boldly on a founded case",
    meaning: "Stands up for what the evidence supports, also when it is uncomfortable.",
    looksLike: {
      engineer: [
        "Argued in front of a senior person for a slower, safer way, with the outages it would have prevented.",
        "Kept a customer's problem on the list through two plannings, each time with something newly learnt.",
      ],
      support: [
        "Brought a recurring problem to the product meeting with customers' own words, and asked for a decision.",
        "Said plainly in a launch review that customers would not understand a step, and showed why.",
      ],
      marketer: [
        "Recommended against a launch date, with what customers had said about the trial.",
        "Defended a smaller audience for a release, because the case for it was better founded.",
      ],
    },
  },
  {
    id: "letsGo",
    name: "Lets go when the case is lost",
    meaning: "Once it is decided, helps the decision to succeed, and says so to others.",
    looksLike: {
      engineer: [
        "Built the option they had argued against with full care, and did not reopen the question in the hallway.",
        "Deleted a prototype that was loved when the trial went against it, and shared what it had taught.",
      ],
      support: [
        "Explained a decision to customers as the company's own, after having argued for another one.",
        "Closed a proposal with a thank-you to those who decided, and brought it back only when something had changed.",
      ],
      marketer: [
        "Wrote the launch for a name that was somebody else's, and it was as good as their own would have been.",
        "Ended a programme that was their own idea, and told the team before anybody had to ask.",
      ],
    },
  },
  {
    id: "right",
    name: "Is mostly right, and need not be seen as right",
    meaning: "Judgements hold up later, and it does not matter whose they were.",
    looksLike: {
      engineer: [
        "Wrote down a doubt about a plan, it came true, and the conversation was about how to mend it.",
        "Told in a review which of their own calls of last year did not hold, before others looked.",
      ],
      support: [
        "Warned which change would bring cases in, and prepared the answers without saying it was foreseen.",
        "Changed a view after a colleague's cases showed otherwise, and said whose cases they were.",
      ],
      marketer: [
        "Wrote down beforehand what a message would do for whom, and it was near enough to plan with.",
        "Let another team present the result, because it helped the result along.",
      ],
    },
  },
];
