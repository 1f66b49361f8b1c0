// @ts-check

/* Shows the live quiz in the theme that was chosen, by its own style sheet. */

const form = document.querySelector("form.theme-choice");
const quiz = document.querySelector("worth-it-quiz");
const sheet = document.createElement("link");
sheet.rel = "stylesheet";

if (form instanceof HTMLFormElement && quiz) {
  const show = () => {
    const chosen = form.querySelector("input:checked");
    if (!(chosen instanceof HTMLInputElement)) return;
    const { value, dataset } = chosen;
    sheet.remove();
    if (value) {
      sheet.href = `themes/${value}.css`;
      document.head.append(sheet);
    }
    if (dataset.pages) quiz.setAttribute("theme", dataset.pages);
    else quiz.removeAttribute("theme");
  };
  form.addEventListener("change", show);
  form.hidden = false;
  // A browser may keep the choice when the page is loaded again.
  show();
}
