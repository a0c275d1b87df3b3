/** The interview on paper, for a person who asks: what to say, what to ask back, what to listen for. */
import {solutionOf} from '../../course/grading.js';
import type {Wish} from '../../course/interview/begin.js';
import {answerMinutes} from '../../course/interview/length.js';
import type {Opening, Probe} from '../../course/interview/opening.js';
import type {Question} from '../../course/question.js';
import {words} from '../words/words.js';

export function partnerSheet(openings: readonly Opening[], wish: Wish): string {
  const {interview: t} = words;
  const of = t.of(wish.level, wish.focus, wish.minutes);
  return [
    `# ${t.title}: ${t.partner.title}`,
    t.partner.how(of),
    ...openings.map((opening) => openingSheet(opening, wish)),
  ].join('\n\n');
}

function openingSheet(opening: Opening, {minutes}: Wish): string {
  const {partner: says} = words.interview;
  const numbers = new Map(opening.probes.map((id, index) => [id, String(index + 1)]));
  const sound = opening.rubric.filter((point) => point.sound);
  const beliefs = opening.rubric.filter((point) => !point.sound);
  return [
    `## ${opening.question}`,
    says.time(answerMinutes[minutes]),
    `### ${says.clarifying}`,
    opening.clarify
      .map(
        ({text, answer, worth}) =>
          `- ${text} → ${answer}${worth ? '' : ` (${says.notWorth})`}`,
      )
      .join('\n'),
    `### ${says.listen}`,
    sound.map(({text}) => `- [ ] ${text}`).join('\n'),
    `### ${says.beware}`,
    beliefs.map(({text, why}) => `- [ ] ${text} (${why})`).join('\n'),
    `### ${says.askBack}`,
    ...opening.probes.flatMap((id) => {
      const probe = opening.graph.get(id);
      return probe === undefined ? [] : [probeSheet(probe, numbers)];
    }),
  ].join('\n\n');
}

function probeSheet(
  {id, question, next}: Probe,
  numbers: ReadonlyMap<string, string>,
): string {
  const {partner: says} = words.interview;
  const to = (probe: string | null): string =>
    (probe === null ? undefined : numbers.get(probe)) ?? says.end;
  const ways = [says.whenRight(to(next.right)), says.whenWrong(to(next.wrong))];
  return [
    `**${numbers.get(id) ?? ''}.** ${question.prompt.trim()}`,
    ...offered(question),
    ...solutionOf(question).map((one) => `- ${says.answer(one)}`),
    `${question.why.trim()}\n\n${says.mark} · ${ways.join(' · ')}`,
  ].join('\n\n');
}

/** What there is to choose from. */
function offered(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'predict-lab':
      return [question.choices.map(({text}) => `- [ ] ${text}`).join('\n')];
    case 'order':
      return [
        question.items
          .toReversed()
          .map(({text}) => `- [ ] ${text}`)
          .join('\n'),
      ];
    case 'spot-the-line':
      return [`\`\`\`${question.codeLanguage}\n${question.code.trimEnd()}\n\`\`\``];
    case 'match':
    case 'numeric':
    case 'fix-config':
    case 'open':
      return [];
  }
}
