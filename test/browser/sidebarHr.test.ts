/** HR's views of the sidebar: cycle, packets, collecting, decisions, cases. */
import { newPage, type Opening, openSidebar } from "../pages/openSidebar";
import {
  sampleCases,
  sampleCycle,
  sampleDecisions,
  samplePackets,
  samplePreview,
  sampleProposal,
  sampleProposals,
  sampleWhereabouts,
} from "../pages/sampleAnswers";
import { browser, page, press, sent } from "../pages/sidebarPage";

const open = (view: string, stub: Opening["stub"] = {}) => openSidebar(page, { view, stub });

test("a move of the cycle is explained, one that needs a reason waits for it, and what follows is not the next move", async () => {
  await open("cycle");
  const chosen = page.getByRole("radio", { checked: true });
  const primary = page.locator("button.primary");
  await page.getByText("Locked · people as of 1 October 2026").waitFor();
  expect([await chosen.count(), await primary.allInnerTexts()]).toEqual([0, ["Open a new cycle"]]);
  await page.getByRole("radio", { name: /Reopen for decisions/ }).check();
  await press("Reopen for decisions");
  await page.getByText("Say why first.").waitFor();
  expect(await sent("changeCycleState")).toEqual([]);
  await page.getByLabel("Reason").fill("A mark was entered for the other Ng.");
  await press("Reopen for decisions");
  await page.getByText("Live · people as of 1 October 2026").waitFor();
  expect(await sent("changeCycleState")).toMatchObject([
    { to: "Live", reason: "A mark was entered for the other Ng." },
  ]);
  await page.getByText("raters learn it when you update them").waitFor();
  expect([await chosen.count(), await primary.count()]).toEqual([0, 0]);
});

test.each([
  ["cycle", "1 not rated: joined after 1 October 2026"],
  ["whoIsWhere", "Not rated, joined after 1 October 2026: 1"],
])("R32 %s names who joined after the cut-off, with the day in words", async (view, said) => {
  await openSidebar(page, { view });
  await page.getByText(said).waitFor();
});

test("the next cycle opens once its sentence is said, with what the last one leaves open in view", async () => {
  await open("cycle");
  await press("Open a new cycle");
  expect(await page.getByLabel("Name").inputValue()).toBe("2027 spring");
  await page.getByText("Mira Sato, IC3 to IC4").waitFor();
  // A due day that is over, or before anybody knows who rates whom, is refused before anything is sent.
  await page.getByLabel("Cut-off date").fill("2026-10-01");
  await page
    .getByText("Thursday, 1 October 2026. Whoever is somebody’s manager on this day rates them.")
    .waitFor();
  await page.getByLabel("Ratings due").fill("2026-10-18");
  await page.getByText("Sunday, 18 October 2026").waitFor();
  await press("Open cycle");
  await page.getByText("found 18 October 2026, which is over").waitFor();
  await page.getByLabel("Cut-off date").fill("2027-04-01");
  await page.getByText("expected the cut-off date, 1 April 2027, or a later day").waitFor();
  expect(await sent("openCycle")).toEqual([]);
  await page.getByLabel("Ratings due").fill("2027-04-30");
  await press("Open cycle");
  await page.getByText("Say why first.").waitFor();
  expect(await sent("openCycle")).toEqual([]);
  await page.getByLabel("Why you go on all the same").fill("She waits for the seat.");
  await press("Open cycle");
  await page.getByText("Draft · people as of 1 April 2027").waitFor();
  expect(await sent("openCycle")).toMatchObject([{ due: "2027-04-30", reason: "She waits for the seat." }]);
});

test("in Draft the page says against which texts raters are asked and how to look at them, and its days can be corrected", async () => {
  const opening = { to: "Rating" as const, label: "Open for rating", needsReason: false, explains: "Go." };
  const value = {
    ...sampleCycle,
    cycle: { ...sampleCycle.cycle!, state: "Draft" as const },
    transitions: [{ ...opening, missing: [] }],
    correctable: "both" as const,
    due: "2026-10-18",
    ladder: "The ladder is as Plumbline ships it: nobody here has changed a text of it yet.",
    profiles: 3,
  };
  const stub = {
    answers: {
      cycle: { ok: true as const, value },
      setCycleDays: { ok: true as const, value: { stayAsked: ["Mira Sato"] } },
    },
  };
  await open("cycle", stub);
  await page.getByText("ratings were due on Sunday, 18 October 2026").waitFor();
  await page.getByText("Each rater also finds 3 shared profiles").click();
  await page.getByText("delete their rows on the sheet Vignettes").waitFor();
  await press("Correct the days");
  await page.getByLabel("Cut-off date").fill("2026-10-02");
  await page.getByLabel("Ratings due").fill("2026-10-19");
  await press("Save the days");
  await page.getByText("found 19 October 2026, which is over").waitFor();
  await page.getByLabel("Ratings due").fill("2026-10-30");
  await press("Save the days");
  await page.getByText("asked for all the same: Mira Sato.").waitFor();
  expect(await sent("setCycleDays")).toMatchObject([{ cutOff: "2026-10-02", due: "2026-10-30" }]);
  await open("cycle", stub);
  await page.getByText("as Plumbline ships it").waitFor();
  await press("Check the ladder");
  await page.getByRole("heading", { name: "Check the ladder" }).waitFor();
});

