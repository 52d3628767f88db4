/** Saving by itself over a connection that is slow, fails and loses replies. */
import * as fc from "fast-check";
import { Autosave, type Save } from "../../src/pages/form/Autosave";
import type { Answer } from "../../src/pages/server";

type Text = { text: string };
type Reply = Answer<{ savedAt: string }>;
/** What happens to one call on its way. */
type Fate = "arrives" | "is lost" | "reply is lost";

const unreachable: Reply = { is: "failed", failure: { title: "", message: "" } };

/** A server that keeps one form, answers a repeated request from memory, and refuses a save based on an old version. */
function serverWith(fates: Fate[]) {
  const written: Save<Text>[] = [];
  const answers = new Map<string, Reply>();
  let savedAt = "";
  const work = (save: Save<Text>): Reply => {
    const before = answers.get(save.request);
    if (before) return before;
    if (save.seen !== savedAt) {
      return { is: "problems", problems: [{ code: "form.savedElsewhere", message: "" }] };
    }
    written.push(save);
    savedAt = String(written.length);
    const reply: Reply = { is: "value", value: { savedAt } };
    answers.set(save.request, reply);
    return reply;
  };
  const call = async (save: Save<Text>): Promise<Reply> => {
    const fate = fates.shift() ?? "arrives";
    await null;
    if (fate === "is lost") return unreachable;
    const reply = work(save);
    return fate === "reply is lost" ? unreachable : reply;
  };
  return { written, call };
}

const open = (fates: Fate[] = []) => {
  const server = serverWith(fates);
  return { server, form: new Autosave<Text, { savedAt: string }>({ text: "" }, "", server.call, () => {}) };
};

test("saves a second after the last change, once", async () => {
  jest.useFakeTimers();
  const { server, form } = open();
  form.change({ text: "a" });
  await jest.advanceTimersByTimeAsync(900);
  form.change({ text: "ab" });
  await jest.advanceTimersByTimeAsync(900);
  expect(server.written).toEqual([]);
  await jest.advanceTimersByTimeAsync(200);
  jest.useRealTimers();
  expect(server.written.map(({ value }) => value.text)).toEqual(["ab"]);
  expect(form.state).toBe("saved");
});

test("R31 steady typing is saved every few seconds too", async () => {
  jest.useFakeTimers();
  const { server, form } = open();
  for (let at = 1; at <= 150; at++) {
    form.change({ text: "x".repeat(at) });
    await jest.advanceTimersByTimeAsync(100);
  }
  jest.useRealTimers();
  const lengths = server.written.map(({ value }) => value.text.length);
  expect(lengths.length).toBeGreaterThanOrEqual(3);
  // A tenth of a second a letter: never more than five seconds of typing unsaved.
  for (const [at, length] of lengths.entries())
    expect(length - (lengths[at - 1] ?? 0)).toBeLessThanOrEqual(50);
});

test("R31 without an answer it is tried again by itself, also a submission", async () => {
  jest.useFakeTimers();
  const { server, form } = open(["is lost", "is lost", "reply is lost"]);
  form.change({ text: "a" });
  expect(await form.flush(true)).toBe(false);
  expect([form.isSubmitting, form.state]).toEqual([true, "not saved"]);
  await jest.advanceTimersByTimeAsync(30_000);
  jest.useRealTimers();
  expect([form.isSubmitting, form.state]).toEqual([false, "saved"]);
  expect(server.written.map(({ value, submit }) => [value.text, submit])).toEqual([["a", true]]);
});

test("a submission asked for while a draft is on its way is sent after it, and its refusal is remembered", async () => {
  const refusal: Reply = { is: "problems", problems: [{ code: "cycle.closed", message: "" }] };
  const sent: boolean[] = [];
  const form = new Autosave<Text, { savedAt: string }>(
    { text: "" },
    "",
    async ({ submit }) => {
      sent.push(submit);
      await null;
      return refusal;
    },
    () => {},
  );
  form.change({ text: "a" });
  const draft = form.flush();
  await null;
  expect(await form.flush(true)).toBe(false);
  expect(await draft).toBe(false);
  expect(sent).toEqual([false, true]);
  expect([form.isSubmitting, form.refused]).toEqual([false, refusal]);
});

test("a lost reply is asked for again under the same request before anything newer is sent", async () => {
  const { server, form } = open(["reply is lost"]);
  form.change({ text: "a" });
  expect(await form.flush()).toBe(false);
  expect(form.state).toBe("not saved");
  form.change({ text: "ab" });
  expect(await form.flush()).toBe(true);
  expect(server.written.map(({ value }) => value.text)).toEqual(["a", "ab"]);
});

test("a submission whose reply was lost is not submitted twice", async () => {
  const { server, form } = open(["reply is lost"]);
  form.change({ text: "a" });
  expect(await form.flush(true)).toBe(false);
  expect(await form.flush(true)).toBe(true);
  expect(server.written.map(({ submit }) => submit)).toEqual([true]);
});

test("while two versions wait for a choice, nothing is sent", async () => {
  const { server, form } = open();
  form.rebase({ text: "mine" }, { text: "theirs" }, "");
  form.change({ text: "mine, edited" });
  expect(await form.flush(true)).toBe(false);
  expect(server.written).toEqual([]);
  expect(form.state).toBe("paused");
  form.release();
  expect(await form.flush()).toBe(true);
  expect(server.written.map(({ value }) => value.text)).toEqual(["mine, edited"]);
});

test("whatever happens to the calls, the last text arrives, no save is made twice, none meets a conflict", async () => {
  const fate = fc.constantFrom<Fate>("arrives", "is lost", "reply is lost");
  const step = fc.constantFrom("type", "flush", "type and flush");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 12 }),
      fc.array(step, { maxLength: 12 }),
      async (fates, steps) => {
        const { server, form } = open([...fates]);
        const flushes: Promise<boolean>[] = [];
        steps.forEach((step, at) => {
          if (step !== "flush") form.change({ text: String(at) });
          if (step !== "type") flushes.push(form.flush());
        });
        await Promise.all(flushes);
        for (let tries = 0; !(await form.flush()); tries++) expect(tries).toBeLessThanOrEqual(fates.length);
        expect(form.trouble).toBeNull();
        expect(server.written.at(-1)?.value ?? { text: "" }).toEqual(form.value);
        expect(new Set(server.written.map(({ request }) => request)).size).toBe(server.written.length);
      },
    ),
  );
});
