import {Box} from 'ink';
import {
  axisSign,
  chartOf,
  showsHalf,
  tableLines,
} from '../../../systems/kafka/evidence/price/price-lines.js';
import type {PriceReport} from '../../../systems/kafka/evidence/price/price-report.js';
import type {PriceRow} from '../../../systems/kafka/evidence/price/price-table.js';
import {base} from '../../../systems/kafka/evidence/price/setups.js';
import {Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import {bodyWidth, proseWidth} from '../../state/world.js';
import {bold, dim} from '../../../text/style.js';
import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';

/** The table, a chart of it, and what limits what it says. */
export function PriceReportView({
  report: {rows, caveats},
}: {
  readonly report: PriceReport;
}) {
  const {size} = useWorld();
  return (
    <>
      <PriceTable rows={rows} />
      <Box width={proseWidth(size)}>
        <Para is={dim}>{kafkaWords.price.ratio(showsHalf(bodyWidth(size)))}</Para>
      </Box>
      <Chart rows={rows} />
      {caveats.map((text, index) => (
        <Box key={index} width={proseWidth(size)}>
          <Para>{text}</Para>
        </Box>
      ))}
    </>
  );
}

type Props = {readonly rows: readonly PriceRow[]};

export function PriceTable({rows}: Props) {
  return (
    <Box flexDirection="column">
      {tableLines(rows, bodyWidth(useWorld().size)).map(({row, text}) => (
        <Para key={row?.setup.id ?? ''} is={lookOf(row)}>
          {text}
        </Para>
      ))}
    </Box>
  );
}

function lookOf(row: PriceRow | null) {
  if (row === null) return dim;
  return row.setup.id === base ? bold : {};
}

/** A bar for each ratio: to the left of the axis what is slower than the base, to the right what is faster. */
function Chart({rows}: Props) {
  const chart = chartOf(rows, Math.min(bodyWidth(useWorld().size), 100));
  if (chart === null) return null;
  return (
    <Box flexDirection="column">
      <Para is={dim}>{chart.legend}</Para>
      {chart.lines.map(({title, left, right, figure}) => (
        <T key={title}>
          {title}
          <T is={{colour: 'lost'}}>{left}</T>
          <T is={dim}>{axisSign}</T>
          <T is={{colour: 'safe'}}>{right}</T>
          {figure}
        </T>
      ))}
    </Box>
  );
}