test("before the first cycle home shows what can be done now, and the rest on demand; set up again it sends nobody for people who are there", async () => {
  const views = [
    "setUp",
    "ladder",
    "importPeople",
    "cycle",
    "packets",
    "collect",
    "build",
    "personData",
  ] as const;
  const nobody = {
    ...sampleWhereabouts,
    ...{ cycle: null, views, progress: null, beside: "" },
    stands: "Nobody is in this workbook yet.",
    next: { view: "importPeople" as const, label: "Import people" },
  };
  const done = { added: [], columns: [], sheets: 30, warnings: [], hasPeople: true };
  const stub = {
    answers: { whereAmI: { ok: true as const, value: nobody }, setUp: { ok: true as const, value: done } },
  };
  await open("home", stub);
  const links = page.locator("ul.rows button:visible");
  await page.getByText("Nobody is in this workbook yet.").waitFor();
  expect(await links.allTextContents()).toEqual(["Import people", "Check the ladder", "Run the cycle"]);
  await page.getByText("What comes with a cycle, and beside it").click();
  expect(await links.count()).toBe(views.length);
  await open("setUp", stub);
  await press("Set up");
  await page.getByText("People and all that was written stay as they were.").waitFor();
  expect(await page.getByText("bring in your people").count()).toBe(0);
  await press("Show where we stand");
  await page.getByText("Nobody is in this workbook yet.").waitFor();
});

test("once marks are final home says what a rater's pages are there to read", async () => {
  const cycle = { ...sampleWhereabouts.cycle!, state: "Locked" as const };
  const value = { ...sampleWhereabouts, cycle, views: ["rate", "propose"] as const, next: null };
  await open("home", { answers: { whereAmI: { ok: true, value } } });
  await page.getByText("What you submitted").waitFor();
  await page.getByText("What you proposed, to read").waitFor();
  expect(await page.getByText("Make the case for a next level").count()).toBe(0);
});

test("R4 a facilitator who can't be told from a rated person reads what is the matter, not that they have no part", async () => {
  const gone = {
    code: "column.missing",
    message: 'Sheet "People", row 1: expected a column headed "Work e-mail", found Xx. Put the heading back.',
  };
  const where = {
    ...sampleWhereabouts,
    ...{ you: { email: "fay@example.com", role: "nobody" as const }, cycle: null, views: [], next: null },
    ...{ stands: "", progress: null, problems: [gone] },
  };
  await open("home", { answers: { whereAmI: { ok: true, value: where } } });
  await page.getByText("Put the heading back.").waitFor();
  expect(await page.getByText("has no part for you").count()).toBe(0);
});

test("once a cycle without packets is opened for rating, the next step is to create them", async () => {
  const opening = { to: "Rating" as const, label: "Open for rating", needsReason: false, explains: "Go." };
  const value = {
    ...sampleCycle,
    cycle: { ...sampleCycle.cycle!, state: "Rating" as const },
    transitions: [{ ...opening, missing: [] }],
    hasPackets: false,
  };
  await open("cycle", { answers: { cycle: { ok: true, value } } });
  await press("Open for rating");
  await page.getByText("Next: create the packets").waitFor();
  expect(await page.getByText("raters learn it when you update them").count()).toBe(0);
  await press("Create packets");
  await page.getByRole("heading", { name: "Create packets" }).waitFor();
});

const closing = {
  to: "Pre-read" as const,
  label: "Close rating",
  needsReason: false,
  explains: "Marks stay.",
  missing: [
    {
      what: "2 ratings are not submitted, or not collected",
      names: ["Ola Berg, by Ada Ng", "Mira Sato, by Ada Ng"],
      entries: ["ola by ada", "mira by ada"],
      ratings: [
        { id: "ola", is: "" },
        { id: "mira", is: "returned" },
      ],
    },
  ],
};
const inRating = {
  ...sampleCycle,
  cycle: { ...sampleCycle.cycle!, state: "Rating" as const },
  transitions: [closing],
};
const openInRating = (more: Partial<NonNullable<Opening["stub"]>> = {}) =>
  open("cycle", { ...more, answers: { cycle: { ok: true, value: inRating } } });

