// Three written profiles that every rater marks, with the intended marks and why (R21).
import type { ShippedVignette } from "./ladder";

// The marks differ within each profile on purpose: a rater who carries one impression over to all
// criteria gives flat marks and can see it afterwards. The names tell nothing about the people.
export const vignettes: readonly ShippedVignette[] = [
  {
    id: "kim",
    title: "Kim: scheduling",
    level: "IC3",
    profile: [
      "Kim, a Senior PM, looks after three themes of a scheduling product: calendars, reminders and room booking. Engineering builds from Kim's requirements without asking for a second version. Strategic planning used Kim's market evidence, sequence and effort for all three themes as they stood. Kim set the priorities of the themes alone, and they held. Kim presented the entire roadmap to five customers, and twice left out the later part because the sale was at an early stage. Sales agreed afterwards.",
      "Other functions come first in Kim's week. Support and sales engineering work with Kim's technical guides, and PMs of two other products have copied their form. Kim joins technical sales calls every week, and wrote the room-booking narrative with marketing. When a change in privacy law touched four products, Kim brought legal, operations and the four PMs together unasked, and the joint plan held. When Kim needed people from other teams, Kim's manager asked for them.",
      "Kim presents the company's vision correctly, as written. How the themes serve the strategy was worked out and written down by the manager. Engineers do what Kim asks, but go to the manager to learn why the market needs it. Kim agreed to mentor a newer PM; they met twice, and the PM found the advice on method useful, but Kim put off all further meetings. Kim has asked three times when there will be a team to manage.",
      "Of twelve quarterly goals nine were reached, and one was openly changed in time. Kim briefed sales, support and sales engineering before each launch, and they could answer customers' questions. A check of documents and web pages found that they agree with the product. The manager hears results at the end of each quarter and leaves the way there to Kim.",
    ].join("\n\n"),
    intended: { hardSkills: 3, crossFunctionality: 4, leadership: 2, accountability: 3 },
    rationale: {
      hardSkills:
        "Every part of the expectation was seen: routine requirements, a plan for the themes, priorities without oversight, a roadmap shown with judgement. Nothing went beyond Kim's three themes.",
      crossFunctionality:
        "All of the expectation was seen, and more: guides that others copy, and a joint plan for four products with functions far from product. It is not a 5, because a Staff PM asks other managers for people without help.",
      leadership:
        "The vision is presented correctly and the mentoring began well. How the themes fit the strategy, and why the market needs them, came from the manager. Asking for a team counts neither for nor against.",
      accountability:
        "Goals, briefings and accurate documents are what a Senior PM answers for, with the oversight of that grade. Kim answered for themes, not for a whole product.",
    },
  },
  {
    id: "robin",
    title: "Robin: search in a catalogue",
    level: "IC3",
    profile: [
      "Robin, a Senior PM, looks after two themes of a catalogue product: search and saved lists. In meetings people listen when Robin explains why search matters. Robin's page on how both themes serve the strategy is clear, and leadership took over its wording. Engineers and sales engineers quote Robin's shoppers when they argue about search among themselves. Two newer PMs learned interview method from Robin and can say what became better.",
      "Requirements are sound but slow, and engineering asks for a second version of about every other one. For strategic planning Robin brought convincing facts about the search market; the manager added sequence and effort, and also goes through the priorities with Robin every two weeks. Robin has presented the roadmap to three customers, each time with the manager, who decided what to leave out.",
      "Robin seldom works with other functions between meetings. Support learned of two changes in search from customers. The technical material promised to sales engineering in spring was finally written by a support engineer. Requests from the account teams are answered after several reminders or not at all, and Robin joined no technical sales call this year. Marketing wrote the narrative for saved lists without Robin, and the manager wrote the part of the strategy document that covers both themes.",
      "Four of eight quarterly goals were reached; the others were given up at the end of the quarter without notice. The manager stepped in twice to save a delivery. Sales and support were briefed before one of three launches. Documents on search are correct. Those on saved lists contradict the product in several places and are corrected only when somebody complains.",
    ].join("\n\n"),
    intended: { hardSkills: 2, crossFunctionality: 1, leadership: 3, accountability: 2 },
    rationale: {
      hardSkills:
        "Part of the expectation was seen: sound requirements, and market facts for planning. Requirements were not yet routine, and sequence, priorities and roadmap presentations needed the manager.",
      crossFunctionality:
        "Almost nothing of the expectation was seen. Others wrote the technical material, the narrative and the strategy content, and support learned of changes from customers.",
      leadership:
        "Every part of the expectation was seen: how the themes serve the strategy, the market explained to others, enthusiasm in engineering and technical sales, mentoring in method. It did not reach further. Missed goals belong to another criterion.",
      accountability:
        "One theme is documented correctly, half the goals were reached and one launch was briefed. The other goals were dropped without notice, and deliveries needed the manager.",
    },
  },
  {
    id: "sasha",
    title: "Sasha: analysis of surveys",
    level: "IC3",
    profile: [
      "Sasha, a Senior PM, looks after the analysis themes of a survey product. When its Staff PM left eleven months ago, Sasha took over the strategy of the whole product as well. Sasha rewrote it. Leadership approved it with one change, and has since had to decide only three large questions. The teams' work follows it. All three KPIs of the product reached their targets. When the company turned to smaller customers in autumn, Sasha adjusted the product's strategy before anybody asked.",
      "Requirements and priorities for the analysis themes are routine, and strategic planning uses Sasha's plan for them. Sasha also keeps a comparison with every competing product up to date, and brings questions about the whole product to leadership as trade-offs, with data. Sasha presents the roadmap to customers with good judgement. The narrative, the external roadmap and the plan of the product are still written by a Principal PM.",
      "Support and sales engineering use Sasha's technical guides and speak of a partner they would not want to lose. Sasha joins technical sales calls, wrote one persona's narrative with marketing and wrote the part on analysis in the strategy document. Sasha has little to do with legal, finance and operations, and when people from other teams are needed, the manager asks for them.",
      "Sasha knows why the strategy is what it is, has written down how the analysis themes serve it, and explains their market with conviction. Engineers and sales engineers pass this on. Beyond that, Senior PMs of other products bring their drafts to Sasha, new people in support begin with an introduction that Sasha designed, and customers asked to hear Sasha's talk a second time. In distant departments people still name the Principal PM when asked about the product.",
    ].join("\n\n"),
    intended: { hardSkills: 4, crossFunctionality: 3, leadership: 4, accountability: 5 },
    rationale: {
      hardSkills:
        "All of the expectation was seen, and in places that of Staff PM: competitors followed for the whole product, trade-offs with data for leadership. It is not a 5, because the narrative, the external roadmap and the product plan come from somebody else.",
      crossFunctionality:
        "Every part of the expectation was seen: a critical partner, technical guides, sales calls, a narrative and strategy content. Work across the company, and asking other managers for people, were not seen.",
      leadership:
        "All of the expectation was seen, and more: mentoring of peers, help for new people elsewhere, a talk that customers ask for. It is not a 5, because the organisation does not yet connect the product with Sasha.",
      accountability:
        "For most of a year Sasha did what is expected of a Staff PM: owned the product's strategy, had it carried out, reached the KPIs and changed the strategy when the company changed direction, while leadership approved the main decisions.",
    },
  },
];
