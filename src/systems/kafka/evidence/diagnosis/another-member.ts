import type {Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import {together} from '../../../../engine/diagnosis/findings.js';
import {kafka, kafkaEventsOf} from '../kafka-events.js';

/** Another service is a member of the shop's group: it was handed what shipping was to ship. */
export function handedToAnother(one: Case): readonly Finding[] {
  const [created] = kafkaEventsOf(one.history, 'created');
  const others = new Set(
    kafkaEventsOf(one.history, 'joined-group')
      .filter(({of, group}) => group === created?.group && of !== 'shipping')
      .map(({of}) => of),
  );
  const settled = one.lost.flatMap(({id}) => {
    const all = one.handings(id);
    const by = one.settlings(id).find(({error}) => error === null);
    const isOther =
      by && others.has(by.by) && all.every((handed) => others.has(handed.by));
    if (!isOther || all.length === 0) return [];
    return [{id, ...whose(by.by, true), entry: by.entry}];
  });
  const waiting = one.broken('no-stall').flatMap((id) => {
    const [first] = one.handings(id);
    const isOpen = one.settlings(id).every(({by}) => !others.has(by));
    if (!first || !others.has(first.by) || !isOpen) return [];
    return [{id, ...whose(first.by, false), entry: first.entry}];
  });
  return together([...settled, ...waiting]);
}

const whose = (program: string, settled: boolean) => ({
  code: 'handed-to-another',
  system: kafka,
  facts: {program, settled},
});
