// The rubric of the management track: what each criterion expects at Group PM to VP of Product, and what counts as seeing it.
import type { ShippedCell } from "./ladder";

export const rubricManagement: readonly ShippedCell[] = [
  {
    level: "M4",
    criterion: "hardSkills",
    expectation:
      "Coaches the PMs of a whole product in their craft, and leaves the problem with them even when a quick answer is at hand. Gives feedback soon and with an example, so that behaviour changes. Hires by the same exercise for everyone. Staffs the roadmap so that work suits people and stretches them. Plans time for people first.",
    seenWhen:
      "PMs describe a recent problem they worked out themselves after good questions from this person. Something changed after feedback, so that it need not be given again. New hires do what the interview suggested they could. Every roadmap item has an owner chosen for a reason, skill or growth. Conversations with PMs stay in the calendar in busy weeks.",
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
      "Turns good PMs into good managers: coaches those who lead the teams of a product line in hiring, in feedback and in letting others solve problems. Judges which skills each product will need, and staffs before the need is felt. Tells a matter for coaching from an ill-fitting role, and acts on either in time.",
    seenWhen:
      "Managers here can show how their own coaching has changed, and their PMs confirm it. Interviewers in different teams reach like judgements, because this person trained them. A lack of skill was met by teaching, moving or hiring before a product stood still. Somebody in an ill-fitting role was helped to a better one and kept the respect of others.",
    benchmark: {
      measure: "Each manager's coaching watched and talked over afterwards",
      direction: "at least",
      target: 1,
      unit: "per quarter",
    },
  },
  {
    level: "M6",
    criterion: "hardSkills",
    expectation:
      "Judges where skill, experience and money should go across the portfolio, and moves people between product lines with their consent. Develops directors in judgement of bets, of leaders and of risks, by questions. Sets how every product team hires, gives feedback and grows people, and checks that it works.",
    seenWhen:
      "Directors' investments and appointments still look sound a year later, and they describe how this person questioned them without giving the answer. PMs who moved between lines say what they gained. Hiring and feedback work alike in all lines; where a check showed that they did not, they were mended.",
    benchmark: {
      measure: "Roles leading a product line for which somebody inside is being prepared",
      direction: "at least",
      target: 75,
      unit: "%",
    },
  },
  {
    level: "M7",
    criterion: "hardSkills",
    expectation:
      "Builds the system that makes managers: how they are chosen, prepared and coached, how their coaches are taught, and how they return to IC work if they prefer. Works out which skills the company and its market will need in years to come, and begins to grow them. Chooses leaders without doing their job.",
    seenWhen:
      "New managers were chosen for nurturing others and say that they were prepared before they began. The system works where this person rarely looks, and other companies copy from it. Managers who returned to IC work say that it was respected. Skills needed today were begun years ago.",
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
      "Makes the partnerships around a whole product work without standing in between: PMs deal directly with engineering, marketing, sales and support. Introduces, prepares, then steps back. Agrees with the managers of those functions how their teams work together, and clears what PMs cannot clear themselves.",
    seenWhen:
      "Partners call the PM, not the PM's manager, and are content with the answer. Decisions go on in this person's absence. Managers in the neighbouring functions describe one working agreement and one friction that has gone. PMs say that they went into hard meetings prepared, and that the credit was left with them.",
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
      "Settles resources and priorities for a product line with the peers who lead other functions. Says what is offered as well as what is asked, and keeps an agreement when it becomes inconvenient. Teaches the managers here to settle things with their own peers, and takes over only at their request.",
    seenWhen:
      "At the start of a half-year the plans of the functions for the line fit together; later changes are agreed between leaders before teams feel them. Peers say that this person's word holds. Managers settle more conflicts among themselves than a year ago. Another function was helped to its goal at some cost here.",
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
      "Settles with the heads of all functions how people, money and attention are shared over the portfolio, and offers own cuts where the whole gains. Shapes how product lines and functions plan together. Directors speak for their lines before executives, prepared and unaccompanied.",
    seenWhen:
      "Yearly plans were agreed without leaving losers behind, and heads of functions would choose to plan with this person again. Something visible was given up here for another area. Executives bring questions straight to the directors. A planning habit between functions was introduced, tried and made simpler.",
    benchmark: {
      measure: "Questions of priority between areas left open for more than a month",
      direction: "at most",
      target: 2,
      unit: "at any time",
    },
  },
  {
    level: "M7",
    criterion: "crossFunctionality",
    expectation:
      "Decides with the executive team how the company and its market are served: where money and people go, and which function leads what. Builds such trust between functions with differing aims that their tension improves decisions. Opens doors outside the company for other leaders to walk through.",
    seenWhen:
      "Other executives allow for product's needs in their plans unasked, and product allows for theirs. Disputes between functions are held in the open, end in a decision and are not fought again below. Partners, the largest customers or the board work directly with several product leaders, in relations this person began and handed over.",
  },
  {
    level: "M4",
    criterion: "leadership",
    expectation:
      "PMs carry the vision of a whole product further than this person could alone. Knows what each of them wants to become, on either track, and lets them grow through work that leads there. The stage belongs to those who did the work.",
    seenWhen:
      "PMs present the vision to customers and leadership in their own words, and departments that never met this person know it. Each PM can name a next step, what they are practising for it and how this person has helped. At least one now does work that was beyond them a year ago.",
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
      "Across a product line, managers and PMs lead in their own name: they add to the shared vision, and their teams follow. Recognises who could manage by how they nurture others, never by who asks, and gives them safe practice. Makes it as attractive to stay an IC as to manage.",
    seenWhen:
      "The line's vision contains ideas from several people, and names them. PMs reach their next level here on both tracks. New managers had mentored well before they were chosen. ICs and managers of the same grade say that they are listened to alike, and somebody who asked to manage was told plainly what to practise.",
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
      "Leaders who grew here shape the portfolio and spread its vision through the whole organisation. Directors develop managers, who develop PMs; this person tends that chain and does not reach past it. Changes by example how the company deals with growth, credit and failure.",
    seenWhen:
      "Someone two steps away acts on the vision and explains it well without having heard it from this person. Other departments ask for people trained here, and some of those lead there. A habit such as sharing failures or crediting ICs has spread beyond product. Conversations about growth went on while this person was away for weeks.",
  },
  {
    level: "M7",
    criterion: "leadership",
    expectation:
      "Gives the company and its market a vision that many leaders hold as their own and develop further. Is known for the people who grew here and what they went on to do. Sees to it that both tracks are honoured equally throughout the company, and holds to this when it costs.",
    seenWhen:
      "Executives, customers and the market know the vision from leaders other than this person. People who learned here lead product in other companies and say so. Senior people choose a track by taste, and moves in either direction are nothing unusual. Good successors for this role itself exist.",
  },
  {
    level: "M4",
    criterion: "accountability",
    expectation:
      "Answers for a whole product through its team: outcomes, a pace that can be kept up, and marks that are fair and rest on evidence. Passes on praise for success and takes responsibility for failure. Leadership approves the main decisions, and only those.",
    seenWhen:
      "The product's KPIs reach their targets over the year, or the shortfall was explained early and the plan changed. Overload or conflict was noticed and acted on before anybody fell ill or left. Evidence stands behind each mark given, and calibration seldom finds it missing. PMs know where they stand before the cycle tells them.",
    benchmark: {
      measure: "KPIs of the product on target at the end of the year",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M5",
    criterion: "accountability",
    expectation:
      "Answers for a product line through its managers: its results, the health of its teams, and marks that mean the same from each manager. Shifts goals or people when a team carries too much, and stands by the product that loses. Goals are agreed each half-year, and leadership hears of decisions afterwards.",
    seenWhen:
      "The line as a whole meets its half-year goals, and no team paid for it with exhaustion. Managers compared evidence and expectations with each other before calibration, on their own initiative. A team in difficulty had help within weeks. Disappointing results are presented by this person, good ones by those who achieved them.",
    benchmark: {
      measure: "Half-year goals of the product line reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M6",
    criterion: "accountability",
    expectation:
      "Answers for the portfolio through its leaders: yearly results, the conditions people work in, and equal treatment of both tracks in pay, promotion and marks. Ends initiatives in a way that keeps people's trust. Goals and limits are agreed once a year, and only exceptions are raised.",
    seenWhen:
      "Yearly portfolio goals are met, and people in every line would advise a friend to work here. Differences in promotion, marks or time in grade between lines or tracks were noticed, looked into and, where unfounded, put right. Those whose initiative was stopped can say why, and what came next for them.",
    benchmark: {
      measure: "Yearly goals of the portfolio reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "M7",
    criterion: "accountability",
    expectation:
      "Answers for what product brings to the company and its market, and for an organisation that will still bring it after this person has gone. Holds leaders to their results and to how they treat people, with equal weight. Goals are set years ahead, together with the executive team.",
    seenWhen:
      "Over three years or more the company regards product's results as decisive, and those who achieved them grew and chose to stay. A leader with strong results who treated people badly was confronted, with consequences. Those whose marks are calibrated trust the outcome. The work has been handed over for a time, and went on.",
  },
];
