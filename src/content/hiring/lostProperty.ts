// A scenario: two hundred things a day are left in trams and buses, and one in five finds its owner.
import type { Scenario } from "../../domain/hiring/scenario";
import { anchorsOf } from "./anchors";

export const lostProperty: Scenario = {
  id: "lost",
  title: "Lost on the tram",
  sendAhead:
    "In the exercise we work on the scenario below at a whiteboard. No preparation is needed: it is sent ahead so that nothing about it surprises you. There are several good answers, and how you get to one interests us more than which. Bring questions.",
  problem: `A city runs buses and trams. Every day about two hundred things are left in them: umbrellas, bags, phones, once in a while a violin. Drivers hand them in at the depot, where the vehicles stand at night, when their shift ends. Once a day a van takes everything to an office, where two people write each thing into a book and put it on a shelf.

The office is open on weekday mornings. Whoever misses something telephones or comes, describes it, and somebody walks along the shelves. One thing in five finds its owner; the rest is sold once a year. The telephone is busy most of the day, mostly with people whose thing is not there, or not yet.

The transport company asks you to make this better. It can pay for a small team for half a year; it will not hire more people for the office.

Work out at the whiteboard whom you would help, what they try to get done, and what a first version must do. Choose, and say what you leave out. You may assume what seems sensible; say so when you do.`,
  ifAsked: `Give these only when the candidate asks, in your own words.

Four in ten things are umbrellas, gloves and hats that hardly anybody asks for. One in six is a phone, a wallet or keys.
Most people notice within half an hour and call within two hours. The thing reaches the office around noon of the next day.
Drivers have a radio and a ticket machine with a small screen, and four minutes at the last stop.
Six passengers in ten use the company's ticket app, which knows their line and time.
People who claim what is not theirs are rare; it happens with phones.
The company would be content with more things given back and a telephone that can be reached.`,
  steps: [
    "Says the problem in own words",
    "Asks for facts that matter",
    "Names the people: who lost something just now, who misses it for days, drivers, the office",
    "Chooses whom to help first, and why",
    "Writes use cases for them",
    "Turns use cases into requirements",
    "Orders requirements, and leaves some out",
    "Says how one would see that it works",
  ],
  sound: `The candidate sees two problems that need not be solved together: things do not find their owners, and people call in vain. Asked about times, they find the gap behind both: owners look within two hours, things arrive a day later.

Not all things are alike. Keys and a phone are worth a way across the city within the hour; a single glove is worth nothing to anybody. A sound answer says for which things it works and lets the others go.

At least three people are told apart: the passenger who notices at the next stop, the one who notices in the evening, the driver with four minutes, the two people of the office. Whoever proposes work for drivers or the office says what they stop doing instead.

Each requirement hangs on a use case, including the uncomfortable one: how to make sure that it is the owner. The end is something to count: things given back of those worth asking for, calls that end with "not here yet".`,
  answerOne: `Before it leaves the tram

The candidate asks when people notice and hears: within half an hour. At that moment the thing is still on the line, often in the very tram, and each hour makes it harder to return. So the first person to help is the passenger at the next stop who has just patted an empty pocket. The driver is the second, because without the driver nothing happens.

Use cases: say within a minute what is missing and where I sat, without knowing the number of the tram. As a driver, learn at the last stop what to look for, without reading while driving. Look along the rows and say found or not found with one press. As a passenger, learn it within the hour, and get the thing back without crossing the city to an office.

Requirements, in order. (1) A passenger can report line, direction, about when, and what, by the app or a short telephone menu; for those with a ticket in the app, line and time are there already. (2) Reports reach the ticket machine's screen only while the tram stands at the last stop. (3) The driver answers with found or not found, nothing else. (4) The passenger is told at which stop and when this tram comes by next, or from what hour the thing is at the depot; the driver asks for something that only the owner knows. (5) Whatever is not picked up goes the old way.

Left out: umbrellas and gloves, which cannot be reported at all in the first version, so that a driver gets a few reports a shift and not thirty. No search in the stock, no delivery.

How one would see it: on two tram lines for a month, how many reported things are back with their owner on the same day, and how many minutes drivers spend. If drivers lose their break, it ends.

Why it is sound: it goes where the chance is greatest, respects the driver's four minutes, and leaves out nearly everything on purpose.`,
  answerTwo: `An honest answer without a call

Another candidate starts from the telephone: most callers hear "not here" and call again tomorrow. They are the first to help, with the two people in the office, who spend the day saying no instead of writing things down. The thing lost today and found tomorrow is the normal case, and it needs no hurry; it needs that owner and thing find each other once both are known.

Use cases: leave once what I miss, and hear when it has come, or after two weeks that it has not. As the office, take in two hundred things within two hours. Given a bag of keys, find out who reported keys. Hand out a phone to its owner and to nobody else. Come after work.

Requirements, in order. (1) At the depot each thing gets a number and a photo before the van comes; the photo is for the office alone. (2) Owners describe what they miss by kind, colour and line, in the app, on a page, or on the telephone, where a recorded voice says first that things arrive after noon of the next day. (3) For each thing the office sees the reports that fit, and confirms with a question whose answer is in the photo. (4) Owners are told of a confirmed find with a number to show. (5) Numbers can be picked up at the depot until ten in the evening.

Left out: a public list of finds, because it would teach strangers what to claim. Matching by pictures, which two hundred things a day do not need. Gloves and umbrellas get a box to look through.

How one would see it: share of phones, wallets, keys and bags given back; calls a day; minutes from van to last entry. Before anything is built, the office tries the description form on paper with the callers of one week.

Why it is sound: it finds the real waste (calls without an answer), takes the office's day as a limit, and treats proof of ownership as a use case. It leaves the tram alone, where the first answer begins; both are well reasoned.`,
  stumbles: [
    "Starts with recognising things in pictures",
    "Begins with fraud and privacy before anything can be returned",
    "Gives drivers work they have no time for",
    "Treats a glove and a wallet alike",
    "Hires people for the office, against the given limit",
    "Forgets the steps announced at the start",
    "Designs a public list and overlooks false claims when asked",
  ],
  used: 0,
};

