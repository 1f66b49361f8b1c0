// @ts-check

/*
 * Counts what the page does to the world outside it. Runs before everything else in the page, so that nothing gets
 * hold of the real methods first. It begins to count when the page and the quiz have loaded.
 */
(() => {
  /** @typedef {"requests" | "storage" | "cookies" | "history"} Kind */

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
  /** How often what stands in the stores is looked at, in milliseconds. */
  const EVERY = 250;

  /** @type {Record<Kind, number>} */
  const counts = { requests: 0, storage: 0, cookies: 0, history: 0 };
  let counting = false;

  /**
   * @param {Kind} kind
   * @param {number} [times]
   */
  function count(kind, times = 1) {
    if (!counting || times === 0) return;
    counts[kind] += times;
    const place = document.getElementById(kind);
    if (!place) return;
    place.textContent = String(counts[kind]);
    place.parentElement?.classList.add("moved");
  }

  /**
   * Counts calls of a method.
   *
   * @param {Kind} kind
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
        watch(/** @type {Kind} */ (kind), prototype, name),
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

  /** What the stores hold, since a page can write to them without any call. */
  const look = () => ({
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    cookies: document.cookie,
  });
  /** What they held last; nothing where a call that was counted has just changed it. @type {ReturnType<look> | undefined} */
  let known;

  function compare() {
    const now = look();
    if (known) {
      count("storage", Number(now.storage !== known.storage));
      count("cookies", Number(now.cookies !== known.cookies));
    }
    known = now;
  }

  /** @param {PerformanceObserverEntryList} list */
  const arrive = (list) =>
    count(
      "requests",
      list.getEntries().filter(({ name }) => !name.startsWith("data:")).length,
    );

  function begin() {
    known = look();
    counting = true;
    new PerformanceObserver(arrive).observe({ type: "resource" });
    setInterval(compare, EVERY);
    const time = new Date().toLocaleTimeString("en", { hour12: false });
    const place = document.getElementById("while");
    if (place)
      place.textContent = `Counting since ${time}, when the page had loaded.`;
  }

  /** Does what the counters are there to show, and takes it back. */
  async function move() {
    sessionStorage.setItem("proof", "proof");
    sessionStorage.removeItem("proof");
    document.cookie = "proof=proof; Max-Age=0; SameSite=Strict";
    history.replaceState(history.state, "");
    const sent = await fetch("proof.js").then(
      () => "The request went through: your browser does not heed the policy.",
      () => "The browser stopped the request, and the counters show the try.",
    );
    const place = document.getElementById("tried");
    if (place) place.textContent = sent;
  }

  const loaded = new Promise((resolve) => addEventListener("load", resolve));
  const ready = new Promise((resolve) => {
    addEventListener("worth-it-quiz:ready", resolve);
    addEventListener("worth-it-quiz:error", resolve);
  });
  void Promise.all([loaded, ready]).then(begin);
  void loaded.then(() =>
    document
      .getElementById("try")
      ?.addEventListener("click", () => void move()),
  );
})();
