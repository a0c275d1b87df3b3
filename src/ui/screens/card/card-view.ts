import {comesAgainIn} from '../../../presenting/review/due.js';
import {markdownLines} from '../../../text/markdown/blocks.js';
import {inlineLine} from '../../../text/markdown/inline.js';
import {proseWidth, type World} from '../../state/world.js';
import {line, type Line, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, safe, signs} from '../../../text/style.js';
import {sourceLines} from '../source-lines.js';
import type {CardScreen} from './card-screen.js';

/** All rows of the card's step; they are scrolled where they do not fit. */
export function cardText(screen: CardScreen, world: World): readonly Line[] {
  const {t, size} = world;
  const width = proseWidth(size);
  const {card} = screen.station;
  const {step} = screen;
  const asked = wrap([span('“'), ...inlineLine(card.question, bold), span('”')], width);
  switch (step.show) {
    case 'question':
      return stacked(asked, wrapText(t.card.think, width, dim));
    case 'short':
      return stacked(asked, [line(t.card.short, dim)], markdownLines(card.short, width));
    case 'long':
      return stacked(asked, [line(t.card.long, dim)], markdownLines(card.long, width));
    case 'follow-up': {
      const followUp = card.followUps[step.index];
      if (followUp === undefined) return asked;
      const head = [line(t.card.followUp(step.index + 1, card.followUps.length), dim)];
      const question = wrap(
        [span('“'), ...inlineLine(followUp.question, bold), span('”')],
        width,
      );
      const answer = step.answered
        ? markdownLines(followUp.answer, width)
        : wrapText(t.card.thinkAgain, width, dim);
      return stacked(head, question, answer);
    }
    case 'rubric':
      return stacked(
        asked,
        wrapText(t.card.rate, width, dim),
        rubricLines(screen, width),
      );
    case 'saved':
      return savedLines(screen, world);
  }
}

function rubricLines(
  {station, ticks, cursor}: CardScreen,
  width: number,
): readonly Line[] {
  return station.card.rubric.flatMap(({id, text}, index) => {
    const here = index === cursor;
    const tick = ticks.includes(id);
    const lead: Line = [
      span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
      span(tick ? `[${signs.done}] ` : '[ ] ', tick ? safe : {}),
    ];
    return wrap([...lead, ...inlineLine(text, here ? bold : {})], width, 6);
  });
}

function savedLines(
  {station, ticks, sources}: CardScreen,
  {t, size, progress: {memory}}: World,
): readonly Line[] {
  const width = proseWidth(size);
  const {rubric} = station.card;
  const again = comesAgainIn(memory, {station: station.id, question: null});
  const missed = rubric.filter(({id}) => !ticks.includes(id));
  const next = missed.flatMap(({text}) =>
    wrap([span(`${signs.open} `), ...inlineLine(text)], width, 2),
  );
  return stacked(
    [
      ...wrapText(t.card.saved(ticks.length, rubric.length), width, bold),
      ...(again === null ? [] : wrapText(t.review.comesAgain(again, false), width)),
    ],
    missed.length === 0 ? [] : [line(t.card.notTicked, dim), ...next],
    sources.length === 0 ? [] : [line(t.readOn, dim), ...sourceLines(sources, width)],
  );
}
