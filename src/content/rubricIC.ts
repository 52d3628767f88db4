// The rubric of the IC track: what each criterion expects at PM1 to Product Fellow, and what counts as seeing it.
import type { ShippedCell } from "./ladder";

export const rubricIC: readonly ShippedCell[] = [
  {
    level: "IC1",
    criterion: "hardSkills",
    expectation:
      "Is new to product, often in the first year, and brings knowledge from an earlier profession, such as analyst, designer, engineer or sales engineer, and good instincts for what suits users. Turns technical needs into requirements for single features. These needs come from customers, engineers, competing products and use of the product. Follows each feature until engineering delivers it.",
    seenWhen:
      "Each requirement names the need behind it and where the need was found. Engineers can build from it after the manager's review. At least one requirement shows knowledge from the earlier profession. What this person reports about a delivery and its date turns out to be true. When priorities are set, this person takes part, says why a feature is urgent, and accepts the decision.",
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
      "Finds out what a feature set must do, and for whom: leads customer interviews and compares the products that customers use today. Writes requirements that fit together and cover the likely failures as well as the usual case. Proposes the order of the set's features and bugs, which the manager confirms.",
    seenWhen:
      "Interview notes show how customers work now, and not only what they asked for. The written requirements say what is left out, and why. The manager's review still moves a priority now and then, but seldom a requirement. When time runs short, this person proposes a smaller set that is still useful, and engineering agrees that it can be built.",
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
      "Writes requirements as a matter of routine. Gives strategic planning both expert knowledge of several themes and a plan for them. Sets the priorities of these themes quickly and well, with nobody overseeing it. Can show customers the entire roadmap, and judges from the stage a sale has reached how much of it to show.",
    seenWhen:
      "Engineers build from the requirements without needing a second version. Strategic planning uses this person's evidence about the market, sequence of work, effort and risks as they stand. Priorities hold, although nobody checked them first. After a roadmap presentation, sales confirms that it suited the stage of the sale: it promised nothing too early and held back nothing useful.",
    benchmark: {
      measure: "Presentations of the entire roadmap to customers",
      direction: "at least",
      target: 3,
      unit: "per quarter",
    },
  },
  {
    level: "IC4",
    criterion: "hardSkills",
    expectation:
      "Answers for a whole product from top to bottom: vision, strategy, fit with the market, roadmap, features and measurement. Knows every part of the market, and follows competing products all the time. Sees when the product or an initiative needs a new strategy. Brings trade-offs, not details, to leadership for approval, with data and reasons.",
    seenWhen:
      "This person owns the internal roadmap. The external roadmap, the narrative and all documents between market requirements and product plan come from this person. First versions are the smallest worth using. This person has a view on each bug and trade-off of an iteration without slowing it down, and settles hard ones with architecture. Pitches, KPIs, usage and competitive analysis are published. Go-to-market and sales strategy, sales presentations and training contain this person's work.",
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
      "Decides what a product line consists of: which market each product serves, what the products share, and where one ends and another begins. Studies customer segments, prices and technology across products, and finds needs that no single product would notice. Makes the case for a new product, and says beforehand which findings would end it.",
    seenWhen:
      "PMs derive the plans of their products from this person's written strategy for the line. Overlaps and gaps between products were closed after this person's analysis. A product was started, merged or ended on assumptions that were stated beforehand and checked a year later. PMs who answer for a product alone bring their hardest questions to this person.",
    benchmark: {
      measure: "Decisions about the product line written up with options, data and main assumption",
      direction: "at least",
      target: 2,
      unit: "per half-year",
    },
  },
  {
    level: "IC6",
    criterion: "hardSkills",
    expectation:
      "Judges where the company should invest, hold or withdraw across the portfolio, and whether to build, buy or join with a partner. Takes on questions that nobody in the company has met before, and makes them plain enough for others to plan with. Sets the methods by which all PMs study markets and test business cases.",
    seenWhen:
      "The company's investment choices for the next two years rest on this person's written analysis, including at least one unwelcome recommendation. Forecasts were recorded, compared with events and openly corrected. Several product lines use a method that this person introduced, without needing help. Executives ask for this person's judgement before they buy a company, join with a partner or leave a market.",
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
      "Sees years ahead how the company and its market will change, and says which choices must be made now. Opens a field in which the company had no product, or redefines the field it is in. Advances product management as a discipline, so that PMs in other companies learn from it.",
    seenWhen:
      "Company strategy rests on a view that this person formed three or more years ago, before competitors did, and events have confirmed its main points. A kind of product, a standard or a way of working exists that people elsewhere trace back to this person. Where events contradicted the view, this person was the first to say so and to name the consequence.",
  },
  {
    level: "IC1",
    criterion: "crossFunctionality",
    expectation:
      "Is easy for engineering to work with: writes the specs for single features and answers the team's questions. Is known in support and sales engineering for requests of theirs that were built and customers' questions that were answered.",
    seenWhen:
      "Engineers ask this person directly and soon have an answer, or a date for one. Few points of a spec need correcting once building has begun. Support and sales engineering can each name a request that was built and a customer's question that was answered. Introductions to other functions still come from the manager.",
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
      "Works on a feature set with the functions next to the team: shapes it with engineering and design, prepares support and operations for each release, and gives marketing the facts. Agrees with each function what it will receive and when, and tells it as soon as a date moves. Asks the manager to decide when two functions disagree.",
    seenWhen:
      "At each release, support has its notes, operations its checks and marketing its facts, and nobody is surprised by the date. Colleagues in these functions come straight to this person with questions about what the set does and when it changes. It is enough to supply facts: nobody expects advice on a sale or on strategy.",
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
      "Is a critical partner on several themes for engineering and for those who help customers before and after a sale. Writes technical guides and training for support and sales engineering, and takes part in customer requests and technical sales calls. With marketing, writes the narrative of a persona or theme. Adds the content on these themes to the strategy.",
    seenWhen:
      "Support and sales engineering work with these guides and say that they help. Account teams ask for this person when a technical question will decide the sale. Marketing uses a narrative that it wrote with this person. Strategy documents contain sections by this person. Engineering objects when somebody decides about these themes without this person.",
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
      "Spends much of the week with people all over the company who contribute to a whole product or depend on it. Knows how to ask people managers for the resources the product needs. Has no authority over the contributors, and leads them by influence and reputation.",
    seenWhen:
      "Managers in other functions lend people, because the request had a reason, a size and an end and respected their plans. Contributors keep promises that nobody could order them to make. Functions far from product, such as finance or legal, know whom to ask about the product. Disagreements about it end in a decision without a manager's help.",
    benchmark: {
      measure: "Functions spoken with about the product every month",
      direction: "at least",
      target: 6,
      unit: "functions",
    },
  },
  {
    level: "IC5",
    criterion: "crossFunctionality",
    expectation:
      "Gets product teams that used to plan separately, and the functions around them, to act as one product line, with one plan for selling, pricing, supporting and running it. Finds early where the interests of two products or functions collide, and works out terms that both keep, before their leaders have to step in.",
    seenWhen:
      "Leaders of several functions agreed to a joint plan that this person wrote, and kept to it for a year although circumstances changed. One product gave something up so that the line gained, and its team can explain why. Teams that met only in emergencies now meet regularly, even when this person is away.",
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
      "Designs how the company decides about the portfolio: who is heard, who decides, and on the basis of which facts. Knows how every function earns, spends and plans, and advises the heads of all of them. Deals as an equal with the leaders of partner companies and of the largest customers.",
    seenWhen:
      "Decisions that concern several product lines are now taken in the way this person designed, even in this person's absence. Heads of functions change plans for the next two years on this person's advice, although they are free not to. A partner company or a large customer changed its plans to fit the portfolio.",
  },
  {
    level: "IC7",
    criterion: "crossFunctionality",
    expectation:
      "Connects the company and its market: the executive team, the board, partners, regulators and standards bodies all trust this person to be fair to every side. Finds common ground between organisations that owe each other nothing, and tells every function in the company what follows for it.",
    seenWhen:
      "The executive team and other organisations act on an arrangement that this person began: a common standard, an alliance or a new way for the industry to buy. Competitors or regulators came to talks because this person invited them. Each function in the company can say what it has done differently since.",
  },
  {
    level: "IC1",
    criterion: "leadership",
    expectation:
      "Knows positioning, vision and personas well, and works on single features with them in mind. For any requirement, can explain to engineers, salespeople and support which persona it is for, and why the product will fit that persona better.",
    seenWhen:
      "Asked about one of these requirements, this person names the persona and the better fit at once, in agreement with the positioning. Those who heard the explanation in engineering, sales or support can repeat it. It is enough to explain a vision that others wrote; nobody expects this person to add to it.",
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
      "Tells the team what a feature set is for, in keeping with a strategy that others wrote: where the next releases lead, for which persona, and why in this order. Takes doubts in engineering, design and support seriously, and answers them one by one. Helps new colleagues in product with practical questions.",
    seenWhen:
      "Team members give the same reasons for the order of releases when this person is absent. Somebody who doubted a release now accepts it, or has improved it, and says so. New colleagues ask this person where things are and whom to ask. It is enough that the team and the functions next to it know the purpose.",
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
      "Understands why the strategy and the vision are as they are, and decides how several themes fit into them. Within a theme, is the person others go to when they need to know the market. Makes engineering and technical sales enthusiastic, and teaches them to think from the market. Mentors newer and less experienced PMs in process and method.",
    seenWhen:
      "Engineers and sales engineers argue from the market's needs in meetings this person does not attend, and use this person's examples. How each theme serves the strategy is written down, and leadership uses the wording. PMs name a practice that they learned from this person and what it improved.",
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
      "Is the person whom everybody in the organisation connects with a whole product. Mentors PMs, and helps people who are new in other departments to work with product. Presents capably to any audience, and gives talks about the product in public.",
    seenWhen:
      "People in distant departments, asked where the product is going, name this person and describe the same vision. PMs, and new colleagues elsewhere, say what they do differently after being helped. Recordings, reactions or invitations show that an outside audience listened and understood what the product is for.",
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
      "Forms a vision in which several products make more sense together than apart, and wins the teams of a product line for it, although each had a vision before. Teaches PMs who already speak for a product to judge hard questions better. Outside the company, changes what customers and analysts plan or advise.",
    seenWhen:
      "Teams of different products changed their roadmaps to serve the common vision, and explain it as if it were theirs. PMs who answer for a product name a decision they now take better thanks to this person. Customers changed what they will buy or build, and analysts what they advise, after hearing where this person sees the line going.",
  },
  {
    level: "IC6",
    criterion: "leadership",
    expectation:
      "Shapes what everyone in the company believes the portfolio should become, and moves executives to give up positions they had defended. Sets a standard of product work from which even the most experienced PMs learn. Publishes views on the industry as a whole, beyond what the company sells.",
    seenWhen:
      "Executives describe the portfolio in this person's words, and dropped a plan they had announced because this person's case was better. Strong PMs join the company, stay or take on harder work in order to learn from this person. Competitors, customers and the press respond to the published views, whether they agree or not.",
  },
  {
    level: "IC7",
    criterion: "leadership",
    expectation:
      "Moves the company and its market: organisations with no tie to this person change direction after hearing the vision. Lets others lead, so that people across the industry develop the ideas further. Corrects public claims that do not hold, even when they help the company to sell.",
    seenWhen:
      "Other companies build on the vision or adopt it, and it appears in teaching, standards or buying criteria that somebody else wrote. Leaders inside and outside the company say that their direction goes back to this person. Former colleagues lead well elsewhere by what they learned here. A claim this person corrected in public is no longer made.",
  },
  {
    level: "IC1",
    criterion: "accountability",
    expectation:
      "Carries single features and single bugs all the way, from the written requirement until the work is delivered. Finds the issues that customers have with these features, reports them, tracks them and sees them closed. The manager checks the work at every step.",
    seenWhen:
      "Everybody can see the state of each feature and bug, and none was forgotten. A delay was announced while something could still be done. Issues are on record within days, often before support asks, and customers hear when theirs are closed. The manager approves every step, but seldom has to remind this person of one.",
    benchmark: {
      measure: "Customer issues given a first answer within three working days",
      direction: "at least",
      target: 90,
      unit: "%",
    },
  },
  {
    level: "IC2",
    criterion: "accountability",
    expectation:
      "Answers for a feature set until it is in use: the features ship as agreed and work together. Measures how much they are used after each release, and suggests to the manager what to change. Says early what a surprise will cost. The manager agrees the plan first and looks at each release.",
    seenWhen:
      "Each release had a stated goal before work began, and a short account of its use within six weeks. Where use fell short, the account suggests a change that fits into the next release. The manager hears of trouble from this person first, and has no cause to step in before the release.",
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
      "Answers for the results of several themes: they are delivered, they reach their goals, and everybody who sells or supports them is prepared. Leads the briefings of sales, support and sales engineering. Keeps documentation, marketing and sales material accurate and consistent. Goals are agreed each quarter, and this person decides how to reach them.",
    seenWhen:
      "The themes reach their goals for the quarter side by side. Where one fell behind, this person changed the plan without being asked and told the manager. Sales, support and sales engineering could answer customers' questions at each launch, because they had been briefed. Documents, web pages and sales material, picked at random, agree with the product.",
    benchmark: {
      measure: "Quarterly goals of the themes reached, or openly changed before the last month",
      direction: "at least",
      target: 75,
      unit: "%",
    },
  },
  {
    level: "IC4",
    criterion: "accountability",
    expectation:
      "Owns the strategy of a whole product, has it carried out by every team concerned, and reaches the product's KPIs. Keeps the strategy in agreement with the strategy and vision of the company as these change. Leadership approves the main decisions, and only those.",
    seenWhen:
      "The product's KPIs reach their targets for the half-year, or this person explained the shortfall early and changed the strategy. What teams are building can be traced to the strategy. When the company changed direction, the product's strategy followed before anybody asked. Leadership chooses between options, and does not have to find out what is going on.",
    benchmark: {
      measure: "KPIs of the product on target at the end of the half-year",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC5",
    criterion: "accountability",
    expectation:
      "Answers for the results of a product line, such as growth, cost and how many customers stay, although others run its products from day to day. Moves effort between products where the line gains by it, and helps the product that gives it up. Goals are agreed once a year, and leadership hears of decisions afterwards.",
    seenWhen:
      "The line as a whole reaches its goals for the year, and no product reached its goal at the expense of another. Effort was moved between products, the teams concerned knew why, and the effect was checked. This person dealt with a failing product before leadership raised it.",
    benchmark: {
      measure: "Goals of the product line for the year reached",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC6",
    criterion: "accountability",
    expectation:
      "Answers for the portfolio in good and bad years: what earns money now pays for uncertain new products, and those that fail end early and cost little. Takes on problems across the company that nobody owns. Goals and limits are agreed two years ahead, and leadership is asked only about exceptions.",
    seenWhen:
      "The portfolio reaches its goals for the two years, and contains products at every stage, from first trial to steady income. What each new product has to prove is on record. A problem that nobody owned was solved, or closed with published reasons. Leadership always heard from this person first when an agreed limit was about to be passed.",
    benchmark: {
      measure: "Two-year goals of the portfolio reached, or on course at the half-way check",
      direction: "at least",
      target: 70,
      unit: "%",
    },
  },
  {
    level: "IC7",
    criterion: "accountability",
    expectation:
      "Answers for lasting effects on the company and its market, including those that no goal asked for: what customers have gained from the products, and what the company can now do. Makes commitments in public and keeps them. Goals are set three or more years ahead, together with the executive team.",
    seenWhen:
      "Results over three years or more that the company calls decisive go back to choices this person made and defended. Commitments given in public were kept, or openly withdrawn. When one of these choices turned out badly, this person said so in public, and left a safeguard that others now use.",
  },
];
