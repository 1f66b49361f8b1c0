// @ts-check

/*
 * What the reader's module has the page do, each in one call. Texts stay here: the module names them by their places
 * in one list. Loops go by number, since some pages replace what the language itself loops by.
 */

/** The scripts that have digits of their own, by CLDR from Arabic to Ol Chiki and from Meetei Mayek on; with some more. */
const OTHER_DIGITS = /[\u0600-\u1cff\uab00-\udfff]/;

/**
 * Makes an element at the end of a parent.
 *
 * @param {Element} parent
 * @param {string} look A tag (a bare `h` is a heading of the level), then attributes, with bars between.
 * @param {number} level
 * @returns {HTMLElement}
 */
export function piece(parent, look, level) {
  const [tag, ...attributes] = look.split("|");
  const piece = parent.ownerDocument.createElement(
    tag === "h" ? `h${level}` : `${tag}`,
  );
  for (let place = 0; place < attributes.length; place++) {
    const [name, value] = `${attributes[place]}`.split("=");
    piece.setAttribute(`${name}`, `${value}`);
  }
  return parent.appendChild(piece);
}

/**
 * Sets a property to a text, or to an empty one where there is none in that place.
 *
 * @param {any} piece
 * @param {string} property
 * @param {string[]} texts
 * @param {number} text
 */
export function say(piece, property, texts, text) {
  piece[property] = texts[text] ?? "";
}

/**
 * Sets a property to a number.
 *
 * @param {any} piece
 * @param {string} property
 * @param {number} number
 */
export function put(piece, property, number) {
  piece[property] = number;
}

/**
 * Moves the focus to an element, and scrolls by the least that shows its beginning.
 *
 * @param {HTMLElement} piece
 */
export function show(piece) {
  piece.focus({ preventScroll: true });
  piece.scrollIntoView({ block: "nearest" });
}

/**
 * Tells what happened, or asks for something, by an event.
 *
 * @param {Element} target
 * @param {string} kind
 * @param {boolean} outward Whether the page around the widget hears of it.
 */
export function tell(target, kind, outward) {
  target.dispatchEvent(
    new Event(kind, { bubbles: outward, composed: outward }),
  );
}

/**
 * Gives the place of a text, where it is put if it is new.
 *
 * @param {string[]} texts
 * @param {string} text
 */
export function placeOf(texts, text) {
  const place = texts.indexOf(text);
  return place < 0 ? texts.push(text) - 1 : place;
}

/**
 * Puts a text in the place of a name.
 *
 * @param {string[]} texts
 * @param {number} template
 * @param {string} name
 * @param {number} value
 */
export function fill(texts, template, name, value) {
  return placeOf(
    texts,
    `${texts[template]}`.split(name).join(texts[value] ?? ""),
  );
}

/**
 * Writes a number in the digits of a language. The first text tells its script.
 *
 * @param {string[]} texts
 * @param {number} number
 * @param {number} lang
 */
export function count(texts, number, lang) {
  // The first such call takes Chromium 30 ms, with a processor four times slower 130, whatever the language.
  const words = OTHER_DIGITS.test(`${texts[1]}`)
    ? number.toLocaleString(texts[lang])
    : `${number}`;
  return placeOf(texts, words);
}

/**
 * Finds the place of an answer among some texts; -1 where it is none of them.
 *
 * @param {string[]} texts
 * @param {any} answers
 * @param {number} question
 * @param {number} first
 * @param {number} end
 */
export function chosen(texts, answers, question, first, end) {
  let answer;
  try {
    // A getter may throw, and a bare value has no fields: both count as unanswered.
    answer = answers[`${texts[question]}`];
  } catch {
    return -1;
  }
  const place = texts.indexOf(answer, first);
  return place < end ? place - first : -1;
}

/**
 * Adds a text to one of a report's lists.
 *
 * @param {any} report
 * @param {string} list
 * @param {string[]} texts
 * @param {number} text
 */
export function add(report, list, texts, text) {
  report[list].push(texts[text]);
}

/**
 * Tells what a key event is about: 0 nothing (a page may send a bare event of that kind), 1 Shift, 2 Shift again while
 * it is held, 3 any other key.
 *
 * @param {KeyboardEvent} event
 */
export function keyOf({ key, repeat }) {
  if (key === undefined) return 0;
  if (key !== "Shift") return 3;
  return repeat ? 2 : 1;
}

/** Gives the page's window. */
export function view() {
  return window;
}
