import type {Opening} from '../../../course/interview/opening.js';
import {type InterviewStep, stepOf} from '../../../course/interview/step.js';
import {words} from '../../../presenting/words/words.js';
import {askAnswer} from './answer-step.js';
import {askClarifying} from './clarify-step.js';
import {askProbe} from './probe-step.js';
import type {Interviewing} from './interviewing.js';
import {askRubric} from './rubric-step.js';

/** Asks from where the interview stands to its end; false: the learner has left. */
export async function holdInterview(interviewing: Interviewing): Promise<boolean> {
  let asked: string | null = null;
  for (;;) {
    const step = stepOf(interviewing.record(), interviewing.openings);
    if (step.at === 'report') return true;
    // Also where it goes on: nobody remembers what was asked yesterday.
    if (step.opening.id !== asked) sayQuestion(step.opening, interviewing);
    asked = step.opening.id;
    const stayed = await ask(step, interviewing);
    if (!stayed) return false;
  }
}

function sayQuestion({id, question}: Opening, {record, session}: Interviewing): void {
  const {rounds} = record();
  const round = rounds.findIndex(({opening}) => opening === id) + 1;
  const said = session.readable(question);
  session.print(`\n${words.plain.interview.asks(round, rounds.length, said)}`);
}

type Asking = Exclude<InterviewStep, {at: 'report'}>;

async function ask(step: Asking, interviewing: Interviewing): Promise<boolean> {
  switch (step.at) {
    case 'clarify':
      return askClarifying(step.opening, interviewing);
    case 'answer':
      return askAnswer(step.opening, interviewing);
    case 'probe':
      return askProbe(step, interviewing);
    case 'rubric':
      return askRubric(step.opening, interviewing);
  }
}
