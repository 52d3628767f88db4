// A scenario: twelve bakeries, and what is left at closing time.
import type { Scenario } from "../../domain/hiring/scenario";
import { anchorsOf } from "./anchors";

export const bread: Scenario = {
  id: "bread",
  title: "Bread at closing time",
  sendAhead:
    "In the exercise we work on the scenario below at a whiteboard. No preparation is needed: it is sent ahead so that nothing about it surprises you. There are several good answers, and how you get to one interests us more than which. Bring questions.",
  problem: `A bakery has twelve shops in one town. When they close at six in the evening there is bread and cake left: on some days three loaves in a shop, on others forty. Most of it is thrown away. That costs money, and neither the people behind the counter nor the customers like to see it.

Selling at half price in the last hour was tried: after two weeks customers waited for the last hour, and it was stopped. Two groups that give food to people in need collect what is left, but they come twice a week and cannot tell beforehand whether there will be anything; some days the shops keep bread for them and nobody comes.

The owner asks you to make this better, with something that somebody can do at the end of a ten-hour day behind the counter.

Work out at the whiteboard whom you would help, what they try to get done, and what a first version must do. Choose, and say what you leave out. You may assume what seems sensible; say so when you do.`,
  ifAsked: `Give these only when the candidate asks, in your own words.

One kilo in twelve is left, evenly over the shops, unevenly over the days; rain and school holidays make most of the difference. Cream cake is a tenth of it by weight, and eight kinds of bread are most of the rest.
The head baker decides at four in the afternoon how much every shop gets the next day, from last week's sales. Shops do not note when something is sold out.
A van goes to every shop at five in the morning and drives back empty.
Bread may be eaten the next day, cream cake may not.
One of the groups is a kitchen that cooks for people in need: about forty loaves by five in the afternoon, Monday to Friday. The other is students with cargo bikes, who come at any hour if they are told half an hour before.
Five minutes is what an assistant has at closing. There is a till with a screen in every shop.
The owner would be content with half of what is thrown away now, without selling less at full price.`,
  steps: [
    "Says the problem in own words",
    "Asks for facts that matter",
    "Names the people: who closes the shop, the baker, those who collect, customers",
    "Chooses whom to help first, and why",
    "Writes use cases for them",
    "Turns use cases into requirements",
    "Orders requirements, and leaves some out",
    "Says how one would see that it works",
  ],
  sound: `The candidate sees that there are two places to begin: less can be left over, or what is left can find somebody who eats it. Either is a sound choice when it is chosen and not stumbled into.

The half price that failed is read as a fact about customers: what can be foreseen will be waited for. Whoever brings prices back says why it ends otherwise this time.

People are told apart by what they try to get done: the assistant wants to lock up after ten hours; the baker wants shelves neither empty at three nor full at six; the kitchen needs certainty, the students only need to know; the owner must not lose sales at full price.

The requirements fit into five minutes at closing and hang on use cases. Cream cake and bread are not treated alike. The end is something to count: kilos thrown away, beside sales at full price.`,
  answerOne: `The right hands within half an hour

The candidate takes the assistant at closing time as the first person to help, and the students as the second: the one has bread and no time, the others have time and do not know. The kitchen looks needier, but it needs bread at five in the afternoon, when nobody knows yet what will be left; promising it today's bread cannot be kept. Yesterday's bread can.

Use cases: as an assistant, say at half past five what will be left, in less than a minute, between two customers. As a student, see which shop has enough to be worth the ride at six, and make sure that nobody else rides for nothing. Hand over without paper. As the kitchen, know in the evening how many loaves come tomorrow.

Requirements, in order. (1) At half past five the till asks, and the assistant taps one of four words for bread: none, a bag, a crate, more; cream cake is asked apart. (2) From a crate on, the students' group hears of it at once; the first to take it has it, and the shop sees who comes at six. (3) What nobody has fetched when the shop is locked goes into a crate by the door, and a second tap says so; the van, which drives back empty at five in the morning, takes it to the bakery, where the kitchen fetches it during the day. (4) By nine in the evening the kitchen knows the number of crates. (5) A shop that says nothing counts as none, so that nobody rides in vain.

Left out: selling anything at all, exact counts, routes for the bikes, new takers. Cream cake goes to whoever comes first and else is thrown away.

How one would see it: kilos thrown away in three shops for four weeks against three others; how often a bike came and found nothing; full-price sales, which should not move. To learn first: for a week the assistants send the word by telephone to one person.

Why it is sound: it fits the end of a ten-hour day, uses a van that drives anyway, and says what cannot be promised.`,
  answerTwo: `Bake what will be eaten

Another candidate asks who decides how much there is, and finds the head baker at four in the afternoon with last week's figures. What is left at six was decided the day before. So the first person to help is the baker, and giving away is what remains when baking is as good as it can be. The baker is afraid of one thing: empty shelves at three, of which nothing is ever heard, while full shelves are in plain sight.

Use cases: as the baker, see at four which shops ran out of what yesterday, and when, beside what they threw away. See what is different tomorrow: rain, holiday, market day. Set a number that is not last week's, and learn the day after how it went. As an assistant, say that the rye is sold out, at the moment it is.

Requirements, in order. (1) At the till, one press says "sold out" for the eight kinds that make most of the weight; time and shop are known by themselves. (2) At closing, what is left of these eight is typed in; the till suggests zero for what was sold out. (3) At four the baker sees one page: for each shop and kind, left over or sold out when, on the same weekday of the last four weeks, and a plain note such as "rain tomorrow". No suggestion in the first version: the baker knows more. (4) The baker's own numbers stand beside what came of them.

Left out: forecasts, all other kinds, cream cake, which is a tenth of the weight. Those who collect go on as they do, and are told that it should get less.

How one would see it: kilos thrown away and hours sold out, both, because either alone can be made better by making the other worse. Before any till is changed, two shops write on paper for two weeks, and the baker tries with those.

Why it is sound: it goes to where the amount is decided, sees the fear that keeps it high, measures both sides, and lets a person decide. A scorecard has no reason to prefer the first answer because it is kinder, or this one because it is cheaper.`,
  stumbles: [
    "Brings half price back without saying why it should end otherwise",
    "Starts with an app for customers, its sign-in and payment",
    "Begins with rules for food before knowing what to do with it",
    "Asks for exact counts at the end of a ten-hour day",
    "Promises bread to the kitchen before anybody knows how much",
    "Forgets the steps announced at the start",
    "Treats cream cake and bread alike",
  ],
  used: 0,
};

