// @ts-check

/*
 * The quiz alone, for hosts that allow frames but no scripts. Options are in the address: `frame.html?country=IE`,
 * `?language=de`, `?theme=dark`, `?exit-url=…`, `?heading-level=…`, and `?document=…`, which has to be on this site:
 * anybody can make such an address, and nobody should be able to show their own texts here.
 */
(() => {
  const OPTIONS = ["country", "theme", "exit-url", "heading-level", "document"];
  const LANGUAGES = ["ar", "de", "es", "fr", "pt-BR"];
  const given = new URLSearchParams(location.search);
  const root = document.documentElement;

  /**
   * Returns the address of a document on this site, in the one form in which it was judged; empty for any other. As it
   * was given, the element could read it in another way: it takes quotes off, and then it may be a stranger's.
   *
   * @param {string} address
   */
  function documentHere(address) {
    // A sandboxed page has no origin of its own, so addresses are compared.
    const here = new URL(location.href);
    try {
      const { origin, href } = new URL(address, here);
      return origin === here.origin ? href : "";
    } catch {
      return "";
    }
  }

  /** Wraps the quiz around the help link. @param {Element} main */
  function addQuiz(main) {
    const quiz = document.createElement("worth-it-quiz");
    // The quiz's heading is the page's.
    quiz.setAttribute("heading-level", "1");
    for (const name of OPTIONS) {
      const value = given.get(name) ?? "";
      const judged = name === "document" && value ? documentHere(value) : value;
      if (judged) quiz.setAttribute(name, judged);
    }
    quiz.append(...main.childNodes);
    main.append(quiz);
  }

  /** @param {string} [language] */
  function addScript(language) {
    const script = document.createElement("script");
    script.src = `worth-it-quiz${language ? `.${language}` : ""}.js`;
    document.body.append(script);
  }

  const main = document.querySelector("main");
  if (main) addQuiz(main);
  const theme = given.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  const language = LANGUAGES.find((name) => name === given.get("language"));
  if (language) root.lang = language;
  addScript(language);
})();
