/*
 * Which options the block stores, and what its author is told of the others. includes/checks.php has the same rules for
 * shortcodes, which are typed by hand.
 *
 * window.worthItQuiz, from includes/editor.php: `folder` (the address of the quiz's files), `siteHost`, `siteLanguage` (a
 * code), `languages` (rows with `code`, `dir`, `file`, `version`, `link`, and `room`, the style that reserves the height),
 * `countries` (English names by code).
 */
((data, { __, sprintf }) => {
  const siteOf = (host) => host.toLowerCase().replace(/^www\.|\.$/g, "");

  /** Whether a host is this site, a part of it, or what it is a part of. */
  const isOwnSite = (host) => {
    const there = siteOf(host);
    const here = siteOf(data.siteHost);
    return (
      there === here || there.endsWith(`.${here}`) || here.endsWith(`.${there}`)
    );
  };

  const parsed = (address, base) => {
    try {
      return new URL(address, base);
    } catch {
      return undefined;
    }
  };

  /** Returns the way out as it is stored, or a sentence. */
  const checkExit = (typed) => {
    const url = parsed(typed);
    if (url?.protocol !== "https:" || !/^https:\/\//i.test(typed)) {
      return {
        problem: __(
          "The way out has to be a full address that begins with https://.",
          "worth-it-quiz",
        ),
      };
    }
    if (url.username || url.password) {
      return {
        problem: __(
          "The address has a name or a password in it. Leave these out.",
          "worth-it-quiz",
        ),
      };
    }
    if (isOwnSite(url.hostname)) {
      return {
        problem: __(
          "The way out has to lead to another site than this one.",
          "worth-it-quiz",
        ),
      };
    }
    return { value: url.href };
  };

  /** Returns the address of a document as it is stored, or a sentence. */
  const checkDocument = (typed) => {
    const url = parsed(typed, window.location.href);
    const isAddress = /^https?:$/.test(url?.protocol ?? "");
    return isAddress && !/[\s"<>\\]/.test(typed)
      ? { value: typed }
      : {
          problem: __(
            "Take the address of your document, whole or from the root of your site, such as /my-quiz.quiz.",
            "worth-it-quiz",
          ),
        };
  };

  /** Returns what is wrong with a stored country, such as one by its name in an older post. */
  const countryProblem = ({ country, document }) => {
    const given = (country ?? "").trim().toUpperCase();
    const isOwn = document && /^[A-Z]{2}$/.test(given);
    if (!given || isOwn || Object.hasOwn(data.countries, given)) return "";
    const [meant] =
      Object.entries(data.countries).find(
        ([, name]) => name.toUpperCase() === given,
      ) ?? [];
    return meant
      ? sprintf(
          /* translators: 1: a country's name. 2: its ISO code, such as IE. */
          __(
            "“%1$s” is no country’s code. Choose the country in the list (%2$s).",
            "worth-it-quiz",
          ),
          country,
          meant,
        )
      : sprintf(
          /* translators: %s: what stands in the post. */
          __(
            "“%s” is no country with help lines. Choose one in the list.",
            "worth-it-quiz",
          ),
          country,
        );
  };

  const isOneOf = (values, value) => !value || values.includes(value);

  const listProblem = ({ lang, theme, headingLevel, document }) => {
    const codes = data.languages.map(({ code }) => code);
    const all =
      (document || isOneOf(codes, lang)) &&
      isOneOf(["auto", "light", "dark"], theme) &&
      isOneOf(["1", "2", "3", "4", "5", "6"], headingLevel);
    return all
      ? ""
      : __(
          "The language, the theme or the heading level of this post is none that the quiz has. Choose it again in the list.",
          "worth-it-quiz",
        );
  };

  /** Returns a sentence for each stored option that can't be used; readers' pages leave these out. */
  const storedProblems = (attributes) =>
    [
      countryProblem(attributes),
      listProblem(attributes),
      attributes.exitUrl && checkExit(attributes.exitUrl).problem,
      attributes.document && checkDocument(attributes.document).problem,
    ].filter(Boolean);

  data.checks = { exitUrl: checkExit, document: checkDocument };
  data.storedProblems = storedProblems;
})(window.worthItQuiz, wp.i18n);
