// A scenario: sixty households, four washing machines and a list on the door.
import type { Scenario } from "../../domain/hiring/scenario";
import { anchorsOf } from "./anchors";

export const laundry: Scenario = {
  id: "laundry",
  title: "The laundry room",
  sendAhead:
    "In the exercise we work on the scenario below at a whiteboard. No preparation is needed: it is sent ahead so that nothing about it surprises you. There are several good answers, and how you get to one interests us more than which. Bring questions.",
  problem: `A block of flats has sixty households and one laundry room in the cellar, with four washing machines and three dryers. A paper list hangs on its door: you write your flat beside an hour.

People complain. Some come down at their hour and find the machine full of somebody else's wet clothes. Some have written themselves in for every Saturday until the end of the year. Others never find an hour before nine in the evening, and pay to have their washing done elsewhere in town. About twice a week the caretaker, who looks after the building, is called to settle a quarrel, and would rather be mending the heating.

The owner of the block asks you to make this better. It has a little money: enough to try something, not enough to rebuild the cellar.

Work out at the whiteboard whom you would help, what they try to get done, and what a first version must do. Choose, and say what you leave out. You may assume what seems sensible; say so when you do.`,
  ifAsked: `Give these only when the candidate asks, in your own words.

A wash takes 40 to 90 minutes, a dryer about an hour.
Most households wash twice a week, families with small children four times. Over the whole week the machines would be enough; evenings and Saturdays are not.
Six or seven people work shifts, in a hospital and at the railway, and learn them three days ahead.
About fifty of the sixty households have a smartphone. The cellar has power but no network; there is a signal on the stairs. A cable to the stairs can be laid in a day.
The money is about the price of one new machine. Washing is free and the owner wants to keep it so.
There is a page of rules that every household signed. Nobody remembers it.
The owner would be content with fewer calls to the caretaker and fewer people who wash elsewhere.`,
  steps: [
    "Says the problem in own words",
    "Asks for facts that matter",
    "Names the people: families, shift workers, people without a phone, the caretaker",
    "Chooses whom to help first, and why",
    "Writes use cases for them",
    "Turns use cases into requirements",
    "Orders requirements, and leaves some out",
    "Says how one would see that it works",
  ],
  sound: `The candidate finds that one complaint hides three: hours that are taken and not used, hours taken far ahead by a few, and machines blocked by washing that is done. Asked about the numbers, they see that there are enough machines over the week and too few at the hours everybody wants.

At least two kinds of people are told apart by what they try to get done, not by age: a parent who must wash four times a week and cannot wait; a nurse who knows the shifts only three days ahead; somebody without a phone; the caretaker, who uses nothing and suffers most.

A first version helps one or two of them and can be named in a sentence. Each requirement hangs on a use case. People without a phone are not left outside, and somebody says what happens when the rule is not kept. The end is something to count: calls to the caretaker, hours booked and not used.`,
  answerOne: `Hours that come back

The candidate asks who never finds an hour, hears of shifts, and takes a nurse as the first person to help: on Thursday the nurse learns of work on Saturday, and by then all good hours are gone. The parent comes second, because the parent plans and would gain as well. The people who hold every Saturday are no villains; they take hours because an hour given back today brings nothing.

Use cases: see on Thursday which hours are free until Sunday. Take one, standing on the stairs or in the lift. Give one back in a moment when plans change. Stand before a machine that is booked and stays empty, and use it without a quarrel. Do all this without a phone, at the door.

Requirements, in order. (1) Each household holds at most two hours ahead of time, whatever the week; when one is used or given back, the next can be taken. (2) Hours open seven days ahead, so that neither the early planner nor the nurse gets all. (3) An hour that nobody began after fifteen minutes is free for whoever stands there. (4) Giving back takes one step. (5) The same is possible at the door: a board with two numbered tokens for each flat, which the caretaker transfers each morning in the first weeks.

Left out: who washes when is not shown by name, because it invites quarrels. No payment, no reminder messages, no lock on the machines. Before building anything, the candidate tries tokens on a board for a month: they teach whether the limit of two is right.

How one would see it: hours booked and not used, counted by the caretaker for a week before and after; calls about quarrels; how many households still wash elsewhere.

Why it is sound: it goes for the cause (holding costs nothing), it helps somebody in particular, and the cheap trial answers the riskiest question first.`,
  answerTwo: `A free machine, and not a free hour

Another candidate asks how long a wash takes and how many there are, works out that the machines stand still more than half of the week, and doubts the list itself: an hour is the unit of the list and of nothing else. The people to help are those who want to wash now: the parent with a bed to change, the student who comes home at three. What they try to get done is not to book an hour; it is to go down once and find a free machine.

Use cases: know, before carrying the basket down four floors, whether a machine is free or when the next one will be. Come back when the own wash is done, and not ten minutes late. Take somebody's finished washing out without feeling like a thief. Know that this will be done with care when it is one's own.

Requirements, in order. (1) From the stairs one can see which machines run and how long they still take: a display by the stairs, with a cable to plugs that measure power; no phone needed. (2) Whoever wants can be told when the own machine is done. (3) Each machine has a labelled basket, and a rule in one sentence on the wall: ten minutes after the end anybody may move the washing into the basket. (4) Two of the four machines are for whoever comes. The paper list stays for the other two, for those who have to plan: whoever holds every Saturday there holds it on two machines and no longer on four.

Left out: bookings by phone, limits on how often somebody washes, a count by household. If Saturday is still full after a month, the next step is a picture of quiet hours beside the display, before any limit.

How one would see it: calls to the caretaker; how often somebody comes down and finds nothing free, asked on a card by the door for two weeks; how many still wash elsewhere.

Why it is sound: it questions the given solution, stays within the money, keeps a way for planners and for those without a phone, and its requirements follow from what people do on the stairs. It differs from the first answer in nearly everything, and no scorecard should prefer one for that.`,
  stumbles: [
    "Starts with an app, its sign-in or its screens",
    "Talks about who may see bookings before anybody can book",
    "Buys machines or rebuilds the cellar, against the given money",
    "Forgets households without a phone",
    "Punishes people instead of asking why they hold hours",
    "Forgets the steps announced at the start",
    "Goes into one detail, such as detergent or noise at night",
  ],
  used: 0,
};

