// @ts-check
import { form } from "bundle:content";
import { mountAll } from "./mount-all.js";

/* global Survey, SurveyUI */

mountAll((host) => {
  const survey = new Survey.Model(form);
  SurveyUI.renderSurvey(survey, host);
  return () => {
    SurveyUI.unmountComponentAtNode(host);
    survey.dispose();
    host.remove();
  };
});