test("R3 before rating is closed, what raters submitted and nobody collected is named, and closing goes without it by its own name", async () => {
  await openInRating();
  await page.getByText(/submitted in \d+ packets?, not collected yet.* collect first/).waitFor();
  await page.getByText("Siobhán Nguyễn: rating, by Ada Ng").waitFor();
  // R33: by name, before anything is pressed; going on takes a sentence.
  await page.getByText("2 ratings are not submitted, or not collected").waitFor();
  await page.getByText("Ola Berg, by Ada Ng: draft", { exact: true }).waitFor();
  await page.getByText("Mira Sato, by Ada Ng: returned", { exact: true }).waitFor();
  await press("Close rating without them");
  await page.getByText("Say why first.").waitFor();
  expect(await sent("changeCycleState")).toEqual([]);
  await page.getByLabel("Why you go on all the same").fill("They are on leave.");
  await press("Close rating without them");
  await page.getByText("raters learn it when you update them").waitFor();
  expect(await sent("changeCycleState")).toMatchObject([
    {
      to: "Pre-read",
      reason: "They are on leave.",
      seen: ["ola by ada", "mira by ada"],
      looked: [
        { rater: "rater1@example.com", waits: 2 },
        { rater: "rater2@example.com", waits: 0 },
      ],
    },
  ]);
  await openInRating();
  await press("Go to collect");
  await page.getByRole("heading", { name: "Collect ratings" }).waitFor();
});

test("R3 rating can't be closed before the packets are looked into", async () => {
  await openInRating({ fails: { previewCollect: "error" } });
  await page.getByRole("button", { name: "Try again" }).waitFor();
  expect(await page.getByRole("button", { name: /Close rating/ }).count()).toBe(0);
  expect(await page.getByLabel("Why you go on all the same").count()).toBe(0);
});

test("second raters: how well the raters are linked, a whole set at once, and one by hand", async () => {
  await open("secondRaters");
  await page.getByText(/there are 2 groups.* One more, Ann Archer for Siobhán Nguyễn/).waitFor();
  await page.getByText("Assign one by hand").click();
  expect(await page.getByText("Choose a second rater.").count()).toBe(0);
  await press("Assign");
  await page.getByText("Choose a second rater.").waitFor();
  expect(await sent("assignSecondRaters")).toEqual([]);
  await page.getByLabel("Second rater").selectOption("Ann Archer");
  await page.getByLabel("For", { exact: true }).selectOption("Siobhán Nguyễn · IC3");
  await press("Assign");
  await page.getByText("Assigned: 1").waitFor();
  await press("Assign this one");
  await page.getByText("The set is balanced").waitFor();
  expect((await sent("assignSecondRaters")).map(({ views }) => views)).toEqual([
    [{ person: "000002", rater: "ann@example.com" }],
    [{ person: "000003", rater: "bob@example.com" }],
  ]);
  await press("Go to packets");
  await page.getByRole("heading", { name: "Create packets" }).waitFor();
});

test.each(["home", "cycle"] as const)("%s names packets that are behind, and leads to them", async (view) => {
  await open(view);
  await page.getByText("2 raters have no packet. 1 packet does not show yet what changed here.").waitFor();
  // Home lists the page, too, under the same name.
  await page.getByRole("button", { name: "Create packets", exact: true }).first().click();
  await page.getByText("2 to create, 1 to update").waitFor();
});

test("missing packets are made, and another address is added", async () => {
  await open("packets");
  await page.getByText("2 to create, 1 to update").waitFor();
  await page.getByText("1 packet does not show yet what changed here").waitFor();
  await press("Create packets");
  await page.getByText("Every rater has an up-to-date packet.").waitFor();
  expect((await sent("createPackets"))[0]?.raters).toEqual(
    ["rater2", "rater3", "rater4"].map((name) => `${name}@example.com`),
  );
  await page.getByText("Also signs in as").first().click();
  await page.getByLabel("Another address").first().fill("ada@home.example");
  await page.getByRole("button", { name: "Add address" }).first().click();
  await page.getByText(/ada@private\.example · ada@home\.example/).waitFor();
});

test("where no packet is behind, all that this account made can be updated all the same", async () => {
  const raters = samplePackets.raters.map((one, at) => ({
    ...one,
    needsUpdate: false,
    packet: { id: `p${at}`, url: "https://docs.example.com/p", madeBy: at ? "" : "other@example.com" },
  }));
  await open("packets", { answers: { packets: { ok: true, value: { ...samplePackets, raters } } } });
  await press("Update all the same");
  await page.getByRole("button", { name: "Update all the same" }).waitFor();
  expect(await sent("createPackets")).toMatchObject([{ raters: raters.slice(1).map(({ rater }) => rater) }]);
});

test("packets are passed on in two presses, and the page says who makes them anew", async () => {
  await open("packets");
  await page.locator("summary", { hasText: "Another HR account" }).click();
  await press("Pass the packets on");
  await press("Keep them");
  expect(await sent("handOver")).toEqual([]);
  await press("Pass the packets on");
  await page.getByRole("button", { name: /^Yes, \d+ of them$/ }).click();
  await page
    .getByText(/^Passed on: \d+ packets, closed to their raters\. The other account makes new ones/)
    .waitFor();
  // Made here they would belong to this account again: nothing leads there.
  expect(await page.getByRole("button", { name: "Create packets" }).getAttribute("class")).toBeNull();
});

