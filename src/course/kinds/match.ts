import type {AnswerOf, Judged, Remark} from '../answer.js';
import type {MatchQuestion} from '../question.js';

/** Partly: at least half of the pairs are right. Each wrong pair is told. */
export function judgeMatch(
  question: MatchQuestion,
  {partners}: AnswerOf<'match'>,
): Judged {
  const {id: name, items} = question;
  const remarks = items.flatMap(({id, text, partner, why}): readonly Remark[] => {
    const chosen = partners[id];
    if (chosen === undefined) throw new Error(`${name}: "${id}" has no partner`);
    if (chosen === partner) return [];
    return [{about: 'wrong', text: paired(text, partnerText(question, chosen)), why}];
  });
  if (remarks.length === 0) return {outcome: 'right', remarks};
  const half = remarks.length * 2 <= items.length;
  return {outcome: half ? 'partly' : 'wrong', remarks};
}

/** Each pair in one line. */
export function pairsOf(question: MatchQuestion): readonly string[] {
  return question.items.map(({text, partner}) =>
    paired(text, partnerText(question, partner)),
  );
}

function partnerText({id: name, partners}: MatchQuestion, id: string): string {
  const partner = partners.find((one) => one.id === id);
  if (partner === undefined) throw new Error(`${name} has no partner "${id}"`);
  return partner.text;
}

const paired = (text: string, partner: string): string => `${text} → ${partner}`;
