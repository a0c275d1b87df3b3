import {shownRubric} from '../../../../course/interview/begin.js';
import {sentencesOf} from '../../../../course/interview/sentences.js';
import {bold, dim} from '../../../../text/style.js';
import {Para} from '../../../components/look.js';
import {Inline} from '../../../components/markdown.js';
import {Option} from '../../../components/option.js';
import {typedRows} from '../../../components/typed-text.js';
import {cursorKeys, movedCursor} from '../../../state/moves.js';
import {leave} from '../../../state/step.js';
import {proseWidth} from '../../../state/world.js';
import {typingAtEnd} from '../../../text/typing.js';
import {inStage, type Part, type StageOf} from '../interview-screen.js';
import {headOf} from './heading.js';
import {Block, Hint} from './question.js';
import {
  type Claiming,
  isSpoken,
  pointAt,
  quoteOffers,
  quoting,
  sentencesToQuote,
  withQuotes,
} from './quoting.js';
import {SentenceRow} from './sentence-row.js';

/** The points, true and false ones, each to be claimed with a sentence of one's own. */
export const claimPart: Part<StageOf<'claim'>> = {
  offers: (held) => {
    const {stage, world} = held;
    const {does} = world.t;
    if (stage.quoting !== null) return quoteOffers(held);
    const claimed = pointAt(held)?.id ?? '';
    const can = isSpoken(held) || textOf(held).length > 0;
    return [
      ...(can
        ? [
            {
              on: ['toggle'],
              does: claimed in stage.quotes ? does.unclaim : does.claim,
            } as const,
          ]
        : []),
      {on: ['enter'], does: does.compare},
      {on: ['up', 'down'], does: does.move},
      {on: ['first', 'last'], does: does.firstLast, told: 'help'},
      {on: ['back'], does: does.back},
    ];
  },
  update: (held, intent) => {
    const {screen, stage} = held;
    if (stage.quoting !== null) return quoting(held, intent);
    const {opening, quotes} = stage;
    const moves: readonly string[] = cursorKeys;
    if (moves.includes(intent.command)) {
      const cursor = movedCursor(stage.cursor, intent, opening.rubric.length);
      return inStage(held, {...stage, cursor});
    }
    if (intent.command === 'back') return leave(screen);
    if (intent.command === 'enter') {
      const next = inStage(held, {is: 'verdicts', opening, quotes});
      return {...next, screen: {...next.screen, offset: 0}};
    }
    return claimed(held);
  },
  picture: (held) => {
    const {stage, world} = held;
    const {t, size} = world;
    if (stage.quoting !== null) return quotingPicture(held);
    const can = isSpoken(held) || textOf(held).length > 0;
    const body = (
      <>
        <Block first>
          <Hint>{can ? t.interview.rubric : t.interview.empty}</Hint>
        </Block>
        {shownRubric(stage.opening).map(({id, text}, index) => (
          <Block key={id}>
            <Option here={index === stage.cursor} ticked={id in stage.quotes}>
              <Inline text={text} is={index === stage.cursor ? bold : {}} />
              {stage.quotes[id] === undefined ? null : (
                <Para is={dim}>
                  {t.practice.said(stage.quotes[id].slice(0, 2 * proseWidth(size)))}
                </Para>
              )}
            </Option>
          </Block>
        ))}
      </>
    );
    return {body, focus: stage.cursor === 0 ? 0 : 1 + stage.cursor};
  },
  right: (held) =>
    headOf(
      held,
      held.world.t.practice.claims(
        Object.keys(held.stage.quotes).length,
        held.stage.opening.rubric.length,
      ),
    ),
};

const textOf = ({screen, stage}: Claiming) =>
  sentencesOf(screen.texts[stage.opening.id] ?? '');

/** Claimed or not any more; a claim asks for its sentence. */
function claimed(held: Claiming) {
  const {stage} = held;
  const id = pointAt(held)?.id ?? '';
  if (id in stage.quotes) {
    const quotes = Object.fromEntries(
      Object.entries(stage.quotes).filter(([one]) => one !== id),
    );
    return withQuotes(held, quotes);
  }
  return inStage(held, {
    ...stage,
    quoting: isSpoken(held)
      ? {by: 'typing', typing: typingAtEnd('')}
      : {by: 'choice', cursor: 0},
  });
}

function quotingPicture(held: Claiming) {
  const {stage, world} = held;
  const {quoting: by} = stage;
  const {practice} = world.t;
  const typed = by?.by === 'typing' ? typedRows(by.typing, proseWidth(world.size)) : null;
  const body = (
    <>
      <Block first>
        <Inline text={pointAt(held)?.text ?? ''} is={bold} />
      </Block>
      <Block>
        <Hint>{typed === null ? practice.which : practice.whatDidYouSay}</Hint>
      </Block>
      {typed?.entries ??
        sentencesToQuote(held).map(({sentence, perhaps, here}) => (
          <SentenceRow key={sentence.index} {...{sentence, perhaps, here}} />
        ))}
    </>
  );
  const at = sentencesToQuote(held).findIndex(({here}) => here);
  return {body, focus: 2 + (typed?.focus ?? Math.max(0, at))};
}
