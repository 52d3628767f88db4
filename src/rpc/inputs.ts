/** The kinds of input that calls share, each with its limit; made when a call needs them, as the inputs themselves. */
import * as z from "zod/mini";

/** Longest anything in a call, in characters; what is too long for its place is refused there with its own words. */
export const text = () => z.string().check(z.maxLength(60_000));
/** A ladder as a file; a call stays under 1 MB. */
export const ladderFile = () => z.string().check(z.maxLength(900_000));
export const id = () => idOrBlank().check(z.minLength(1));
/** Of something that may be new. No sheet keeps a control character as it is, by which a row would then be sought. */
export const idOrBlank = () => z.string().check(z.maxLength(300), z.regex(/^(\P{Cc}|\s)*$/u));
export const day = () => z.string().check(z.maxLength(40));
export const emails = () => z.array(id()).check(z.maxLength(50));
export const nothing = () => z.strictObject({});
export const marks = () => z.record(id(), z.literal([null, 1, 2, 3, 4, 5, "not observed"]));
export const optionalText = () => z.optional(z.nullable(text()));
