// @ts-check

/*
 * What pages do to the language and the browser: old libraries and polyfills replace built-ins by others that are
 * incomplete, throw, or return something else. Each is run in a page before our script, and after.
 */

/** Methods that our code or its tools may call, by owner. */
const METHODS = {
  "Array.prototype":
    "concat every fill filter find findIndex flat flatMap forEach includes indexOf join map pop push reverse slice some sort splice",
  Array: "from isArray of",
  "Object.prototype": "hasOwnProperty toString valueOf",
  Object: "assign create defineProperty entries freeze keys values",
  "Map.prototype": "delete get has set",
  "WeakMap.prototype": "get has set",
  "Set.prototype": "add clear delete forEach has",
  Reflect: "apply construct get has ownKeys set",
  JSON: "parse stringify",
  "String.prototype":
    "charCodeAt endsWith includes indexOf match replace slice split startsWith toLowerCase toUpperCase trim",
  String: "fromCharCode",
  "Number.prototype": "toLocaleString toString",
  Number: "isFinite isInteger",
  Math: "ceil floor max min",
  "Function.prototype": "apply bind call",
  "RegExp.prototype": "exec test",
  "Promise.prototype": "catch finally then",
  Promise: "all race resolve",
  "TextDecoder.prototype": "decode",
  "TextEncoder.prototype": "encode encodeInto",
  "Event.prototype": "preventDefault",
  "EventTarget.prototype": "addEventListener dispatchEvent removeEventListener",
  "Node.prototype": "appendChild contains insertBefore removeChild",
  "Element.prototype":
    "append closest getAttribute hasAttribute matches querySelector remove replaceChildren scrollIntoView setAttribute toggleAttribute",
  "HTMLElement.prototype": "focus",
  "DOMTokenList.prototype": "add contains remove toggle",
  "Document.prototype": "createElement querySelector",
  window: "matchMedia queueMicrotask requestAnimationFrame setTimeout",
};

/** The replacements of a method. @type {Record<string, (owner: string, name: string) => string>} */
const WAYS = {
  "is missing": (owner, name) => `delete ${owner}.${name};`,
  throws: (owner, name) =>
    `${owner}.${name} = function () { throw new Error("broken"); };`,
  "gives nothing": (owner, name) => `${owner}.${name} = function () {};`,
};

/** Constructors and objects that a page may lack, or replace. */
const GLOBALS =
  "Array BigInt CustomEvent Error Event FinalizationRegistry IntersectionObserver Intl JSON Map MutationObserver Object Promise Proxy Reflect ResizeObserver Set String Symbol TextDecoder TextEncoder URL Uint8Array DataView WeakMap WeakRef WebAssembly CSSStyleSheet KeyboardEvent console customElements performance";

