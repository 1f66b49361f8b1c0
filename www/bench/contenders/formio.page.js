// @ts-check
import { form, thanks } from "bundle:content";
import { mountAll } from "./mount-all.js";

/* global Formio */

mountAll((host) => {
  // It modifies its argument.
  const created = Formio.createForm(host, structuredClone(form));
  created.then((/** @type {any} */ wizard) =>
    wizard.on("submit", () => {
      const last = document.createElement("p");
      last.className = "thanks";
      last.textContent = thanks;
      host.replaceChildren(last);
    }),
  );
  return () => {
    created.then((/** @type {any} */ wizard) => wizard.destroy(true));
    host.remove();
  };
});
