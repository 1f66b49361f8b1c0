// @ts-check

/* The theme switch in the header. The choice lasts for this page view only: nothing is stored. */
(() => {
  const root = document.documentElement;
  const toggle = document.querySelector(".theme-toggle");
  if (!(toggle instanceof HTMLButtonElement)) return;

  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  const show = () => toggle.setAttribute("aria-pressed", String(isDark()));

  toggle.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
  });
  system.addEventListener("change", show);

  show();
  toggle.hidden = false;
})();