test("packets that wait for the ladder to be adopted lead there", async () => {
  const problems = [{ code: "ladder.notAdopted", message: "Updating packets: the texts changed." }];
  await open("packets", { answers: { createPackets: { ok: false, problems } } });
  await press("Create packets");
  await page.getByText("Updating packets: the texts changed.").waitFor();
  await page.getByRole("button", { name: "Go to the ladder" }).waitFor();
});

test("35 packets are made ten at a time, and a lost reply is asked for again under the same request", async () => {
  const raters = Array.from({ length: 35 }, (_, at) => ({
    rater: `r${at}@example.com`,
    name: `Rater ${at}`,
    people: 1,
    packet: null,
    oldPackets: [],
    alsoSignsInAs: [],
    progress: { submitted: 0, of: 1 },
    needsUpdate: false,
    closesTo: [],
    hasLeft: false,
    isClosed: false,
    toRead: 0,
    toApprove: 0,
    collected: "",
  }));
  await open("packets", {
    losesReply: ["createPackets"],
    answers: { packets: { ok: true, value: { raters, changed: [], problems: [] } } },
  });
  await press("Create packets");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await page.evaluate(() => {
    window.stub.losesReply = [];
  });
  await press("Try again");
  await page.getByRole("button", { name: "Create packets" }).waitFor();
  const calls = await sent("createPackets");
  const distinct = new Map(calls.map(({ request, raters: slice }) => [request, slice as string[]]));
  expect(calls).toHaveLength(5);
  expect([...distinct.values()].map((slice) => slice.length)).toEqual([10, 10, 10, 5]);
  expect([...distinct.values()].flat()).toEqual(raters.map(({ rater }) => rater));
});

test("R3 collecting shows new, changed and refused first, and merges only what was shown", async () => {
  await open("collect");
  await press("Look into the packets");
  await page.getByText("1 new, 1 changed, 1 refused, 2 the same. One draft stays with its rater.").waitFor();
  await page.getByText('Leadership: expected a whole mark from 1 to 5, found "9".').waitFor();
  expect(await sent("collect")).toEqual([]);
  await page.getByText("To merge: 1 rating, 1 promotion case.").waitFor();
  await press("Merge 2 entries");
  await page
    .getByText(
      "Now in the workbook: 1 rating, 1 promotion case. Collected: 6 of 10 own reports, 0 of 2 second ratings, 4 of 16 shared profiles.",
    )
    .waitFor();
  expect((await sent("collect"))[0]?.raters).toEqual([{ rater: "rater1@example.com", fingerprint: "f1" }]);
});

test("R3 R32 what was typed over after submitting, and whose row is gone, is in view before merging", async () => {
  const [first, ...others] = samplePreview.packets;
  const changed = first!.changed.map((one) => ({ ...one, isTypedOver: true }));
  const packets = [{ ...first!, changed, gone: ["Joe Jung"] }, ...others];
  await open("collect", { answers: { previewCollect: { ok: true, value: { packets } } } });
  await press("Look into the packets");
  await page
    .getByText("1 new, 1 changed, 1 of them changed after submitting, 1 row gone, 1 in draft")
    .waitFor();
  expect(await page.getByText("changed in the sheet after submitting").isVisible()).toBe(true);
  expect(await page.getByText("The sheet Ratings has no row for Joe Jung.").isVisible()).toBe(true);
});

test("a second HR account reads whose packets it can't look into, and counts only its own", async () => {
  const by = (makers: readonly string[]) => ({
    ...samplePackets,
    raters: samplePackets.raters.map((one, at) =>
      one.packet ? { ...one, packet: { ...one.packet, madeBy: makers[at] ?? "" } } : one,
    ),
  });
  const first = "first.hr@example.com";
  await open("collect", { answers: { packets: { ok: true, value: by([first, first]) } } });
  await page.getByText(`2 packets made by ${first}: Google shows them to that account alone.`).waitFor();
  expect(await page.getByText("Reads").count()).toBe(0);
  await page.getByRole("button", { name: "Try all the same" }).waitFor();
  await open("collect", { answers: { packets: { ok: true, value: by([first, ""]) } } });
  await page.getByText(`1 packet made by ${first}: Google shows it to that account alone.`).waitFor();
  await page.getByText("Reads 1 packet and shows").waitFor();
});

test("a packet that can't be read is named with what it lacks, and no figure stands beside it", async () => {
  const lacks = 'In the packet: Sheet "Ratings", row 1: expected a column headed "Status", found State.';
  const unread = { new: [], changed: [], refused: [], same: 0, drafts: 0, far: null, unread: [lacks] };
  const packets = samplePreview.packets.map((one) => ({ ...one, ...unread }));
  await open("collect", { answers: { previewCollect: { ok: true, value: { packets } } } });
  await press("Look into the packets");
  await page.getByText(lacks).first().waitFor();
  expect(await page.getByText(lacks).count()).toBe(2);
  const said = await page.locator("main").innerText();
  expect(said).toContain("Ada Ng: not all of it can be read");
  expect(said).not.toMatch(/\b0\b|Nothing to merge/);
});

