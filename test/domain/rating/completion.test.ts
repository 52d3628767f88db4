import { completion, completionInWords } from "../../../src/domain/rating/completion";

const one = (
  role: "manager" | "second rater" | "vignette" | "former rater",
  status: "open" | "submitted",
) => ({
  role,
  status,
});

test("own reports, second ratings and shared profiles are counted apart, a former rater's nowhere", () => {
  const found = completion([
    one("manager", "submitted"),
    one("manager", "open"),
    one("second rater", "open"),
    one("vignette", "submitted"),
    one("vignette", "submitted"),
    one("former rater", "submitted"),
  ]);
  expect(found).toEqual({
    reports: { submitted: 1, of: 2 },
    secondRatings: { submitted: 0, of: 1 },
    vignettes: { submitted: 2, of: 2 },
  });
  expect(completionInWords(found)).toBe("1 of 2 own reports, 0 of 1 second rating, 2 of 2 shared profiles");
});

test("what nobody is asked for is not said", () => {
  expect(completionInWords(completion([]))).toBe("");
  expect(completionInWords(completion([one("manager", "open")]))).toBe("0 of 1 own report");
});
