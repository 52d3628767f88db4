// The rubric of the IC track: what each criterion expects at PM1 to Product Fellow, and what counts as seeing it.
import type { ShippedCell } from "./ladder";

export const rubricIC: readonly ShippedCell[] = [
  {
    level: "IC1",
    criterion: "hardSkills",
    expectation:
      "In the first year in product, after work as analyst, designer, engineer or sales engineer, for instance: applies that knowledge and a sure feeling for what suits users better. Makes requirements for single features out of technical needs, whether from customers' requests, engineers, a study of competitors or own use of the product. Follows them through engineering. Helps prioritise.",
    seenWhen:
      "Each requirement names the need behind it and where the need was found. Engineers can build from it once the manager has gone over it. News of what is delivered, and when, comes from this person and can be relied on. When priorities are set, this person argues what makes own items urgent, and accepts the order chosen.",
    benchmark: {
      measure: "Requirements that name the need and its source",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC2",
    criterion: "hardSkills",
    expectation:
      "Leads customer interviews and studies the alternatives, to decide what belongs in a feature set and for whom. Writes requirements that fit together and cover the rare and failing cases as well as the usual one. Puts the set's features and bugs in order, with a reason for each place, inside a plan agreed with the manager.",
    seenWhen:
      "Review changes details, seldom the direction. Interview notes show open questions and more than one kind of customer. The written scope says what is left out, and why. When time runs short in a release, this person offers a smaller set that still makes sense, and engineering agrees that it can be built.",
    benchmark: {
      measure: "Customer interviews led",
      direction: "at least",
      target: 6,
      unit: "per quarter",
    },
  },
  {
    level: "IC3",
    criterion: "hardSkills",
    expectation:
      "Requirements have become routine. Strategic planning gets both expertise and plans for own themes from this person. Prioritises them quickly and well with nobody overseeing it. Is able to take customers through the entire roadmap, and reads from the stage a sale has reached how much of it to show.",
    seenWhen:
      "Planning starts from this person's material on the themes: evidence from the market, sequence, effort and risk. Priorities are set in one pass, hold, and nobody had to ask for them. After a roadmap presentation, sales confirms that it suited the stage of the sale: nothing was promised early and nothing useful held back.",
    benchmark: {
      measure: "Customers taken through the entire roadmap",
      direction: "at least",
      target: 3,
      unit: "per quarter",
    },
  },
  {
    level: "IC4",
    criterion: "hardSkills",
    expectation:
      "Answerable for a whole product from top to bottom: vision and strategy, fit with the market, competitive analysis, roadmap, MVP, features, narrative, enablement and measurement. Knows its market exhaustively, follows competing products constantly, and sees when product or initiative needs a new strategy. Puts decisions to leadership for approval, as trade-offs instead of details, with data and reasons ready.",
    seenWhen:
      "Owns the internal roadmap and is the author of the external one. All process content is this person's, beginning with market requirements and ending with the product plan. Is efficient without growing distant: follows each iteration and has a view on any bug or trade-off. Settles difficult trade-offs with architecture. Pitches initiatives, publishes KPIs and usage, and adds to go-to-market strategy, sales strategy and sales decks. Has called for a change of strategy, or argued against one, on evidence.",
    benchmark: {
      measure: "Comparisons with a competing product brought up to date",
      direction: "at least",
      target: 3,
      unit: "per quarter",
    },
  },
  {
    level: "IC5",
    criterion: "hardSkills",
    expectation:
      "Decides what a product line consists of: which market each product serves, what they share, where one should end and another begin. Studies segments, prices, substitutes and technology across products, and finds needs that each product alone would miss. Makes the case for a new product and names in advance what would end it.",
    seenWhen:
      "A written strategy for the line exists, and the PMs of its products derive their own plans from it. Overlaps and gaps between products were closed on this person's analysis. At least one product was started, merged or ended, with assumptions stated beforehand and checked afterwards. Staff PMs bring their hardest product questions here.",
    benchmark: {
      measure: "Product-line decisions written up with options, data and the assumption that would undo them",
      direction: "at least",
      target: 2,
      unit: "per half-year",
    },
  },
  {
    level: "IC6",
    criterion: "hardSkills",
    expectation:
      "Judges the portfolio: where to invest, hold or withdraw across product lines, and whether to build, buy or join with a partner. Takes on questions for which the company has no precedent and makes them plain enough for others to plan with. Sets the methods by which PMs here study markets and test cases.",
    seenWhen:
      "Yearly investment choices across lines rest on an analysis this person wrote, with at least one unwelcome recommendation in it. Forecasts are recorded, compared with events and openly corrected. Several product lines use a method introduced by this person, without its author in the room. Executives ask for this judgement before an acquisition, partnership or exit.",
    benchmark: {
      measure: "Earlier investment cases compared with what happened since",
      direction: "at least",
      target: 2,
      unit: "per year",
    },
  },
  {
    level: "IC7",
    criterion: "hardSkills",
    expectation:
      "Sees years ahead how the company and its market will change, and turns this into choices that can be made now. Opens a field in which the company had no product, or redefines the one it is in. Advances product management as a discipline, so that practitioners elsewhere learn from it.",
    seenWhen:
      "Company strategy rests on a view that this person formed before competitors held it, and events have borne out its main points. A product category, standard or way of working exists that people elsewhere trace back to this work. Where events contradicted the view, this person said so first and named the consequence.",
  },
  {
    level: "IC1",
    criterion: "crossFunctionality",
    expectation:
      "Engineering finds it easy to work with this person, who writes the specs for single features and is there for the team's questions. Is known in support and sales engineering, because requests from there got built and questions from customers got answers.",
    seenWhen:
      "Engineers ask this person directly and soon have an answer, or a date for one. Few points of a spec need correcting once building has begun. Support and sales engineering can each name a request that this person saw built and a customer question that this person answered. The manager still makes the introduction to other functions.",
    benchmark: {
      measure: "Questions from engineering, support and sales engineering answered within one working day",
      direction: "at least",
      target: 80,
      unit: "%",
    },
  },
  {
    level: "IC2",
    criterion: "crossFunctionality",
    expectation:
      "Works with the functions next to the team on a feature set: shapes it with engineering and design, readies support and operations for it, and gives marketing the facts. Agrees with each what they will have and when, and speaks up as soon as a date moves. Takes to the manager what two functions cannot agree on.",
    seenWhen:
      "At release, support has its notes, operations its checks and marketing its facts, and nobody heard of the date by chance. Colleagues in these functions come to this person without a go-between. They come for facts about the set; for advice on what to tell customers or sell, they still go to a more senior PM.",
    benchmark: {
      measure: "Releases for which every function had its material a week before",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC3",
    criterion: "crossFunctionality",
    expectation:
      "On several themes, is the partner that engineering, pre-sales and post-sales could not do without. Prepares technical enablement for support and sales engineering. Takes part in customer requests and in technical sales calls. With marketing, builds the narrative of a persona or theme. Contributes content on own themes to the strategy.",
    seenWhen:
      "Support and sales engineering work from this person's enablement material and say that it helps. Account teams ask for this person when a technical decision hangs on the call. A narrative made jointly with marketing is in use. Strategy documents contain sections by this person. Partners object when a decision on these themes is taken without this person.",
    benchmark: {
      measure: "Technical sales calls and customer requests taken part in",
      direction: "at least",
      target: 6,
      unit: "per quarter",
    },
  },
  {
    level: "IC4",
    criterion: "crossFunctionality",
    expectation:
      "Gives much of the week to stakeholders and contributors of a whole product, wherever in the company they sit. Knows how to approach people managers when resources are needed. Leads contributors through influence and reputation alone.",
    seenWhen:
      "Managers in other functions lend people because the request had a reason, a size and an end, and took their own plans into account. Contributors keep promises that nobody could order them to make. Functions far from product, such as finance or legal, know whom to turn to. Disagreements about the product end in a decision, with no referee called.",
    benchmark: {
      measure: "Functions spoken with about the product at least once a month",
      direction: "at least",
      target: 6,
      unit: "functions",
    },
  },
  {
    level: "IC5",
    criterion: "crossFunctionality",
    expectation:
      "Gets separate product teams, and the functions around them, to act as one product line: a shared plan for selling, pricing, supporting and running it. Finds out where the interests of two products or functions collide and works out terms that hold, before their leaders have to step in.",
    seenWhen:
      "Heads of several functions agreed to a joint plan drafted by this person, and it outlasted a change of circumstances. One product gave up something for the line, and its team can explain why. Teams that used to meet only when something had broken now have a standing arrangement, which works while this person is away.",
    benchmark: {
      measure: "Joint plans agreed by every function of the line before work begins",
      direction: "at least",
      target: 1,
      unit: "per half-year",
    },
  },
  {
    level: "IC6",
    criterion: "crossFunctionality",
    expectation:
      "Brings the heads of all functions to agree on choices across the portfolio, including those who lose by them. Understands how each function earns, spends and plans, and designs the way in which product lines and functions decide together. Deals as an equal with partner companies and the largest customers.",
    seenWhen:
      "Heads of functions adjust their yearly plans after working with this person, without being told to. A way of deciding across product lines that this person introduced is in ordinary use. A partner or large customer changed its plans to fit the portfolio. Leaders who lost an argument still come for advice.",
  },
  {
    level: "IC7",
    criterion: "crossFunctionality",
    expectation:
      "Connects the company and its market: the executive team, the board, customers, partners, regulators and standards bodies all trust this person as a counterpart. Finds common ground between organisations that owe each other nothing, and carries what they know back into every function.",
    seenWhen:
      "The executive team and outside organisations act on arrangements this person began: a shared standard, an alliance, a different way for the industry to buy. Rivals or regulators came to a table because this person invited them. Each function can say what it has done differently since.",
  },
  {
    level: "IC1",
    criterion: "leadership",
    expectation:
      "Has made positioning, vision and personas part of daily thinking. For requirements of single features, can explain to engineers, salespeople and support which persona each one is for and in what way it makes the product fit that persona better.",
    seenWhen:
      "Asked about any own requirement, this person names the persona and the better fit at once, in agreement with the positioning. Those who heard the explanation in engineering, sales or support can repeat it. The vision explained is one that others wrote; adding to it is not expected yet.",
    benchmark: {
      measure: "Requirements that name the persona they serve",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC2",
    criterion: "leadership",
    expectation:
      "Gives a feature set a purpose its team shares: where the next releases lead, for which persona, and why in this order. Convinces doubters in engineering, design and support one by one, and changes the story when they are right. Shows PMs in their first year how things are done here.",
    seenWhen:
      "Team members tell the same story about the set when this person is absent. Somebody who doubted it has come round, or has improved it, and says so. Newcomers to product ask this person for practical help in their first weeks. Influence ends, as yet, at the functions next to the team.",
    benchmark: {
      measure: "Demonstrations of the set to people outside the team",
      direction: "at least",
      target: 2,
      unit: "per quarter",
    },
  },
  {
    level: "IC3",
    criterion: "leadership",
    expectation:
      "Understands strategy and vision down to the reasons behind them, and settles where own themes belong in both. Within each of several themes, others hear the market's need in this person. Makes engineering and technical sales enthusiastic and teaches them to think from the market. Mentors newer and less senior PMs in process and method.",
    seenWhen:
      "Engineers and sales engineers argue from the market by themselves, with this person's examples. The place of each theme in the strategy is on paper, in words that leadership now uses. Newer PMs can name a practice they took over from this person and what it improved.",
    benchmark: {
      measure: "Mentoring conversations with newer PMs",
      direction: "at least",
      target: 2,
      unit: "per month",
    },
  },
  {
    level: "IC4",
    criterion: "leadership",
    expectation:
      "Across the organisation, this person's name stands for a whole product. Mentors PMs, and helps people newly hired into other departments to get on with product. Presents capably to any audience, and talks about the product in public.",
    seenWhen:
      "People in distant departments, asked where the product is going, name this person and describe the same vision. PMs, and new colleagues elsewhere, say what they do differently after being helped. Invitations, recordings or reactions from conferences, customers or the press show that this person holds an outside audience.",
    benchmark: {
      measure: "Talks or articles about the product in public",
      direction: "at least",
      target: 2,
      unit: "per year",
    },
  },
  {
    level: "IC5",
    criterion: "leadership",
    expectation:
      "Has a vision in which several products make more sense together than apart, and wins the teams of a product line for it although each has a vision of its own. Helps Senior and Staff PMs to grow in judgement as well as method. Customers and analysts listen to this person on the line's future.",
    seenWhen:
      "Teams of different products changed their roadmaps to serve the shared vision, and explain it as theirs. A Staff or Senior PM credits this person with a decision they now make better. Customers and analysts quote this person on where the line is going.",
  },
  {
    level: "IC6",
    criterion: "leadership",
    expectation:
      "Shapes what the whole organisation believes the portfolio should become, and moves leaders to give up positions they held openly. Sets the standard for good product work here; Staff and Principal PMs grow by working alongside. Is heard in the market as a voice on the field, beyond own products.",
    seenWhen:
      "Leadership describes the portfolio in this person's terms, and changed an announced position on the strength of this person's case. Strong PMs join, stay or take on harder work in order to learn here. Competitors, customers and the press respond to this person's published views, in agreement or not.",
  },
  {
    level: "IC7",
    criterion: "leadership",
    expectation:
      "Moves the company and its market: people who owe this person nothing change direction after hearing the vision. Hands leadership on, so that others across the industry carry the ideas further. Speaks up for what is right when an easier story would sell.",
    seenWhen:
      "Other companies build on the vision, answer it or adopt it, and it turns up in teaching, standards or buying criteria that this person did not write. Leaders inside and outside name this person as a source of their direction. Former colleagues lead well elsewhere by what they learned here.",
  },
  {
    level: "IC1",
    criterion: "accountability",
    expectation:
      "Carries single features, and single bugs, all the way: the requirement is written, the work is built, the result is delivered. Finds issues that customers have with own features, raises them, tracks them and sees them closed. The manager checks the work at every step.",
    seenWhen:
      "Every feature and bug taken on has a visible state, and none was forgotten. A delay was announced while something could still be done. Issues with own features are on record within days, often before support asks, and the customer hears when they are closed. Reminders from the manager are rare; approvals are not.",
    benchmark: {
      measure: "Customer issues with own features given a first answer within three working days",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC2",
    criterion: "accountability",
    expectation:
      "Answers for a feature set until it is in use: it ships as agreed, works together and is taken up by those it was made for. Measures use after each release and acts when it falls short. Says early what surprises will cost. The manager agrees the plan first and looks at each release.",
    seenWhen:
      "Each release had a stated goal before work began, and some weeks later a short account of its actual use. Where use fell short, this person made a change. The manager hears of trouble from this person, together with a remedy, and has no cause to step in between releases.",
    benchmark: {
      measure: "Releases whose use was measured within six weeks",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC3",
    criterion: "accountability",
    expectation:
      "Answers for several themes, both for delivering them and for the enablement that goes with them. Leads the briefings of sales, support and sales engineering. Keeps documentation, marketing material and sales collateral correct and free of contradictions. Goals are agreed each quarter, and how to reach them is left open.",
    seenWhen:
      "Themes run side by side and reach their quarterly goals, or a goal was openly changed while that still helped. Sales, support and sales engineering were briefed by this person before each launch and can use what they heard. Documents, web pages and collateral, sampled at random, agree with the product. The manager asks about results and seldom about steps.",
    benchmark: {
      measure: "Quarterly goals of own themes reached, or openly changed before the last month",
      direction: "at least",
      target: 75,
      unit: "%",
    },
  },
  {
    level: "IC4",
    criterion: "accountability",
    expectation:
      "Owns the strategy of a whole product, has it carried out, and brings in the product's KPIs. Keeps the strategy in step with where the company's own strategy and vision are heading. Leadership approves the main decisions, and only those.",
    seenWhen:
      "The product's KPIs reach their targets over the year, or this person explained the shortfall early and changed the strategy. What teams are building can be traced to the strategy. When company direction shifted, the product's strategy followed without a request. Leadership spends its time choosing, and none finding out what is going on.",
    benchmark: {
      measure: "KPIs of the product on target at the end of the year",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC5",
    criterion: "accountability",
    expectation:
      "Answers for the results of a product line: growth, retention and cost, including products this person does not run from day to day. Shifts effort between products where the line gains by it, and stands by the one that loses. Goals are agreed each half-year, and leadership hears of decisions afterwards.",
    seenWhen:
      "The line as a whole meets its half-year goals, and no gain in one product was bought with a hidden loss in another. Effort was shifted between products, those affected knew why, and the effect was checked. A failing product was dealt with before leadership raised it.",
    benchmark: {
      measure: "Half-year goals of the product line reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC6",
    criterion: "accountability",
    expectation:
      "Answers for the portfolio in good and bad years: it balances present income with bets on the future, and its failures are small, early and instructive. Takes charge of problems that nobody owns, wherever they lie. Goals and limits are agreed once a year, and only exceptions are raised.",
    seenWhen:
      "Yearly portfolio goals are met, with bets at different stages and a record of what each was to prove. Something across product lines that had no owner was taken up, and was finished or closed with the reasons published. Leadership was asked to decide only where agreed limits would be passed, and always heard it from this person first.",
    benchmark: {
      measure: "Yearly goals of the portfolio reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC7",
    criterion: "accountability",
    expectation:
      "Answers for lasting effects on the company and its market, including those that no goal asked for: what the products have done for customers and for the company's future. Makes public commitments only where they can be kept. Goals are set years ahead, together with the executive team.",
    seenWhen:
      "Results over three years or more that the company regards as decisive trace back to choices this person made and stood by. Commitments given in public were kept, or openly withdrawn. When one of these choices turned out badly, this person named it, bore the cost and left a safeguard that others use.",
  },
];
