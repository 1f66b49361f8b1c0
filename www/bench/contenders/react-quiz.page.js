// @ts-check
import { form } from "bundle:content";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Quiz from "react-quiz-component";
import { mountAll } from "./mount-all.js";

mountAll((host) => {
  const root = createRoot(host);
  root.render(createElement(Quiz, { quiz: form }));
  return () => {
    root.unmount();
    host.remove();
  };
});
