// @ts-check

/**
 * @typedef {{ number: string, for: string, region?: string }} EmergencyNumber
 * @typedef {{ kind: string, display: string, dial?: string, address?: string, keyword?: string, option?: string }} Contact
 *
 * @typedef {object} HelpLine
 * @property {string} [country]
 * @property {string} name
 * @property {string} serves
 * @property {string} [region]
 * @property {Contact[]} contacts
 * @property {string} [hours]
 * @property {string} [page]
 * @property {string} [mayInvolve]
 *
 * @typedef {{ emergency: Record<string, EmergencyNumber[]>, lines: HelpLine[] }} HelpTable
 */

/** @param {HelpLine} line */
const isDirectory = ({ country, serves }) => !country && serves === "directory";

/** The help lines by country, with the names that the platform has for countries and weekdays. */
export class HelpLines {
  /** @type {[code: string, name: string][] | undefined} */
  _countries;
  /** @type {Record<string, string> | undefined} */
  _weekdays;

  /**
   * @param {HelpTable} table
   * @param {import("./quiz.js").NumberedQuiz} quiz
   */
  constructor({ emergency, lines }, quiz) {
    this._emergency = emergency;
    this._lines = lines;
    this._quiz = quiz;
    this.directories = lines.filter(isDirectory);
  }

  /**
   * @param {string} country
   * @param {string} serves
   */
  of(country, serves) {
    return this._lines.filter(
      (line) =>
        line.serves === serves &&
        (!line.country || line.country === country) &&
        !isDirectory(line),
    );
  }

  /**
   * Returns the crisis lines of a country, or the first directory where it has none.
   *
   * @param {string} country
   */
  crisis(country) {
    const here = this.of(country, "crisis");
    return here.length ? here : this.directories.slice(0, 1);
  }

  /** @param {string} country */
  emergency(country) {
    return this._emergency[country] ?? [];
  }

  /** The countries in the order of the quiz's language. Names of the document's own win. */
  get countries() {
    this._countries ??= this._nameCountries();
    return this._countries;
  }

  /** The short names of the weekdays, by number from 1, Monday. */
  get weekdays() {
    this._weekdays ??= this._nameWeekdays();
    return this._weekdays;
  }

  _nameCountries() {
    const { lang, strings } = this._quiz;
    const own = strings.countries ?? {};
    const names = new Intl.DisplayNames(lang, { type: "region" });
    const { compare } = new Intl.Collator(lang);
    const codes = new Set([
      ...Object.keys(own),
      ...Object.keys(this._emergency),
      ...this._lines.flatMap(({ country }) => country ?? []),
    ]);
    return [...codes]
      .map((code) => /** @type {[string, string]} */ ([code, name(code)]))
      .sort(([, a], [, b]) => compare(a, b));

    /** @param {string} code */
    function name(code) {
      return own[code] ?? names.of(code) ?? code;
    }
  }

  _nameWeekdays() {
    const form = new Intl.DateTimeFormat(this._quiz.lang, {
      weekday: "short",
      timeZone: "UTC",
    });
    // 1 January 2024 was a Monday.
    return Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [
        day,
        form.format(Date.UTC(2024, 0, day)),
      ]),
    );
  }
}
