import {describe, expect, it} from 'vitest';
import type {Entry, HistoryEvent} from '../../../../../src/engine/history/history.js';
import {kafkaEventsOf} from '../../../../../src/systems/kafka/evidence/kafka-events.js';
import {
  allHold,
  at,
  beganAlso,
  closing,
  history,
  logsOf,
  onKafka,
  xray,
} from '../../../../engine/builders.js';
import {runBench} from '../../runtime/sim/bench.js';
import {crash, led, log} from './views.js';

const topicsAt = (end: number) =>
  ['parcels', 'unknown'].map((topic) => ({
    topic,
    partitions: [led([2, 0], [log(1, [[0, end]]), log(2, [[0, end]])])],
  }));

const look = (end: number): HistoryEvent =>
  onKafka({type: 'xray-further', topics: topicsAt(end)});

describe('the X-ray of further topics', () => {
  it('has pictures and frames of its own for each of them, and leaves those of the orders alone', () => {
    const said = (...more: readonly Entry[]) =>
      logsOf(
        [
          ...history(
            at(0, beganAlso(allHold, {parcels: 'effects', quiet: 'dead-letters'})),
            ...crash.map((one) => at(one.at, xray(...one.partitions))),
            ...closing(5).map((event) => at(5000, event)),
          ),
          ...more,
        ].sort((a, b) => a.at - b.at),
      );
    const without = said();
    const whole = said(
      at(150, look(0)),
      at(250, look(3)),
      at(350, look(3)),
      at(450, look(5)),
    );
    expect(without.further).toEqual([]);
    expect({...whole, further: []}).toEqual(without);
    expect(whole.further).toMatchObject([
      {topic: 'parcels', holds: 'effects', xray: [{at: 150}, {at: 250}, {at: 450}]},
    ]);
    const {frames = []} = whole.further[0] ?? {};
    expect(frames.map((frame) => frame.at)).toEqual([150, 450]);
    expect(frames.at(-1)?.partitions).toMatchObject([
      {
        leader: 2,
        replicas: [
          {broker: 1, logEnd: 5},
          {broker: 2, logEnd: 5, role: 'leads'},
        ],
      },
    ]);
  });

  it('is noted in a run each time that it has changed, and only then', async () => {
    let looks = 0;
    const {history: run} = await runBench({
      ports: (ports) => ({
        ...ports,
        topic: {
          ...ports.topic,
          look: async () => {
            looks += 1;
            const further = topicsAt(Math.min(2, Math.floor(looks / 5)));
            return {...(await ports.topic.look()), further};
          },
        },
      }),
    });
    const noted = kafkaEventsOf(run, 'xray-further');
    expect(looks).toBeGreaterThan(15);
    expect(noted).toHaveLength(3);
  });
});
