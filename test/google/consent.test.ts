import { openPlumbline } from "../plumbline";

let plumbline: Awaited<ReturnType<typeof openPlumbline>>;
beforeAll(async () => {
  plumbline = await openPlumbline();
});
afterAll(() => plumbline.host.close());

const hr = "hr@example.com";

test.each([
  ["userinfo.email", "to know who you are, so that you see what is yours and nobody else does"],
  ["drive.file", "to make packets and the published ladder, and to share them"],
  ["spreadsheets.currentonly", "to read and write this workbook"],
])(
  "a person who did not allow %s is told what it is for and where to allow it, and nothing is done",
  async (scope, use) => {
    const { host, hub } = plumbline;
    host.setConsent({ as: hr, denied: [scope] });
    const before = JSON.stringify(await host.file(hub));
    const reply = await plumbline.reply(hub, hr, "whereAmI", {});
    expect(reply).toEqual({
      ok: false,
      refused: {
        message: `Google says that you have not allowed everything Plumbline needs: ${use}. Nothing was done. Allow it on Google's page, then try again.`,
        email: "",
        consent: expect.stringMatching(/^https:\/\/accounts\.google\.com\//),
      },
    });
    expect(JSON.stringify(await host.file(hub))).toBe(before);
    host.setConsent({ as: hr, denied: [] });
    expect((await plumbline.reply(hub, hr, "whereAmI", {})).ok).toBe(true);
  },
);
