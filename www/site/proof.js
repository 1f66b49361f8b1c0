// @ts-check

/*
 * Counts the effects that the page has outside itself. Runs first in the page, so that nothing else can save the
 * original methods. Counting starts when the page and the quiz have loaded.
 */
(() => {
  /** @typedef {"requests" | "storage" | "cookies" | "history"} TraceKind */

  /** The methods that write, by kind and by the class that has them. @type {Record<string, Record<string, string[]>>} */
  const METHODS = {
    storage: {
      Storage: ["setItem", "removeItem", "clear"],
      IDBFactory: ["open", "deleteDatabase"],
      CacheStorage: ["open", "delete"],
    },
    cookies: { CookieStore: ["set", "delete"] },
    history: { History: ["pushState", "replaceState"] },
  };
  /** How often the stores are compared, in milliseconds. */
  const INTERVAL = 250;

  /** @type {Record<TraceKind, number>} */
  const counts = { requests: 0, storage: 0, cookies: 0, history: 0 };
  let counting = false;

  /**
   * @param {TraceKind} kind
   * @param {number} [times]
   */
  function count(kind, times = 1) {
    if (!counting || times === 0) return;
    counts[kind] += times;
    const output = document.getElementById(kind);
    if (!output) return;
    output.textContent = String(counts[kind]);
    output.parentElement?.classList.add("moved");
  }

  /**
   * Counts the calls of a method.
   *
   * @param {TraceKind} kind
   * @param {any} owner
   * @param {string} name
   */
  function watch(kind, owner, name) {
    const own = owner?.[name];
    if (typeof own !== "function") return;
    owner[name] = function (/** @type {unknown[]} */ ...args) {
      count(kind);
      known = undefined;
      return own.apply(this, args);
    };
  }

  for (const [kind, owners] of Object.entries(METHODS)) {
    for (const [owner, names] of Object.entries(owners)) {
      const { prototype } = /** @type {any} */ (window)[owner] ?? {};
      names.forEach((name) =>
        watch(/** @type {TraceKind} */ (kind), prototype, name),
      );
    }
  }

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(text) {
      count("cookies");
      known = undefined;
      cookie?.set?.call(this, text);
    },
  });

  addEventListener("securitypolicyviolation", () => count("requests"));
  addEventListener("hashchange", () => count("history"));

  /** Returns the content of the stores, since a page can write to them without any call. */
  const readStores = () => ({
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    cookies: document.cookie,
  });
  /** Their last content; undefined after a counted call has changed it. @type {ReturnType<typeof readStores> | undefined} */
  let known;

  function compare() {
    const now = readStores();
    if (known) {
      count("storage", Number(now.storage !== known.storage));
      count("cookies", Number(now.cookies !== known.cookies));
    }
    known = now;
  }

  /** @param {PerformanceObserverEntryList} list */
  const countRequests = (list) =>
    count(
      "requests",
      list.getEntries().filter(({ name }) => !name.startsWith("data:")).length,
    );

  function start() {
    known = readStores();
    counting = true;
    new PerformanceObserver(countRequests).observe({ type: "resource" });
    setInterval(compare, INTERVAL);
    const time = new Date().toLocaleTimeString("en", { hour12: false });
    const output = document.getElementById("while");
    if (output)
      output.textContent = `Counting since ${time}, when the page had loaded.`;
  }

  /** Does everything that the counters are there to show, and undoes it. */
  async function trigger() {
    sessionStorage.setItem("proof", "proof");
    sessionStorage.removeItem("proof");
    document.cookie = "proof=proof; Max-Age=0; SameSite=Strict";
    history.replaceState(history.state, "");
    const sent = await fetch("proof.js").then(
      () => "The request went through: your browser does not heed the policy.",
      () => "The browser stopped the request, and the counters show the try.",
    );
    const output = document.getElementById("tried");
    if (output) output.textContent = sent;
  }

  const loaded = new Promise((resolve) => addEventListener("load", resolve));
  const ready = new Promise((resolve) => {
    addEventListener("worth-it-quiz:ready", resolve);
    addEventListener("worth-it-quiz:error", resolve);
  });
  void Promise.all([loaded, ready]).then(start);
  void loaded.then(() =>
    document
      .getElementById("try")
      ?.addEventListener("click", () => void trigger()),
  );
})();
