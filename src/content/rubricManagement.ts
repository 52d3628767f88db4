// The rubric of the management track: what each criterion expects at Group PM to VP of Product, and what counts as seeing it.
import type { ShippedCell } from "./ladder";

export const rubricManagement: readonly ShippedCell[] = [
  {
    level: "M4",
    criterion: "hardSkills",
    expectation:
      "Coaches the PMs of a whole product, and lets them solve their problems even when a quick answer is at hand. Gives feedback soon and with an example, so that behaviour changes. Hires with the same exercise for every candidate. Gives each roadmap item to a PM whom it suits and stretches. Keeps time for people free in every week.",
    seenWhen:
      "PMs describe a recent problem that they solved after good questions from this person. Feedback changed something, and did not have to be repeated. New PMs can do what their interviews suggested. For each roadmap item there is a reason why its owner has it: a skill they have, or one they are to grow. Conversations with PMs take place in busy weeks too.",
    benchmark: {
      measure: "One-to-one conversations held as planned",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "M5",
    criterion: "hardSkills",
    expectation:
      "Turns good PMs into good managers: coaches those who lead the teams of a product line in hiring, in feedback and in letting others solve problems. Judges which skills each product will need next, and provides them in time. Sees whether somebody needs coaching or another role, and acts early.",
    seenWhen:
      "Managers can show what they changed in their coaching, and their PMs confirm it. Interviewers in different teams judge alike, because this person trained them. Missing skills were taught, moved or hired before a product had to wait for them. Somebody whose role did not fit was helped to a better one, and is still respected by colleagues.",
    benchmark: {
      measure: "Coaching conversations watched and talked over with each manager",
      direction: "at least",
      target: 1,
      unit: "per quarter",
    },
  },
  {
    level: "M6",
    criterion: "hardSkills",
    expectation:
      "Judges how skill, experience and money should be spread over the portfolio, and moves people between product lines if they agree. By asking questions, develops the judgement of those who lead managers. Sets how all product teams hire, give feedback and develop people, and checks that it works.",
    seenWhen:
      "Investments and appointments made by these leaders still look sound two years later, and they describe how this person's questions helped them without giving the answer. PMs who moved between lines say what they gained. Hiring and feedback work alike in all lines; where a check found otherwise, this was put right.",
    benchmark: {
      measure: "Product-line leader roles for which somebody inside the company is being prepared",
      direction: "at least",
      target: 75,
      unit: "%",
    },
  },
  {
    level: "M7",
    criterion: "hardSkills",
    expectation:
      "Builds the system from which managers come: how they are chosen, prepared and coached, and how they can go back to IC work if they prefer. Works out which skills the company and its market will need in years to come, and begins to develop them. Chooses executives and leaves their work to them.",
    seenWhen:
      "New managers were chosen because they nurture others, and say that they were prepared before they began. The system works in places where this person seldom looks, and other companies copy it. Managers who went back to IC work say that it was respected. Skills that are needed today have been taught for three years or more.",
    benchmark: {
      measure: "New managers prepared before their first day in the role",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "M4",
    criterion: "crossFunctionality",
    expectation:
      "Enables the PMs of a whole product to work with engineering, marketing, sales and support directly, without the manager in between. Introduces and prepares them, then steps back. Agrees with the managers of those functions how their teams work together, and removes obstacles that PMs cannot remove.",
    seenWhen:
      "Colleagues in other functions call the PM, not the PM's manager, and are content with the answer. Decisions are taken while this person is away. Managers in these functions describe how the teams have agreed to work together, and one difficulty that has gone. PMs say that they were prepared for difficult meetings and received the credit.",
    benchmark: {
      measure: "Neighbouring functions asked how they find working with the PMs",
      direction: "at least",
      target: 4,
      unit: "functions per half-year",
    },
  },
  {
    level: "M5",
    criterion: "crossFunctionality",
    expectation:
      "Agrees on resources and priorities for a product line with the leaders of other functions. Says what product can offer as well as what it asks for, and keeps an agreement when it becomes inconvenient. Teaches managers to reach such agreements with managers elsewhere, and takes over only when they ask.",
    seenWhen:
      "At the start of the year the functions' plans for the line fit together. Leaders agree on later changes before their teams feel them. Leaders in other functions say that this person's word holds. Managers settle more conflicts among themselves than a year ago. Another function reached a goal with help from the line.",
    benchmark: {
      measure: "Conflicts over people or priorities, from being raised to being settled",
      direction: "at most",
      target: 10,
      unit: "working days",
    },
  },
  {
    level: "M6",
    criterion: "crossFunctionality",
    expectation:
      "Agrees with the heads of all functions how people and money are shared across the portfolio for the next two years, and offers cuts to product where the company gains by them. Designs how product lines and functions plan together. Prepares the leaders of the lines to speak to executives alone.",
    seenWhen:
      "Heads of functions accept their share, say that it was reached fairly, and would plan with this person again. Product gave up something visible for another function. Executives take their questions about a line to its leader. A way of planning across functions was introduced, tried and made simpler.",
    benchmark: {
      measure: "Questions of priority between functions left open for more than a month",
      direction: "at most",
      target: 2,
      unit: "at any time",
    },
  },
  {
    level: "M7",
    criterion: "crossFunctionality",
    expectation:
      "Decides, as one of the executives, how the company and its market are served: what the company will be known for, and which function leads what. Helps functions with different aims to disagree openly and decide better for it. Builds relations with the board, partner companies and the largest customers, and hands these over to other leaders.",
    seenWhen:
      "Other executives plan for product's needs without being asked, and product plans for theirs. Disputes between functions are held in the open, end in a decision and do not start again in the teams. The board, partner companies and the largest customers deal directly with several product leaders, whom this person introduced.",
  },
  {
    level: "M4",
    criterion: "leadership",
    expectation:
      "Helps PMs to carry the vision of a whole product further than one person could. Knows what each of them would like to become, on either track, and gives them work in which they grow in that direction. Lets those who did the work present it.",
    seenWhen:
      "PMs present the vision to customers and leadership in words of their own, and departments that have never met this person know it. Each PM can name a next step, what they are practising for it and how this person has helped. At least one now does work that was too hard half a year ago.",
    benchmark: {
      measure: "Reports whose growth plan was talked over in the quarter",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "M5",
    criterion: "leadership",
    expectation:
      "Gets the managers and PMs of a product line to lead in their own name: they add to the common vision, and their teams follow. Recognises future managers by how they nurture others, never by who asks, and lets them practise safely. Makes staying an IC as attractive as managing.",
    seenWhen:
      "The vision of the line contains ideas from several people, and names them. PMs reach their next level here on both tracks. New managers had mentored well before they were chosen. ICs and managers of the same grade say that they are heard alike. Somebody who asked to manage was told plainly what to practise.",
    benchmark: {
      measure: "Presentations of the line's vision given by somebody other than this person",
      direction: "at least",
      target: 75,
      unit: "%",
    },
  },
  {
    level: "M6",
    criterion: "leadership",
    expectation:
      "Develops leaders who shape the portfolio and carry its vision into every department. They develop managers, who develop PMs: this person strengthens that chain and does not bypass it. Gets other departments of the company to take over good habits, such as giving credit and reporting failures openly.",
    seenWhen:
      "Somebody two steps away explains the vision well without having heard it from this person. Other departments ask for people trained in product, and some of those lead there. A habit such as naming the ICs behind a success has spread to other departments. Conversations about growth continue while this person is away for weeks.",
  },
  {
    level: "M7",
    criterion: "leadership",
    expectation:
      "Gives the company and its market a vision that many leaders share and develop further. Is known in the industry for the people who grew here and what they did next. Makes sure that both tracks are equal in every function of the company, even when this is costly.",
    seenWhen:
      "Executives, customers and the press know the vision from leaders other than this person. People who learned here lead product in other companies, and say where they learned it. Other companies ask how the two tracks work here. Even the most experienced people choose a track by taste, and moves in either direction are nothing unusual.",
  },
  {
    level: "M4",
    criterion: "accountability",
    expectation:
      "Answers for a whole product through its team: for results, for a pace that can be kept up, and for marks that are fair and rest on evidence. Passes praise on to the team, and takes responsibility when something fails. Leadership approves the main decisions, and only those.",
    seenWhen:
      "The product's KPIs reach their targets for the half-year, or the shortfall was explained early and the plan changed. Overload or conflict was noticed and acted on before anybody fell ill or left. Each mark has evidence, and calibration sessions seldom ask for more. PMs know where they stand before they are told their marks.",
    benchmark: {
      measure: "KPIs of the product on target at the end of the half-year",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M5",
    criterion: "accountability",
    expectation:
      "Answers for a product line through its managers: for its results, for the health of its teams, and for marks that mean the same from every manager. Changes goals or moves people when a team carries too much. Goals are agreed once a year, and leadership hears of decisions afterwards.",
    seenWhen:
      "The line as a whole reaches its goals for the year, and no team is exhausted by it. Managers compared evidence before the calibration session without being told to. A team in difficulty had help within weeks. This person presents disappointing results, and leaves good ones to those who achieved them.",
    benchmark: {
      measure: "Goals of the product line for the year reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M6",
    criterion: "accountability",
    expectation:
      "Answers for the portfolio through its leaders: for results, for the conditions people work in, and for equal treatment of both tracks in pay, promotion and marks. Ends initiatives in a way that keeps people's trust. Goals and limits are agreed two years ahead, and leadership is asked only about exceptions.",
    seenWhen:
      "The portfolio reaches its goals for the two years, and people in every line would advise a friend to work here. Differences in promotion, marks or time in grade between product lines or tracks were examined and, where no reason was found, put right. People whose initiative was ended can say why, and what they did next.",
    benchmark: {
      measure: "Two-year goals of the portfolio reached, or on course at the half-way check",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M7",
    criterion: "accountability",
    expectation:
      "Answers for what product does for the company and its market, and for an organisation that will still do so under a successor. Holds executives responsible for how they treat people as much as for their results. Goals are set three or more years ahead, together with the executive team.",
    seenWhen:
      "Over three years or more the company calls product's results decisive, and those who achieved them grew and stayed. An executive with strong results who treated people badly had to change or leave. Somebody else led the organisation for a time, and its results held. People on both tracks say that they trust the way marks are settled.",
  },
];