test("a packet that changed since it was shown is named, not merged", async () => {
  const packets = [
    { rater: "rater1@example.com", state: "changed since shown", message: "It changed after you looked." },
  ];
  await open("collect", { answers: { collect: { ok: true, value: { merged: 0, packets } } } });
  await press("Look into the packets");
  await press("Merge 2 entries");
  await page.getByText("Ada Ng: It changed after you looked.").waitFor();
});

test("R14 a changed mark needs a reason code and a comment; before and after stay in view", async () => {
  await open("decide");
  await press("Ada Ng");
  await page.getByText("All marks are alike: 3.").waitFor();
  expect(await page.locator("main").innerText()).toMatch(/last cycle 3\.8[\s\S]*Seen\.[\s\S]*last cycle 4/);
  await page.getByLabel("Mark for Leadership").selectOption("5");
  expect(await page.locator("del").allTextContents()).toEqual(["3"]);
  await press("Record decision");
  await page.getByText("Choose a reason code.").waitFor();
  expect(await page.getByLabel("Reason code").evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  await page.getByLabel("Reason code").selectOption("New evidence");
  await press("Record decision");
  await page.getByText("Write a comment.").waitFor();
  expect(await sent("recordDecision")).toEqual([]);
  await page.getByLabel("Comment").fill("The market study was hers.");
  await page.getByLabel("Decided by").fill("Product leadership");
  await press("Record decision");
  await page.getByText("Recorded.").waitFor();
  expect(await sent("recordDecision")).toMatchObject([
    { person: "p0", marks: { Leadership: 5 }, seen: { Leadership: 3 }, reasonCode: "New evidence" },
  ]);
  await page.getByText("New evidence: The market study was hers.").waitFor();
  await page.getByLabel("Mark for Leadership").selectOption("4");
  expect(await page.getByLabel("Decided by").inputValue()).toBe("Product leadership");
});

test("R14 keeping the marks is a decision too, and an undone decision stays to be read", async () => {
  await open("decide");
  await press("Ada Ng");
  await press("Keep these marks");
  await page.getByText(/^Kept: Hard skills 3/).waitFor();
  const [kept] = await sent("recordDecision");
  expect(kept?.marks).toEqual(kept?.seen);
  await press("Undo");
  await page.getByText("no longer holds, taken back later").waitFor();
});

test("R24 a step that also changes track asks for the grade first, blind to the track", async () => {
  await open("cases");
  await press("Siobhán Nguyễn");
  await page.getByText("Grade 3 → grade 4").waitFor();
  await page.getByText("Answers for a whole product, with reviews at milestones.").waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/M4|Group PM|management|bar is|direction/i);
  await press("Record decision");
  await page.getByText("Judge the grade first.").waitFor();
  await page.getByRole("radio", { name: "Not yet" }).check();
  expect(await page.getByRole("radio", { name: "Approve" }).count()).toBe(0);
  await page.getByRole("radio", { name: "Yes, the impact is there" }).check();
  expect(await page.locator("main").textContent()).not.toMatch(/M4|Group PM/);
  await press("Record grade 4");
  await page.getByText("Senior PM (IC3) → Group PM (M4)").waitFor();
  expect(await sent("recordApproval")).toMatchObject([{ case: "c1", stage: "HR", word: "grade reached" }]);
  await page.getByText("As they said it: management, said on 1 September 2026.").waitFor();
  expect(await page.getByRole("radio", { name: "Approve" }).isChecked()).toBe(false);
  expect(await sent("decideCase")).toEqual([]);
});

test("R23 a case shows on which criteria the bar is not yet met; approving needs its date", async () => {
  await open("cases");
  await press("Siobhán Nguyễn");
  await page.getByRole("radio", { name: "Yes, the impact is there" }).check();
  await press("Record grade 4");
  await page.getByRole("heading", { name: "The bar is not yet met on Cross-functionality" }).waitFor();
  await page.getByRole("radio", { name: "Approve" }).check();
  await press("Record decision");
  // All that lacks at once.
  await page
    .getByText("Say from when it takes effect. Say why it is approved before the bar is met.")
    .waitFor();
  await page.getByLabel("Takes effect on").fill("2027-01-01");
  await page.getByText("Say why it is approved before the bar is met.").waitFor();
  await page
    .getByLabel("Say why it is approved before the bar is met")
    .fill("The one open point has a plan.");
  await press("Record decision");
  await page.getByText("Recorded: Siobhán Nguyễn, approved.").waitFor();
  expect(await sent("decideCase")).toMatchObject([
    { case: "c1", seen: "s1", outcome: "approved", effectiveDate: "2027-01-01" },
  ]);
});

