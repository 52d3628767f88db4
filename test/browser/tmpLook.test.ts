import { openSidebar } from "../pages/openSidebar";
import { sampleDecisions } from "../pages/sampleAnswers";
import { page, press } from "../pages/sidebarPage";

const letter = (n: number, name: string, status: string) => ({
  id: "2026 H2/" + n,
  cycle: "2026 H2",
  person: String(n),
  name,
  writer: "ann@x.example",
  level: "IC3",
  status,
  marks: { Leadership: { words: "As expected" } },
  decided: "",
  why: "w",
  whyDecided: "",
  gaps: "",
  goals: "",
  opened: "",
  savedAt: "",
  notCollected: "",
  request: "",
});
test("look", async () => {
  await page.setViewportSize({ width: 300, height: 800 });
  const list = {
    isHub: true,
    cycle: "2026 H2",
    whyNot: "Letters can be opened while the cycle is locked. Now it is live: marks are calibrated.",
    waiting: ["2026 H2/1", "2026 H2/2"],
    overtaken: {
      "2026 H2/1": [
        "Hard skills: the letter says At the next level, now Beyond it, as settled in the meeting.",
      ],
    },
    letters: [letter(1, "Tariq Hassan", "released"), letter(2, "Jana Quist", "open")],
    answers: [],
    toOpen: [],
    withoutFile: ["Jana Quist"],
    problems: [],
  };
  await openSidebar(page, {
    view: "letters",
    stub: { answers: { letters: { ok: true, value: list } } },
  } as never);
  await page.getByText("Overtaken").waitFor();
  await page.screenshot({ path: "/tmp/look1.png" });
  await openSidebar(page, {
    view: "letters",
    stub: {
      answers: {
        letters: { ok: true, value: { ...list, isHub: false, whyNot: "", cycle: "", overtaken: {} } },
      },
    },
  } as never);
  await page.getByText("Letters wait").waitFor();
  await page.screenshot({ path: "/tmp/look2.png" });
  await openSidebar(page, {
    view: "decide",
    stub: {
      answers: {
        decisions: {
          ok: true,
          value: {
            ...sampleDecisions,
            people: sampleDecisions.people.map((p) => ({ ...p, hasLetter: true })),
          },
        },
      },
    },
  } as never);
  await press("Ada Ng");
  await page.getByText("overtakes it").waitFor();
  await page.screenshot({ path: "/tmp/look3.png" });
});
