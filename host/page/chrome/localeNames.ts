// Locales and time zones that a workbook can be set to, with names for people.

const codes =
  "ar_EG bg_BG cs_CZ da_DK de_AT de_CH de_DE el_GR en_AU en_CA en_GB en_IE en_IN en_US en_ZA es_AR es_ES es_MX et_EE fi_FI fr_CA fr_CH fr_FR hi_IN hr_HR hu_HU in_ID it_IT iw_IL ja_JP ko_KR lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS sv_SE th_TH tr_TR uk_UA vi_VN zh_CN zh_HK zh_TW";

function nameOf(code: string): string {
  const [language = "", region] = code.split("_");
  const languageName = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  if (!region) return languageName;
  return `${new Intl.DisplayNames("en", { type: "region" }).of(region)} (${languageName})`;
}

/** Codes as Google writes them, with country and language, by name; `current` is always among them. */
export const localeNames = (current: string): [code: string, name: string][] =>
  [...new Set([...codes.split(" "), current])]
    .map((code): [string, string] => [code, nameOf(code)])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));

/** By name; `current` is always among them. */
export const timeZones = (current: string): string[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), "Etc/GMT", current])].sort();