test("R26 a case that went out says so before it is decided anew and after", async () => {
  const sentOut = "It went out as approved on 30 November 2026: change it there, too.";
  const approved = { status: "approved" as const, isBlind: false, sentOut };
  const cases = sampleCases.cases.map((one) => ({ ...one, ...approved }));
  await openSidebar(page, {
    view: "cases",
    stub: { answers: { cases: { ok: true, value: { ...sampleCases, cases } } } },
  });
  await press("Siobhán Nguyễn");
  await page.getByText(sentOut).waitFor();
  await press("Decide anew");
  // What is asked now is in view, far below where one pressed.
  const decline = page.getByRole("radio", { name: "Decline" });
  const footer = (await page.locator("footer").boundingBox())!;
  await decline.waitFor();
  expect((await decline.boundingBox())!.y).toBeLessThan(footer.y);
  await decline.check();
  await page.getByLabel("Say why it is decided anew").fill("Leaves in March.");
  await press("Record decision");
  await page.getByText(`Recorded: Siobhán Nguyễn, declined. ${sentOut}`).waitFor();
});

test("R24 the pages for the meeting ask about the grade first; printed, only the cases are on paper", async () => {
  const wide = await newPage(browser);
  await wide.addInitScript(() => Object.assign(window, { plumblineWide: [] }));
  await openSidebar(wide, { view: "cases" });
  await wide.getByRole("button", { name: "Print, or save as PDF" }).waitFor();
  await wide.emulateMedia({ media: "print" });
  const paper = await wide.locator("main").innerText();
  expect(paper).toContain("Grade 3 → grade 4");
  expect(paper).toContain("Siobhán Nguyễn");
  expect(paper).not.toMatch(/Group PM|M4|Which pages|Print, or/);
  const articles = await wide.getByRole("article").count();
  for (const format of ["A4", "Letter"]) {
    const pages = (await wide.pdf({ format })).toString("latin1").match(/\/Type \/Page\b(?!s)/g);
    expect([format, pages]).toEqual([format, Array(articles).fill("/Type /Page")]);
  }
  await wide.close();
});

test("R14 the manager's manager reads a case beside its expectations; no word goes without its reason, none twice", async () => {
  await open("approve");
  await press("Siobhán Nguyễn");
  await page.getByText("Sales promised dates that nobody had agreed to.").waitFor();
  await page.getByText("Answers for a whole product.").first().waitFor();
  await press("Save my word");
  await page.getByText("Choose your word.").waitFor();
  await page.getByRole("radio", { name: "Send it back to the manager" }).check();
  await page.getByText("Write why.").waitFor();
  await page.getByLabel("What is missing").fill("Name the outcome.");
  await press("Save my word");
  await page.getByText("Saved: Siobhán Nguyễn, sent back.").waitFor();
  expect(await sent("sayAsSkipLevel")).toMatchObject([
    { case: "c1", word: "sent back", comment: "Name the outcome.", seen: "" },
  ]);
  await press("Siobhán Nguyễn");
  await press("Save my word");
  await page.getByText("This is saved already.").waitFor();
});

test("R14 without the skip-level's word a case is approved with a sentence, and HR reads whose it is", async () => {
  const blocker = "No word of the skip-level, Cleo Chief, yet. Collect what waits in their packet.";
  const one = {
    ...sampleCases.cases[0]!,
    isBlind: false,
    barMet: true,
    blockers: [blocker],
    lacksWord: true,
  };
  await open("cases", { answers: { cases: { ok: true, value: { ...sampleCases, cases: [one] } } } });
  await press("Siobhán Nguyễn");
  await page.getByText(blocker).waitFor();
  await page.getByRole("radio", { name: "Approve" }).check();
  await page.getByLabel("Takes effect on").fill("2027-01-01");
  await press("Record decision");
  await page.getByText("Say why it is approved without the skip-level’s word.").waitFor();
  expect(await sent("decideCase")).toEqual([]);
  await page
    .getByLabel("Say why it is approved without the skip-level’s word")
    .fill("Cleo is on leave until June.");
  await press("Record decision");
  await page.getByText("Recorded: Siobhán Nguyễn, approved.").waitFor();
});

test("R26 a proposal says that the person may read it, and R22 asks for the need only of a management seat", async () => {
  await open("propose");
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  await page.getByLabel("Why this level fits the work already done").waitFor();
  // Rationale, scope, an evidence each, the examples, quotes, gaps.
  expect(await page.getByText("Siobhán Nguyễn may read this later.").count()).toBe(9);
  expect(await page.getByLabel("Why the organisation needs this seat").count()).toBe(0);
  await press("‹ All reports");
  await page.getByRole("button", { name: /^Group PM/ }).click();
  await page.getByLabel("Why the organisation needs this seat").waitFor();
});

