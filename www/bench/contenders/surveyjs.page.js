// @ts-check
import { form } from "bundle:content";
import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import { renderSurvey, unmountComponentAtNode } from "survey-js-ui";
import { begin } from "./begin.js";

begin((host) => {
  const survey = new Model(form);
  renderSurvey(survey, host);
  return () => {
    unmountComponentAtNode(host);
    survey.dispose();
    host.remove();
  };
});
