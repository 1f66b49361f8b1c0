// @ts-check

/* The theme switch in the header, whose choice lasts for this page view only: nothing is stored. And the menu's end. */
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : system.matches;

  /** @param {HTMLButtonElement} toggle */
  function startToggle(toggle) {
    const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
    toggle.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      show();
    });
    system.addEventListener("change", show);
    show();
    toggle.hidden = false;
  }

  /**
   * Closes the menu when the focus goes on to what it covers. All else is the browser's own, a press of the button too.
   *
   * @param {HTMLElement} menu
   */
  function closeBehind(menu) {
    const own = `#${menu.id}, [popovertarget="${menu.id}"]`;
    document.addEventListener("focusin", ({ target }) => {
      const isOutside = target instanceof Element && !target.closest(own);
      if (isOutside && menu.matches(":popover-open")) menu.hidePopover();
    });
  }

  const toggle = document.querySelector(".theme-toggle");
  if (toggle instanceof HTMLButtonElement) startToggle(toggle);
  const menu = document.getElementById("site-menu");
  if (menu && "popover" in menu) closeBehind(menu);
})();