test("R14 a case that was sent back begins with who sent it back and why, and asks to be proposed again", async () => {
  const value = {
    ...sampleProposal("IC4"),
    status: "sent back" as const,
    sentBackBecause: "Name the outcome.",
    sentBackBy: "Cleo Chief",
    sentBackOn: "2026-11-12",
  };
  await open("propose", { answers: { openProposal: { ok: true, value } } });
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  await page.getByText("Sent back, 12 November 2026").waitFor();
  await page.getByText("By Cleo Chief").waitFor();
  const text = await page.locator("main").innerText();
  const [reason, answer, step] = ["Name the outcome.", "Answer this in the case below", "Staff PM (IC4)"].map(
    (words) => text.indexOf(words),
  );
  expect([reason! > 0, answer! > reason!, step! > answer!]).toEqual([true, true, true]);
  await page.getByRole("button", { name: "Propose again" }).waitFor();
});

const written = sampleProposal("IC4");
const cameBackWhole = {
  ...written,
  criteria: written.criteria.map((one) => ({ ...one, bar: "met" as const, evidence: "The launch in June." })),
  written: { ...written.written, rationale: "It is the work of this year." },
  status: "sent back" as const,
  savedAt: "2026-11-10T09:00:00.000Z",
  sentBackBecause: "Name the outcome.",
  sentBackBy: "Cleo Chief",
  sentBackOn: "2026-11-12",
};
const proposed = async () => (await sent("proposePromotion")).filter(({ propose }) => propose);

test("R14 a case that was sent back goes on unchanged only when its manager says so", async () => {
  await open("propose", { answers: { openProposal: { ok: true, value: cameBackWhole } } });
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  await press("Propose again");
  await page.getByText("Not proposed yet: you changed nothing since you opened it.").waitFor();
  expect(await proposed()).toEqual([]);
  await press("Propose all the same");
  await page.getByText("Proposed: Siobhán Nguyễn, Staff PM.").waitFor();
  expect(await proposed()).toHaveLength(1);
});

test.each([
  ["in the form", cameBackWhole, "The outcome: a fifth more revenue."],
  ["on a day after it was sent back", { ...cameBackWhole, savedAt: "2026-11-13T09:00:00.000Z" }, ""],
])("R14 a case that was changed %s is no longer said to be unchanged", async (_, value, typed) => {
  await open("propose", { answers: { openProposal: { ok: true, value } } });
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  if (typed) await page.getByLabel("Why this level fits the work already done").fill(typed);
  await press("Propose again");
  // What those who decide look for is missing, and said as for every case.
  await page.getByText("Not proposed yet: those who decide see what is missing.").waitFor();
});

test("a packet's home leads to what came back", async () => {
  const cameBack = [{ view: "propose" as const, says: "Case sent back: Joe Jung." }];
  const value = { ...sampleWhereabouts, file: { kind: "packet" as const, name: "Packet" }, cameBack };
  await open("home", { answers: { whereAmI: { ok: true, value } } });
  const note = page.locator(".note").filter({ hasText: "Case sent back: Joe Jung." });
  await note.getByRole("button", { name: "Propose promotion" }).click();
  await page.getByRole("heading", { name: "Propose promotion" }).waitFor();
});

test("what somebody said about their career is asked only where the track changes, and starts at not asked", async () => {
  await open("propose");
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  await page.getByLabel("Why this level fits the work already done").waitFor();
  expect(await page.getByText("Career direction").count()).toBe(0);
  await press("‹ All reports");
  await page.getByRole("button", { name: /^Group PM/ }).click();
  await page.getByText("Asking to manage is neither a plus nor a minus").waitFor();
  expect(await page.getByRole("radio", { name: "Not asked" }).isChecked()).toBe(true);
  expect(await page.getByLabel("Said on").count()).toBe(0);
  await page.getByRole("radio", { name: "Undecided" }).check();
  await page.getByLabel("Said on").fill("2026-09-01");
  await page.getByLabel(/^Coaching, mentoring/).fill("Mentors two newcomers.");
  expect(await page.getByRole("button", { name: "How to talk about the two tracks" }).isVisible()).toBe(true);
  await page
    .locator("footer")
    .getByText(/^Saved \d/)
    .waitFor();
  expect((await sent("proposePromotion")).at(-1)).toMatchObject({
    direction: "undecided",
    directionOn: "2026-09-01",
    nurturing: "Mentors two newcomers.",
  });
});

