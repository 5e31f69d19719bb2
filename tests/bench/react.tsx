// The questionnaire in React, as its manual has it: one component, its answers in state, one page of HTML that is
// empty until the script is there. https://react.dev/learn

import { StrictMode, useState, type SubmitEvent } from "react";
import { createRoot } from "react-dom/client";
import * as asked from "questionnaire";

type Choices = { id: string; words: string }[];

function Group({ name, choices, chosen, choose }: { name: string; choices: Choices; chosen?: string; choose: (id: string) => void }) {
  return choices.map(({ id, words }) => (
    <label key={id}>
      <input type="radio" name={name} value={id} required checked={chosen === id} onChange={() => choose(id)} /> {words}
    </label>
  ));
}

const SCALE: Choices = [
  ...asked.options.map((words, value) => ({ id: `${value}`, words })),
  { id: "skipped", words: asked.skip },
];

function Questionnaire() {
  const [at, setAt] = useState(-1);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const group = (name: string, choices: Choices) => (
    <Group
      name={name}
      choices={choices}
      chosen={answers[name]}
      choose={(id) => setAnswers((before) => ({ ...before, [name]: id }))}
    />
  );
  const goOn = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAt(at + 1);
  };
  if (at < 0) {
    return (
      <form id="start-form" onSubmit={goOn}>
        <h1>{asked.heading}</h1>
        <p>{asked.lead}</p>
        <fieldset>
          <legend><h2>{asked.pathQuestion}</h2></legend>
          {group("path", asked.paths)}
        </fieldset>
        <fieldset>
          <legend><h2>{asked.keepQuestion}</h2></legend>
          {group("keep", asked.keeps)}
        </fieldset>
        <button>{asked.start}</button>
      </form>
    );
  }
  if (at === asked.statements.length) return "Thank you.";
  return (
    <form id="statement-form" onSubmit={goOn}>
      Question {at + 1} of {asked.statements.length}
      <h1>
        {asked.stem} <span className="statement">{asked.statements[at]}</span>
      </h1>
      <fieldset>{group(`item${at + 1}`, SCALE)}</fieldset>
      <button>{asked.go}</button>
    </form>
  );
}

const place = document.getElementById("questionnaire");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Questionnaire />
    </StrictMode>,
  );
}
