// @ts-check

const DARK = /(^|[\s_-])(dark|night)([\s_-]|$)/;
const LIGHT = /(^|[\s_-])(light|day)([\s_-]|$)/;
/** Attributes by which sites switch their own theme. */
const SWITCHES = ["data-theme", "data-bs-theme", "data-color-mode"];

/**
 * Follows the theme of the page around an element: what its style sheets say of the colour scheme, else the switches
 * that sites put on their outermost elements, else the system.
 *
 * @param {Element} host
 * @param {(dark: boolean) => void} tell Called now and at each change.
 * @returns {() => void} Ends it.
 */
export function followTheme(host, tell) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const look = () => tell(isDark(host, system.matches));
  const observer = new MutationObserver(look);
  for (const element of outermost()) {
    observer.observe(element, {
      attributes: true,
      attributeFilter: ["class", "style", ...SWITCHES],
    });
  }
  system.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", look);
  };
}

/**
 * @param {Element} host
 * @param {boolean} system
 */
function isDark(host, system) {
  const scheme = getComputedStyle(host).colorScheme ?? "";
  const allows = { dark: DARK.test(scheme), light: LIGHT.test(scheme) };
  if (allows.dark !== allows.light) return allows.dark;
  return bySwitch() ?? system;
}

/** Reads the page's own switch, where it has one. */
function bySwitch() {
  for (const element of outermost()) {
    const marks = [
      element.className,
      ...SWITCHES.map((name) => element.getAttribute(name)),
    ];
    for (const mark of marks) {
      if (DARK.test(mark ?? "")) return true;
      if (LIGHT.test(mark ?? "")) return false;
    }
  }
  return undefined;
}

function outermost() {
  return [document.documentElement, document.body].filter(Boolean);
}