export const laundryAnchors = anchorsOf("laundry", {
  distils: {
    poor: 'Reads the complaints aloud and answers them one by one: "a camera against wet clothes, a fine for Saturdays".',
    mixed:
      "Sees that hours are unevenly taken, and treats the wet clothes as a matter of manners that has nothing to do with it.",
    good: "Tells apart hours held and not used, hours held too early, and machines that are blocked; asks whether there are too few machines or only too few on Saturday.",
    excellent:
      "Works out from a few facts that the week has room enough, and says what would prove it untrue: if weekday mornings were full as well, the answer would be another.",
  },
  stays: {
    poor: "Designs a service for laundry rooms of the whole country, with a price for each wash.",
    mixed:
      "Stays in the cellar, but takes network there for granted, or money for new machines, until asked.",
    good: "Keeps to one room, sixty flats and the price of one machine; asks whether everybody has a phone before an idea rests on it.",
    excellent:
      "Builds on what the page and the answers give, such as the signal on the stairs or the caretaker's round; says unasked what is left aside, such as other blocks or a price for each wash.",
  },
  frames: {
    poor: '"Users can book, cancel and get a message." Asked who that is: "the tenants".',
    mixed: "Describes a parent and a student, and then writes the same requirements for both.",
    good: "Shifts are known on Thursday, so hours must still be free on Thursday, so nobody may hold them all. Or: the basket goes down four floors, so one must know before. Person, use case, requirement.",
    excellent:
      "Notices that some want certainty and others something left over, settles it by a limit on hours or by machines nobody can book, and says of each requirement when it would count as met.",
  },
  finds: {
    poor: "Draws the screens of an app, and goes on drawing when asked for whom they are.",
    mixed:
      "Is brought back twice by the interviewer, from fines and from the price of a wash, and each time finds the next step.",
    good: 'Says "people first, then what they try to do", keeps to it, and takes the objection "some have no phone" into the next step.',
    excellent:
      "Sees at the requirements that somebody was missing among the people, such as the caretaker, goes back, and drops a requirement for it; ends with a trial that costs next to nothing.",
  },
});
