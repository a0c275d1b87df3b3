/** What happens to Kafka in a plan, in words. */
import type {SystemStep} from '../../../../../engine/plan/step.js';
import type {BrokerFault} from '../../faults.js';
import type {KafkaStep, Role} from '../../plan.js';

/** "the followers are paused" */
export function suffers(fault: string, who: string): string {
  const {name, are} = brokers[who as Role];
  return `${name} ${faults[fault as BrokerFault][are]}`;
}

/** A step that does something; null: it only waits or looks. */
export function stepWords(step: SystemStep): string | null {
  const own = step as KafkaStep;
  if (own.do === 'add-partitions') return `the topic gets ${own.total} partitions`;
  return own.do === 'elect-unclean' ? 'an operator orders an unclean election' : null;
}

type Number = 'one' | 'many';

const brokers: Readonly<Record<Role, {readonly name: string; readonly are: Number}>> = {
  leader: {name: 'the first leader', are: 'one'},
  followers: {name: 'the followers', are: 'many'},
  'one-follower': {name: 'one follower', are: 'one'},
  coordinator: {name: 'the broker with the offsets of the group', are: 'one'},
  all: {name: 'all brokers', are: 'many'},
};

const be = (what: string): Readonly<Record<Number, string>> => ({
  one: `is ${what}`,
  many: `are ${what}`,
});

const faults: Readonly<Record<BrokerFault, Readonly<Record<Number, string>>>> = {
  crash: be('killed'),
  stop: be('shut down in good order (SIGTERM)'),
  pause: be('paused'),
  resume: be('resumed'),
  restart: be('started again'),
  'cut-off': be('cut off from the other brokers and the controller'),
  'hold-back': be('held back: no records come any more'),
  'out-of-reach': be('out of the reach of the shop'),
  rejoin: be('connected again'),
  'lose-disk': {one: 'loses all its data', many: 'lose all their data'},
  'new-disk': {
    one: 'gets a new disk, formatted and empty',
    many: 'get new disks, formatted and empty',
  },
  'power-cut': {one: 'loses its power', many: 'lose their power'},
};