/** What known libraries did, by name. @type {Record<string, string>} */
const LIBRARIES = {
  "arrays have an enumerable method": `Array.prototype.last = function () { return this[this.length - 1]; };`,
  "objects have an enumerable method": `Object.prototype.extend = function () { return this; };`,
  "arrays write themselves as JSON, as Prototype did": `
    Array.prototype.toJSON = Object.prototype.toJSON = String.prototype.toJSON =
      function () { return String(this); };`,
  "Array.from takes no iterators, as MooTools did": `
    Array.from = function (it) { return it == null ? [] : Object(it).length >= 0 ? [].slice.call(it) : [it]; };`,
  "filter, map and reduce of an older standard": `
    Array.prototype.reduce = function (first) { return first; };
    Array.prototype.filter = function (test) { var kept = []; for (var i in this) if (test(this[i])) kept.push(this[i]); return kept; };`,
  "arrays can't be iterated": `delete Array.prototype[Symbol.iterator];`,
  "arrays are iterated from the end": `
    Array.prototype[Symbol.iterator] = function () {
      var i = this.length, array = this;
      return { next: function () { return i > 0 ? { done: false, value: array[--i] } : { done: true }; } }; };`,
  "includes is always true": `Array.prototype.includes = String.prototype.includes = function () { return true; };`,
  "indexOf begins at one": `
    var indexOf = Array.prototype.indexOf;
    Array.prototype.indexOf = function (it) { return indexOf.call(this, it) + 1; };`,
  "sort turns the order round": `
    var sort = Array.prototype.sort;
    Array.prototype.sort = function (by) { return sort.call(this, by).reverse(); };`,
  "a Map with keys that are texts": `
    window.Map = function () { this.own = {}; };
    Map.prototype = {
      get: function (key) { return this.own[String(key)]; },
      set: function (key, value) { this.own[String(key)] = value; return this; },
      has: function (key) { return String(key) in this.own; },
    };`,
  "a WeakMap that holds one value": `
    window.WeakMap = function () {};
    WeakMap.prototype = {
      get: function () { return this.value; },
      set: function (key, value) { this.value = value; return this; },
      has: function () { return "value" in this; },
    };`,
  "a Set that is a list": `
    window.Set = function () { var list = []; list.add = list.push; list.delete = list.clear = function () {}; return list; };`,
  "Event made by createEvent": `
    window.Event = function (kind, init) {
      var event = document.createEvent("Event");
      event.initEvent(kind, !!(init && init.bubbles), !!(init && init.cancelable));
      return event; };
    window.CustomEvent = function (kind, init) {
      var event = document.createEvent("CustomEvent");
      event.initCustomEvent(kind, !!(init && init.bubbles), false, init && init.detail);
      return event; };`,
  "listeners that run later": `
    var listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (kind, hear, options) {
      return listen.call(this, kind, function (event) {
        var target = this;
        setTimeout(function () { hear.call(target, event); });
      }, options); };`,
  "listeners that hear everything twice": `
    var listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (kind, hear, options) {
      return listen.call(this, kind, function (event) {
        hear.call(this, event); hear.call(this, event);
      }, options); };`,
  "a Promise that is a plain object": `
    window.Promise = function (run) {
      var hears = [], value, done;
      this.then = function (hear) { done ? hear && hear(value) : hears.push(hear); return this; };
      this.catch = function () { return this; };
      run(function (it) { done = true; value = it; hears.forEach(function (hear) { hear && hear(it); }); }, function () {});
    };
    Promise.resolve = function (value) { return new Promise(function (done) { done(value); }); };`,
  "a TextDecoder that knows Latin only": `
    TextDecoder.prototype.decode = function (bytes) {
      return bytes ? String.fromCharCode.apply(null, bytes) : ""; };`,
  "a TextEncoder that knows Latin only": `
    TextEncoder.prototype.encode = function (text) {
      return Uint8Array.from(String(text), function (letter) { return letter.charCodeAt(0); }); };
    delete TextEncoder.prototype.encodeInto;`,
  "bind as Prototype had it": `
    Function.prototype.bind = function (own) {
      var run = this, args = [].slice.call(arguments, 1);
      return function () { return run.apply(own, args.concat([].slice.call(arguments))); }; };`,
  "contains is always true": `Node.prototype.contains = function () { return true; };`,
  "numbers in words": `Number.prototype.toLocaleString = function () { return "many"; };`,
  "attributes are read as numbers": `
    var read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) { return Number(read.call(this, name)); };`,
  "elements are wrapped when they are made": `
    var make = Document.prototype.createElement;
    Document.prototype.createElement = function (name) {
      var element = make.call(this, name); element.wrapped = true; return element; };`,
  "everything of Object is frozen": `
    [Object, Array, Map, Set, Promise, Reflect, JSON, Function, String, Number]
      .forEach(function (own) { Object.freeze(own); own.prototype && Object.freeze(own.prototype); });`,
};

/** Returns what known libraries did, by name. @returns {[name: string, script: string][]} */
export const libraries = () => Object.entries(LIBRARIES);

/** Returns every breakage, by name. @returns {[name: string, script: string][]} */
export function breaks() {
  const methods = Object.entries(METHODS).flatMap(([owner, names]) =>
    names
      .split(" ")
      .flatMap((name) =>
        Object.entries(WAYS).map(
          ([way, write]) =>
            /** @type {[string, string]} */ ([
              `${owner}.${name} ${way}`,
              write(owner, name),
            ]),
        ),
      ),
  );
  const globals = GLOBALS.split(" ").flatMap(
    (name) =>
      /** @type {[string, string][]} */ ([
        [`${name} is missing`, `delete window.${name};`],
        [`${name} is empty`, `window.${name} = {};`],
      ]),
  );
  return [...methods, ...globals, ...Object.entries(LIBRARIES)];
}
