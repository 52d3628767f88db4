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
      "Kim, a Senior PM, looks after three themes of a scheduling product: calendars, reminders and room booking. Engineering builds from Kim's requirements without coming back. For yearly planning Kim brought the market evidence, the sequence and the effort for all three themes, and set their priorities alone; none was reopened. Kim took five customers through the entire roadmap, and held back the later part twice because the sale was at an early stage. Sales agreed afterwards.",
      "Other functions come first in Kim's week. Support and sales engineering work from Kim's technical material, and two other PMs now use it as their pattern. Kim joins technical sales calls every week, and wrote the room-booking narrative with marketing. When a change in privacy law touched four products, Kim brought legal, operations and the four PMs together unasked, and the joint plan held. People from other teams were lent through Kim's manager.",
      "Kim presents the company's vision correctly, as written. Why the themes matter to the strategy was worked out by the manager, who wrote it down. Engineers do what Kim asks, but go to the manager to learn why the market needs it. Kim agreed to mentor a newer PM; they met twice, the PM found the advice on method useful, and the rest was put off. Kim has asked three times when there will be a team to manage.",
      "Of twelve quarterly goals nine were reached, and one was openly changed in time. Kim briefed sales, support and sales engineering before each launch. A check of documents and web pages found them in agreement with the product. The manager hears results at the end of each quarter and leaves the way there to Kim.",
    ].join("\n\n"),
    intended: { hardSkills: 3, crossFunctionality: 4, leadership: 2, accountability: 3 },
    rationale: {
      hardSkills:
        "Every part of the expectation was seen: routine requirements, planning for own themes, priorities without oversight, a roadmap shown with judgement. Nothing went beyond own themes.",
      crossFunctionality:
        "All of the expectation, and more: material others copy, and a joint plan over four products with functions far from product. Not yet Staff PM, because people were won through the manager.",
      leadership:
        "The vision is presented correctly and the mentoring began well. The place of the themes in the strategy and the market's voice came from the manager. Asking for a team counts neither for nor against.",
      accountability:
        "Goals, briefings and accurate documents are what a Senior PM answers for, with the oversight of that grade. The scope was themes, not a whole product.",
    },
  },
  {
    id: "robin",
    title: "Robin: search in a catalogue",
    level: "IC3",
    profile: [
      "Robin, a Senior PM, looks after two themes of a catalogue product: search and saved lists. In meetings people listen when Robin explains why search matters. Robin's page on how both themes serve the strategy is clear, and leadership took over its wording. Engineers and sales engineers quote Robin's shoppers when they argue about search among themselves. Two newer PMs learned interview method from Robin and can say what became better.",
      "Requirements are sound but slow, and engineering asks for a second version of about every other one. For yearly planning Robin brought convincing facts about the search market; sequence and effort were added by the manager, who also goes through the priorities with Robin every two weeks. Robin has taken three customers through the roadmap, each time with the manager, who decided what to leave out.",
      "Robin seldom works with other functions between meetings. Support learned of two changes in search from customers. The technical material promised to sales engineering in spring was finally written by a support engineer. Requests from pre-sales go unanswered or are answered after several reminders, and Robin joined no technical sales call this year. Marketing wrote the narrative for saved lists without Robin, and the manager wrote both themes' part of the strategy document.",
      "Four of eight quarterly goals were reached; the others were given up at the end of the quarter without notice. The manager stepped in twice to save a delivery. Sales and support were briefed before one of three launches. Documents on search are correct, while those on saved lists contradict the product in several places and are mended when somebody complains.",
    ].join("\n\n"),
    intended: { hardSkills: 2, crossFunctionality: 1, leadership: 3, accountability: 2 },
    rationale: {
      hardSkills:
        "Part of the expectation was seen: sound requirements, market facts for planning. Routine, sequence, priorities and the roadmap presentation still needed the manager.",
      crossFunctionality:
        "Almost nothing of the expectation was seen. Others wrote the enablement, the narrative and the strategy content, and partners learned of changes from customers.",
      leadership:
        "Every part of the expectation was seen: themes placed in the strategy, the market's voice within them, enthusiasm in engineering and technical sales, mentoring in method. It did not reach further. Missed goals belong to another criterion.",
      accountability:
        "One theme is documented correctly, half the goals were reached and one launch was briefed. The rest came late or with the manager's help.",
    },
  },
  {
    id: "sasha",
    title: "Sasha: analysis of surveys",
    level: "IC3",
    profile: [
      "Sasha, a Senior PM, looks after the analysis themes of a survey product. When its Staff PM left eleven months ago, Sasha took over the strategy of the whole product as well. Sasha rewrote it; leadership approved it with one change and has since been asked to decide on three large questions only. The teams' work follows it. All three KPIs of the product reached their targets. When the company turned to smaller customers in autumn, Sasha adjusted the product's strategy before anybody asked.",
      "Requirements and priorities for own themes are routine. Sasha also keeps a comparison with every competing product up to date, and puts questions about the whole product to leadership as trade-offs, with data. Sasha presents the roadmap to customers with good judgement. Pricing analysis, the narrative and the external roadmap of the product are still written by a Principal PM.",
      "Support and sales engineering use Sasha's technical material and speak of a partner they would not want to lose. Sasha joins technical sales calls, wrote one persona's narrative with marketing and supplied the part on analysis in the strategy document. With legal, finance and operations Sasha has little to do, and people from other teams are found by the manager.",
      "Sasha knows why the strategy is what it is, has written down where the analysis themes belong in it, and speaks for their market with conviction. Engineers and sales engineers pass this on. Beyond that, Senior PMs of other products bring their drafts to Sasha, newcomers in support begin with an introduction Sasha designed, and customers asked to hear Sasha's talk a second time. In distant departments people still name the Principal PM when asked about the product.",
    ].join("\n\n"),
    intended: { hardSkills: 4, crossFunctionality: 3, leadership: 4, accountability: 5 },
    rationale: {
      hardSkills:
        "All of the expectation, and in places that of Staff PM: competitors followed for the whole product, trade-offs with data for leadership. Pricing, narrative and external roadmap are missing for a 5.",
      crossFunctionality:
        "Exactly the expectation: partner, enablement, calls, narrative and strategy content for own themes. Reach across the company and winning people from other managers were not seen.",
      leadership:
        "All of the expectation, and more: mentoring of peers, help for newcomers elsewhere, a talk that customers ask for. Not a 5, because the organisation does not yet connect the product with Sasha.",
      accountability:
        "For most of a year Sasha did what is expected of a Staff PM: owned the product's strategy, had it carried out, reached the KPIs and kept it in step with the company, while leadership approved the main decisions.",
    },
  },
];
