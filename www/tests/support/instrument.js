// @ts-check
/* Runs first in each page of a test: keeps the shadow roots, and records what the page does. */
(() => {
  /**
   * @typedef {object} LogEntry
   * @property {string} kind
   * @property {string} what
   */
  /** The methods whose calls are recorded, by kind and by class. @type {Record<string, Record<string, string[]>>} */
  const METHODS = {
    storage: {
      Storage: ["setItem", "removeItem", "clear"],
      IDBFactory: ["open"],
      CacheStorage: ["open"],
      CookieStore: ["set"],
    },
    history: { History: ["pushState", "replaceState"] },
    network: { XMLHttpRequest: ["open"], Navigator: ["sendBeacon"] },
    scroll: { Element: ["scroll", "scrollTo", "scrollBy", "scrollIntoView"] },
    focus: { HTMLElement: ["focus"] },
  };
  const openRoots = "openRoots" in (document.currentScript?.dataset ?? {});
  /** @type {Map<Element, ShadowRoot>} */
  const roots = new Map();
  /** @type {LogEntry[]} */
  const log = [];
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  const { scrollIntoView } = Element.prototype;
  const global = /** @type {any} */ (window);
  global[Symbol.for("wiq-test")] = {
    roots,
    log,
    memories,
    // The original, so that the tests' own calls are not recorded.
    scrollIntoView,
  };

  /**
   * @param {string} kind
   * @param {unknown[]} what
   */
  const record = (kind, ...what) =>
    void log.push({ kind, what: what.map(String).join(" ") });
  document.addEventListener("securitypolicyviolation", (event) =>
    record("policy", event.violatedDirective, event.blockedURI),
  );

  /**
   * Records the calls of a method.
   *
   * @param {any} owner
   * @param {string} name
   * @param {string} kind
   */
  function watch(owner, name, kind) {
    const own = owner?.[name];
    if (typeof own !== "function") return;
    owner[name] = function (/** @type {unknown[]} */ ...args) {
      record(kind, name, ...args);
      return own.apply(this, args);
    };
  }

  /**
   * Records the assignments to a property.
   *
   * @param {any} owner
   * @param {string} name
   * @param {string} kind
   */
  function watchSetter(owner, name, kind) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const set = own?.set;
    if (!own || !set) return;
    Object.defineProperty(owner, name, {
      ...own,
      set(value) {
        record(kind, name, value);
        set.call(this, value);
      },
    });
  }

  /**
   * Records the instances of a class.
   *
   * @param {string} name
   * @param {string} kind
   */
  function watchClass(name, kind) {
    const Own = global[name];
    if (!Own) return;
    global[name] = new Proxy(Own, {
      construct(target, args) {
        record(kind, name, ...args);
        return Reflect.construct(target, args);
      },
    });
  }

  /** Keeps the memories of all WebAssembly instances. */
  function watchMemories() {
    const { Instance } = window.WebAssembly ?? {};
    if (!Instance) return;
    WebAssembly.Instance = new Proxy(Instance, {
      construct(target, args) {
        const started = Reflect.construct(target, args);
        const exports = Object.values(started.exports);
        memories.push(
          ...exports.filter((own) => own instanceof WebAssembly.Memory),
        );
        return started;
      },
    });
  }

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (
    /** @type {ShadowRootInit} */ init,
  ) {
    const root = attach.call(
      this,
      openRoots ? { ...init, mode: "open" } : init,
    );
    roots.set(this, root);
    return root;
  };

  watchMemories();
  for (const name of ["debug", "log", "info", "warn", "error", "table"]) {
    watch(console, name, `console.${name}`);
  }
  addEventListener("error", (event) => record("uncaught", event.message));
  addEventListener("unhandledrejection", ({ reason }) =>
    record("uncaught", reason),
  );

  for (const [kind, owners] of Object.entries(METHODS)) {
    for (const [owner, names] of Object.entries(owners)) {
      const { prototype } = global[owner] ?? {};
      names.forEach((name) => watch(prototype, name, kind));
    }
  }
  for (const name of ["scroll", "scrollTo", "scrollBy"]) {
    watch(window, name, "scroll");
  }
  watch(window, "fetch", "network");
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker"]) {
    watchClass(name, "network");
  }
  watchSetter(Document.prototype, "cookie", "storage");
  watchSetter(Document.prototype, "title", "title");
  watchSetter(Element.prototype, "scrollTop", "scroll");
  addEventListener("hashchange", () => record("history", "hashchange"));
  addEventListener("pageshow", ({ persisted }) =>
    record("pageshow", persisted ? "persisted" : "new"),
  );
})();
