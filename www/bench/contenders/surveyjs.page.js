// @ts-check
import { form } from "bundle:content";
import { begin } from "./begin.js";

/* global Survey, SurveyUI */

begin((host) => {
  const survey = new Survey.Model(form);
  SurveyUI.renderSurvey(survey, host);
  return () => {
    SurveyUI.unmountComponentAtNode(host);
    survey.dispose();
    host.remove();
  };
});
