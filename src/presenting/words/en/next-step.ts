import type {NextStep} from '../../../course/progress/next-step.js';

const plural = (of: number, noun: string): string =>
  `${of} ${noun}${of === 1 ? '' : 's'}`;

/** What to do next, and why, in English. */
export function nextStepEn(
  next: NextStep,
  station: string,
): {readonly what: string; readonly why: string} {
  switch (next.do) {
    case 'lesson':
      return {
        what: `read “${station}”`,
        why:
          next.why.id === 'not-read' ? 'it is new to you' : 'you stopped in the middle',
      };
    case 'quiz':
      return {
        what: `quiz “${station}”`,
        why:
          next.why.id === 'unanswered'
            ? `${plural(next.why.left, 'question')} not answered yet`
            : `${plural(next.why.questions.length, 'answer')} not right yet`,
      };
    case 'lab':
      return {what: `lab ${next.lab}`, why: whyLab(next.why)};
    case 'card':
      return {what: `interview card “${station}”`, why: 'say it once in your own words'};
    case 'review':
      return {
        what: 'review what is due',
        why: `${plural(next.why.items, 'question')} ${next.why.items === 1 ? 'comes' : 'come'} again before you forget, first of “${station}”`,
      };
    case 'interview':
      return {what: 'nothing is left', why: 'everything here is done'};
  }
}

function whyLab(why: Extract<NextStep, {do: 'lab'}>['why']): string {
  switch (why.id) {
    case 'not-run':
      return 'see it happen on real brokers';
    case 'not-fixed':
      return why.lost === 0
        ? 'you have run it as shipped: now mend it'
        : `you saw ${why.lost} of ${plural(why.acknowledged, 'order')} lost: now keep them`;
    case 'answer-not-right':
      return 'one of your answers was not right: it shows why';
  }
}
