// What is measured: the app, and the same questionnaire three times: in one page of plain HTML and script, in React,
// and in SurveyJS. All begin with what brings a person here and what is kept, and then ask one statement a page.

export interface Subject {
  name: "app" | "plain" | "react" | "survey";
  // What a reader of the table calls it.
  words: string;
  // The two answers on the first page, and what leads on.
  first: [string, string];
  start: string;
  // Where a statement stands, its answer "Sometimes", and what leads on.
  statement: string;
  answer: string;
  go: string;
}

export const SUBJECTS: Subject[] = [
  {
    name: "app",
    words: "Trust Check",
    first: ["#start-form input[value=unsure]", "#start-form input[value=nothing]"],
    start: "#start-form button[type=submit]",
    statement: ".statement",
    answer: "form.question input[value='3']",
    go: "form.question button[type=submit]",
  },
  {
    name: "plain",
    words: "one page of plain HTML and script",
    first: ["#start-form input[value=unsure]", "#start-form input[value=nothing]"],
    start: "#start-form button",
    statement: ".statement",
    answer: "#statement-form input[value='2']",
    go: "#statement-form button",
  },
  {
    name: "react",
    words: "React",
    first: ["#start-form input[value=unsure]", "#start-form input[value=nothing]"],
    start: "#start-form button",
    statement: ".statement",
    answer: "#statement-form input[value='2']",
    go: "#statement-form button",
  },
  {
    name: "survey",
    words: "SurveyJS",
    first: ["[data-name=path] input[value=unsure]", "[data-name=keep] input[value=nothing]"],
    start: ".sd-navigation__next-btn",
    statement: "[data-name^=item] .sd-element__title",
    answer: "[data-name^=item] input[value='2']",
    go: ".sd-navigation__next-btn",
  },
];
