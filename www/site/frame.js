// @ts-check

/*
 * The quiz alone, for hosts that take a frame and no script. Options come in the address: `frame.html?country=IE`,
 * `?language=de`, `?theme=dark`, `?exit-url=…`, `?heading-level=…`, and `?document=…`, which has to be on this site:
 * anybody can write such an address, and should not be able to put words of their own here.
 */
(() => {
  const OPTIONS = ["country", "theme", "exit-url", "heading-level", "document"];
  const LANGUAGES = ["ar", "de", "es", "fr", "pt-BR"];
  const given = new URLSearchParams(location.search);
  const root = document.documentElement;

  /** A sandboxed page has no origin of its own, but still an address. @param {string} address */
  function isHere(address) {
    const { href } = location;
    return new URL(address, href).origin === new URL(href).origin;
  }

  /** Puts the quiz around the help link. @param {Element} main */
  function addQuiz(main) {
    const quiz = document.createElement("worth-it-quiz");
    // It is the page's own heading.
    quiz.setAttribute("heading-level", "1");
    for (const name of OPTIONS) {
      const value = given.get(name);
      if (!value || (name === "document" && !isHere(value))) continue;
      quiz.setAttribute(name, value);
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