export const breadAnchors = anchorsOf("bread", {
  distils: {
    poor: 'Hears "waste" and begins to find takers, without asking how much, of what, or why it is there.',
    mixed: "Asks how much is left, but not who decided it; the failed half price is left aside as bad luck.",
    good: "Separates baking too much from giving away too little, reads the failed half price as a fact about customers, and asks who sets tomorrow's amount.",
    excellent:
      "Sees what nobody counts: shelves empty at three, the hidden other side of full ones at six, or trips made for nothing. Says which two figures together would show that it got better.",
  },
  stays: {
    poor: "Builds a market for the leftovers of all shops in the country.",
    mixed: "Keeps to the bakery, but lets assistants photograph and price each cake after ten hours.",
    good: "Tests every idea against five minutes at closing, and asks when those who collect can come before counting on them.",
    excellent:
      "Finds the empty van at five in the morning, or the till, and builds on it; says unasked what is left aside, such as restaurants or other towns.",
  },
  frames: {
    poor: "Customers, takers and shops can all post and take offers; nobody's evening looks different for it.",
    mixed:
      "Describes the assistant's evening well, and then asks for a full count that would take half an hour.",
    good: "The assistant has a minute between two customers, so it is one tap, so four words must do. Or: nobody hears of empty shelves, so the till says when the last one went. Person, use case, requirement.",
    excellent:
      "Sees two wishes collide, such as certainty for the kitchen at five and shops that know at six, or full shelves and little waste, and settles it; gives each requirement a figure by which to tell.",
  },
  finds: {
    poor: "Gets into opening hours, allergies and labels, and stays there also when asked what comes next.",
    mixed:
      "Goes back and forth between baking and giving away, is asked to choose, is asked again at the requirements, and then keeps to one.",
    good: "Names both beginnings, chooses one for a reason, and answers the objection about sales at full price without starting over.",
    excellent:
      "Chooses by what would be learned in two weeks, with paper and two shops, and says at the end what would make the other beginning the better one.",
  },
});