export const lostPropertyAnchors = anchorsOf("lost", {
  distils: {
    poor: "Answers each sentence: longer hours, a second van, a bigger shelf.",
    mixed:
      "Sees that few things come back, and only after a hint that most callers come before their thing does.",
    good: "Finds the gap between the two hours of the owner and the day of the thing, and says that umbrellas and keys are two different problems.",
    excellent:
      "Shows that calls in vain and things not returned have one cause, puts a figure on it from the facts asked for, and says for which things the effort is worth it at all.",
  },
  stays: {
    poor: "Moves on to tags that passengers buy and fix to everything they own; trams, drivers and the office do not occur again.",
    mixed:
      "Stays with trams, but takes for granted that drivers can search at each stop, or that the office gets two more people.",
    good: "Keeps to a small team, half a year, two people in the office; asks what drivers have in their hands and how long they stand.",
    excellent:
      "Turns the four minutes at the last stop into the heart of the answer, or rules drivers out because of them; says unasked what is left aside, such as the airport.",
  },
  frames: {
    poor: '"People upload a photo and the system finds it." Who takes the photo of what is lost stays open.',
    mixed:
      "Has passengers and staff, with one requirement for each sentence of the page and no use case between.",
    good: "The passenger notices at the next stop, so the report must take a minute, so line and time come from the ticket. Or: the office gets two hundred things by noon, so each needs a number before. Person, use case, requirement.",
    excellent:
      "Makes proving that it is mine a use case of its own, and changes a requirement for it: no public list, or a question that only the owner can answer. Says of each requirement how one would tell on one line in one month.",
  },
  finds: {
    poor: "Stays with the question how pictures are compared, also when asked what comes next.",
    mixed:
      "Goes to and fro between the tram and the office until asked to choose, needs another hint to leave the sorting of reports, and then writes a sound list.",
    good: "Says which of the two problems comes first and why, finishes it, and answers the objection about drivers by changing one requirement.",
    excellent:
      "Weighs both ways in a few sentences, chooses one, and comes back at the end to say what the other would have needed to be true.",
  },
});
