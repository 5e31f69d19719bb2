// The questionnaire in SurveyJS, as its manual has it: a model of pages, drawn by its own package for plain
// pages. https://surveyjs.io/form-library/documentation/get-started-html-css-javascript

import "survey-core/survey-core.min.css";
import { Model } from "survey-core";
import "survey-js-ui";
import * as asked from "questionnaire";

const choicesOf = (all: { id: string; words: string }[]) => all.map(({ id, words }) => ({ value: id, text: words }));

const scale = [
  ...asked.options.map((text, value) => ({ value, text })),
  { value: "skipped", text: asked.skip },
];

const survey = new Model({
  title: asked.heading,
  description: asked.lead,
  showQuestionNumbers: "off",
  showProgressBar: true,
  // A choice does not move on, nor does it in the others while they are measured.
  autoAdvanceEnabled: false,
  pages: [
    {
      elements: [
        { type: "radiogroup", name: "path", title: asked.pathQuestion, isRequired: true, choices: choicesOf(asked.paths) },
        { type: "radiogroup", name: "keep", title: asked.keepQuestion, isRequired: true, choices: choicesOf(asked.keeps) },
      ],
    },
    ...asked.statements.map((title, at) => ({
      elements: [
        { type: "radiogroup", name: `item${at + 1}`, title, description: asked.stem, isRequired: true, choices: scale },
      ],
    })),
  ],
});

survey.render(document.getElementById("survey") as HTMLElement);
