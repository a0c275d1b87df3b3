import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';
import {
  axisSign,
  chartOf,
  type ChartLine,
  showsHalf,
  tableLines,
} from '../../../systems/kafka/evidence/price/price-lines.js';
import type {PriceRow} from '../../../systems/kafka/evidence/price/price-table.js';
import {lastPriceSentence} from '../../../systems/kafka/evidence/price/last-price.js';
import type {PriceReport} from '../../../systems/kafka/evidence/price/price-report.js';
import {base, setups} from '../../../systems/kafka/evidence/price/setups.js';
import type {Picture} from '../../state/picture.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {line, type Line, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, lost} from '../../../text/style.js';
import {progressBar} from '../progress-bar.js';
import type {PriceScreen, PriceStage} from './price-screen.js';

export function pricePicture(screen: PriceScreen, world: World): Picture {
  const {t} = world;
  return {
    title: [span(kafkaWords.price.title, bold)],
    right: rightOf(screen.stage, t),
    lines: priceLines(screen, world),
    offset: screen.offset,
  };
}

function rightOf(stage: PriceStage, {price}: World['t']): string {
  if (stage.step === 'measured') return price.rounds(stage.report.rounds.done);
  const soFar = stage.step === 'running' ? stage.soFar : null;
  return soFar === null ? '' : price.roundOf(soFar.round, soFar.rounds);
}

/** The whole of the screen's text, scrolled or not. */
export function priceLines({stage, problem}: PriceScreen, world: World): readonly Line[] {
  switch (stage.step) {
    case 'intro':
      return introLines(problem, world);
    case 'running':
      return runningLines(stage, world);
    case 'failed':
      return troubleLines(world.t.price.failed, stage.advice, world);
    case 'measured':
      return measuredLines(stage.report, world);
  }
}

function introLines(problem: PriceScreen['problem'], world: World): readonly Line[] {
  const {t, size, progress} = world;
  const width = proseWidth(size);
  if (problem !== null) return troubleLines(t.price.cannot, problem, world);
  const rows = setups.flatMap(({title, means}) =>
    wrap([span(title.padEnd(25), bold), span(means)], width, 25),
  );
  const last =
    progress.price === null ? [] : wrapText(lastPriceSentence(progress.price), width);
  return stacked(
    last,
    wrapText(kafkaWords.price.intro, width),
    rows,
    wrapText(t.price.how, width, dim),
  );
}

function troubleLines(
  what: string,
  {message, hint}: {readonly message: string; readonly hint: string},
  {size}: World,
): readonly Line[] {
  const width = proseWidth(size);
  return stacked(
    wrapText(what, width, lost),
    wrapText(message, width),
    wrapText(hint, width),
  );
}

function runningLines(
  {soFar, preparing, stopping}: Extract<PriceStage, {step: 'running'}>,
  world: World,
): readonly Line[] {
  const {t, size} = world;
  const end = stopping ? [line(kafkaWords.live.stopping, lost)] : [];
  if (soFar !== null)
    return stacked([progressBar(soFar.share, world)], tableOf(soFar.rows, world), end);
  const share = preparing?.share ?? null;
  return stacked(
    wrapText(preparing?.text ?? t.live.starting, bodyWidth(size)),
    share === null ? [] : [progressBar(share, world)],
    end,
  );
}

function measuredLines({rows, caveats}: PriceReport, world: World): readonly Line[] {
  const {size} = world;
  const width = bodyWidth(size);
  const chart = chartOf(rows, Math.min(width, 100));
  const drawn =
    chart === null
      ? []
      : [...wrapText(chart.legend, width, dim), ...chart.lines.map(chartLine)];
  return stacked(
    tableOf(rows, world),
    wrapText(kafkaWords.price.ratio(showsHalf(width)), proseWidth(size), dim),
    drawn,
    ...caveats.map((text) => wrapText(text, proseWidth(size))),
  );
}

function tableOf(rows: readonly PriceRow[], {size}: World): readonly Line[] {
  return tableLines(rows, bodyWidth(size)).flatMap(({row, text}) => {
    if (row === null) return [line(text, dim)];
    return wrapText(text, bodyWidth(size), row.setup.id === base ? bold : {});
  });
}

const chartLine = ({title, left, right, figure}: ChartLine): Line => [
  span(title),
  span(left, {colour: 'lost'}),
  span(axisSign, dim),
  span(right, {colour: 'safe'}),
  span(figure),
];
