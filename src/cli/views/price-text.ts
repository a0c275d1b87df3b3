/** What `lab price` prints: a table and a bar chart, or the same in sentences. */
import {fewestSends, type Turn} from '../../systems/kafka/evidence/price/price-table.js';
import {
  axisSign,
  chartOf,
  type ChartLine,
  showsHalf,
  tableLines,
} from '../../systems/kafka/evidence/price/price-lines.js';
import type {PriceReport} from '../../systems/kafka/evidence/price/price-report.js';
import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import {base, setups} from '../../systems/kafka/evidence/price/setups.js';
import {words} from '../../presenting/words/words.js';
import type {Output} from '../output.js';

type Screen = Pick<Output, 'columns' | 'paint' | 'wrap'>;

/** Table, chart and caveats; lines of the first two fit in `columns`. */
export function priceText(report: PriceReport, screen: Screen): string {
  const {rows} = report;
  const columns = Math.min(screen.columns, 120);
  const table = tableLines(rows, columns).map(({row, text}) => {
    if (row === null) return screen.paint('dim', text);
    return row.setup.id === base ? screen.paint('bold', text) : text;
  });
  const chart = chartOf(rows, columns);
  const drawn =
    chart === null
      ? []
      : [screen.paint('dim', chart.legend), ...chart.lines.map(barText(screen))];
  return [
    words.cli.lab.price.heading(report),
    table.join('\n'),
    screen.wrap(screen.paint('dim', kafkaWords.price.ratio(showsHalf(columns)))),
    drawn.join('\n'),
    caveatText(report, screen),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The same without columns and bars. */
export function priceSentences(report: PriceReport): string {
  const {rows, caveats} = report;
  return [
    words.cli.lab.price.heading(report),
    ...rows.map((row) => kafkaWords.price.row(row, fewestSends)),
    ...caveats,
  ].join('\n');
}

const barText =
  ({paint}: Screen) =>
  ({title, left, right, figure}: ChartLine): string =>
    [
      title,
      paint('red', left),
      paint('dim', axisSign),
      paint('green', right),
      figure,
    ].join('');

function caveatText({caveats}: PriceReport, {wrap}: Screen): string {
  return caveats.map((text) => wrap(text)).join('\n');
}

/** Tells how far it is: a line that is drawn over on a terminal, a line a round elsewhere. */
export function turnView(
  rounds: number,
  {live, redraw, remark}: Output,
): (turn: Turn) => void {
  let done = 0;
  const of = rounds * setups.length;
  return ({round, setup}) => {
    const {measured, turn} = words.cli.lab.price;
    done += 1;
    const title = setups.find(({id}) => id === setup)?.title ?? setup;
    if (live)
      redraw(
        done === of
          ? ''
          : `${turn(round, rounds, Math.floor((done / of) * 100))}  ${title}`,
      );
    else if (done % setups.length === 0) remark(measured(round, rounds));
  };
}
