/** The names of months in the languages HR files are written in. */

/** January to December, each language on a line; the first three letters or more stand for a month where they are its own. */
const languages = [
  "january february march april may june july august september october november december",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jänner feber maerz april mai juno julei august september oktober november dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
].map((line) => line.split(" "));

const plain = (name: string): string => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const months = new Map<string, Set<number>>();
for (const names of languages)
  names.forEach((name, at) => {
    for (let length = 3; length <= name.length; length++) {
      const start = plain(name).slice(0, length);
      months.set(start, (months.get(start) ?? new Set()).add(at + 1));
    }
  });

/**
 * The month a name or its beginning stands for in any of the languages; undefined where it is none or several.
 * @example monthNumber("Sept") // 9
 * @example monthNumber("jui") // undefined: juin and juillet
 */
export function monthNumber(name: string): number | undefined {
  const found = months.get(plain(name));
  return found?.size === 1 ? [...found][0] : undefined;
}