test("R23 a proposal is complete only with every expectation judged and its evidence", async () => {
  await open("propose");
  await page.getByRole("button", { name: /^Staff PM/ }).click();
  await page.getByLabel("Why this level fits the work already done").fill("It is the work of this year.");
  expect(await page.getByText(/^The bar is/).count()).toBe(0);
  const footer = page.locator("footer");
  await footer.getByText("Still needed: 8").waitFor();
  await press("Propose");
  await footer.getByText("Not proposed yet: something that it needs is missing.").waitFor();
  await press("Accountability: how far the expectation is met");
  await page.getByRole("radio", { name: "Not yet" }).last().and(page.locator(":focus")).waitFor();
  expect(await page.getByText("Needed before you propose").isVisible()).toBe(false);
  await page.getByRole("radio", { name: "Met", exact: true }).last().check();
  const bar = page.getByText(/^The bar is/);
  await bar
    .getByText("The bar is met so far. Nothing is said yet of Hard skills, Cross-functionality, Leadership.")
    .waitFor();
  // The form is long: each of its parts is a press away.
  await page.getByRole("navigation", { name: "Parts of this form" }).getByText("Hard skills").click();
  await page.getByRole("radio", { name: "Not yet" }).first().and(page.locator(":focus")).waitFor();
  await page.getByRole("radio", { name: "In part" }).first().check();
  await bar
    .getByText(
      "The bar is not yet met on Hard skills. Nothing is said yet of Cross-functionality, Leadership.",
    )
    .waitFor();
  for (const met of await page.getByRole("radio", { name: "Met", exact: true }).all()) await met.check();
  for (const evidence of await page.getByLabel("Evidence").all()) await evidence.fill("The launch in June.");
  await page.getByText("The bar is met on every criterion.").waitFor();
  await press("Propose");
  await footer.getByText("work examples: 0 of at least 3").waitFor();
  expect((await sent("proposePromotion")).filter(({ propose }) => propose)).toEqual([]);
  await press("Propose all the same");
  await page.getByText("Proposed: Siobhán Nguyễn, Staff PM.").waitFor();
  const last = (await sent("proposePromotion")).at(-1);
  expect(last).toMatchObject({
    propose: true,
    bars: { Leadership: { bar: "met", evidence: "The launch in June." } },
  });
});

test("building says how many people have every mark", async () => {
  await open("build");
  await press("Build");
  await page.getByRole("row", { name: "With every mark 47" }).waitFor();
});

const unordered = ["eric", "Élodie", "Dana"];
const named = <One>(one: One) =>
  unordered.map((name, at) => ({ ...one, name, person: `p${at}`, id: `c${at}` }));
test.each([
  [
    "decide",
    { decisions: { ok: true, value: { ...sampleDecisions, people: named(sampleDecisions.people[0]!) } } },
  ],
  ["cases", { cases: { ok: true, value: { ...sampleCases, cases: named(sampleCases.cases[0]!) } } }],
  [
    "propose",
    {
      listProposals: { ok: true, value: { ...sampleProposals, reports: named(sampleProposals.reports[0]!) } },
    },
  ],
] as const)("%s lists people in the order of an index", async (view, answers) => {
  await open(view, { answers });
  const rows = page.locator("main ul.rows > li");
  await rows.first().waitFor();
  expect(
    (await rows.locator("bdi:first-of-type").allTextContents()).filter((name) => unordered.includes(name)),
  ).toEqual(["Dana", "Élodie", "eric"]);
});

test("R14 while a case of a session waits to be heard again, closing it is not what comes next, and asks in view", async () => {
  const planned = {
    id: "s1",
    name: "Grades 4 and 5",
    date: "2026-11-04",
    minutes: 60,
    facilitator: "facilitator@example.com",
    participants: ["felix.ivanova@example.com"],
    people: ["1", "2"],
    allowedBecause: "",
    closedOn: "",
    url: "https://sheets.test/s1",
    needsUpdate: false,
    conflicts: [],
    gone: [],
    opinions: [],
    decided: 1,
    notRated: 0,
    sentBack: ["Siobhán Nguyễn-Featherstonehaugh de la Vega"],
    proposedAgain: [] as string[],
  };
  const nothing = { decisions: [], evidence: 0, minutes: 0, refused: [], same: 4, fingerprint: "f" };
  const openSession = async (session: Partial<typeof planned>, previewSession: object = nothing) => {
    const list = { sessions: [{ ...planned, ...session }], inNoSession: [], problems: [] };
    const answers = {
      listSessions: { ok: true as const, value: list },
      previewSession: { ok: true as const, value: previewSession },
      collectSession: { ok: true as const, value: { decisions: 1 } },
    };
    await open("sessions", { answers: answers as never });
    await press("Grades 4 and 5");
  };
  await openSession({}, { ...nothing, evidence: 1 });
  await page.getByText("With its manager again, the case of Siobhán Nguyễn-Featherstonehaugh").waitFor();
  await press("Look into the session file");
  await press("Collect these");
  await page.getByText("Next: Build calibration again, then Update packets.").waitFor();
  await openSession({ sentBack: [], proposedAgain: planned.sentBack, needsUpdate: true });
  await page.getByText("hear it once you choose Update session file and the room is opened anew").waitFor();
  await page.getByText("Close the session", { exact: true }).click();
  await press("Close it");
  await page.getByText("Proposed again and not heard since").waitFor();
  const question = page.getByRole("button", { name: "Yes, close it" });
  expect(await question.boundingBox().then((box) => box!.y + box!.height)).toBeLessThanOrEqual(660);
  await openSession({ sentBack: [] }, { ...nothing, evidence: 1 });
  await press("Look into the session file");
  await press("Collect these");
  await page.getByText("Next: Build calibration again, close the session (below), then Update").waitFor();
});
