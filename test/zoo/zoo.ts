/**
 * Small programs as people write them, each a folder `<lab>/<name>` with the files that are not as
 * shipped, and what a run of it must come to: the verdict, and the reasons in codes. A program that
 * only looks wrong has no codes: an accusation of it is the worst fault of all.
 */
import type {Headline} from '../../src/engine/verdict/verdict.js';

type Expected = {readonly verdict: Headline; readonly codes: readonly string[]};

export type Animal = Expected & {
  readonly lab: string;
  readonly name: string;
  /** The fix over which its files are laid; null: over the shipped ones. */
  readonly over: string | null;
  /** What must be read in its verdict. */
  readonly sentence: RegExp | null;
};

const as =
  (verdict: Headline) =>
  (...codes: string[]): Expected => ({verdict, codes});

const lost = as('lost');
const twice = as('duplicated');
const safe = as('safe')();
const unproved = as('inconclusive');

const programs: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'leader-crash': {
    'acks-one': lost('asked-for-one-copy'),
    'acks-from-config': lost('asked-for-one-copy'),
    'not-awaited-then-exit': lost('yes-before-reply'),
    'defaults-and-idempotent': safe,
  },
  'gave-up': {
    swallowed: lost('gave-up-then-yes'),
    'all-settled': lost('gave-up-then-yes'),
    'three-tries-then-yes': lost('gave-up-then-yes'),
    'given-a-second': lost('gave-up-then-yes'),
    'told-no': as('phantom')('no-while-unknown'),
    'longer-than-a-failover': safe,
    'until-it-is-stored': safe,
  },
  'fire-and-forget': {
    'acks-zero': lost('asked-for-no-reply'),
    'acks-zero-in-batches': lost('asked-for-no-reply'),
    'too-large-skipped': lost('never-sent'),
    'queue-drops-large': lost('never-sent'),
    'refusal-logged': lost('yes-after-refusal'),
    'refusal-in-a-callback': lost('yes-after-refusal'),
    'batch-refused': lost('yes-after-refusal'),
    'refusal-is-a-no': safe,
    'settled-one-by-one': safe,
    'acks-one-and-no': safe,
    gzip: safe,
    'snappy-without-codec': unproved(),
  },
  'exit-too-soon': {
    'process-exit': lost('yes-before-reply'),
    'for-each-async': lost('yes-before-reply'),
    'map-then-disconnect': safe,
    'flushed-later': lost('yes-before-sent'),
    'next-tick': lost('yes-before-sent', 'never-sent'),
    'promise-all': safe,
    'yes-in-then': safe,
    'acks-one-awaited': safe,
  },
  'lost-reply': {
    'kafkajs-retries': twice('sent-again-plain'),
    'own-loop': twice('sent-again-plain'),
    'side-by-side-plain': twice('sent-again-plain'),
    'shipping-keeps-a-list': safe,
    'told-no': as('phantom')('no-while-unknown'),
    'told-no-by-a-flag': as('phantom')('no-while-unknown'),
    'exits-after-five': unproved(),
    'throws-at-twelve': unproved(),
    'endless-loop': unproved(),
    'sent-twice-to-be-sure': twice('sent-twice'),
    'buffer-not-cleared': twice('sent-twice'),
    'same-order-twice-in-one-send': twice('sent-twice'),
    'rest-forgotten': lost('never-sent'),
    'acks-as-a-word': unproved('never-replied'),
    'acks-not-a-number': unproved('never-replied'),
    'acks-minus-one-as-text': safe,
    'side-by-side': lost('number-reused', 'sent-again-as-new'),
    'side-by-side-one-in-flight': lost('number-reused', 'sent-again-as-new'),
    'one-after-the-other': safe,
    'batch-one-await': safe,
    'audit-copy': safe,
    'constant-topic': unproved('other-topic'),
    'topic-of-its-own': lost('other-topic'),
    'id-of-its-own': unproved('id-changed'),
    'id-in-capitals': unproved('id-changed'),
    'keyed-by-customer': safe,
    'one-record-a-batch': unproved('several-in-one-record'),
    'lines-in-a-record': unproved('several-in-one-record'),
    'value-without-id': unproved('no-id'),
    'empty-value': unproved('no-id'),
    'id-in-the-key': safe,
    'constant-address': unproved('elsewhere'),
    'address-from-elsewhere': unproved('elsewhere'),
    'address-from-the-environment': safe,
    'from-the-end': unproved('passed-unasked'),
    'starts-with-a-clean-slate': safe,
    'starts-at-ten': lost('passed-unasked'),
    'from-an-offset-of-its-own': safe,
    'shipped-twice-to-be-sure': twice('shipped-twice'),
    'shipped-again-when-slow': twice('shipped-twice'),
    'two-groups-that-ship': twice('two-groups'),
    'two-consumers-of-one-group': safe,
    'slower-than-its-session': safe,
    'busy-processor': twice('lost-the-partition'),
    'calls-a-command': twice('lost-the-partition'),
    'slow-but-heard': safe,
    'counted-from-one': lost('skipped-after-error'),
    'no-word-at-the-end': safe,
    noisy: safe,
  },
  'reused-sequence': {
    'set-aside': lost('number-reused', 'sent-again-as-new'),
    'told-no-and-on': lost('number-reused', 'no-while-unknown'),
    'set-aside-without-idempotence': twice('sent-again-plain'),
    'new-producer-on-error': twice('sent-again-as-new'),
    'producer-per-order': twice('sent-again-as-new'),
    'pending-then-the-same': safe,
    'thrown-away': safe,
  },
  transaction: {
    'one-after-the-other': as('torn')('half-sent'),
    'both-at-once': as('torn')('half-sent'),
    'with-transaction-helper': safe,
  },
  'commit-first': {
    'commit-before-work': lost('committed-before-done'),
    'resolved-before-work': lost('committed-before-done'),
    'batch-resolved-first': lost('committed-before-done'),
    'committed-by-hand-after': safe,
    'whole-batch-at-once': safe,
    'kafkajs-commits-after-the-batch': twice(),
    'committed-every-minute': twice(),
    'never-committed': twice('nothing-committed'),
    'if-necessary-it-is-not': twice('nothing-committed'),
    'necessary-after-each': safe,
    'commits-itself-and-kafkajs-too': safe,
    'committed-one-too-few': twice(),
  },
  'not-awaited': {
    'own-group': unproved('other-group'),
    'group-with-a-suffix': safe,
    'second-group-that-only-counts': safe,
    'not-awaited': lost('committed-before-done'),
    'for-each-async': lost('committed-before-done'),
    'event-emitter': lost('committed-before-done'),
    'pool-of-workers': lost('committed-before-done'),
    'promise-all': twice(),
    'awaited-and-committed-each': safe,
    'commits-nothing': twice('nothing-committed'),
    'offsets-of-the-last-one': lost('committed-before-done'),
    'the-topic-of-another': unproved('other-topic'),
  },
  'poison-pill': {
    'caught-and-logged': lost('skipped-after-error'),
    'resolved-in-finally': lost('skipped-after-error'),
    'errors-of-a-batch-settled': lost('skipped-after-error'),
    'guests-left-out': lost('skipped-after-error'),
    thrown: as('stalled')('stuck-at-one'),
    'logged-and-thrown-again': as('stalled')('stuck-at-one'),
    'again-until-it-works': as('stalled')('stuck-at-one'),
    'kafkajs-gives-up': as('stalled')('stuck-at-one'),
    'three-tries-then-parked': safe,
    'guest-by-default': safe,
  },
  'new-partition': {
    'from-the-end': lost('passed-unasked'),
    'from-the-beginning': safe,
  },
  'exactly-once-pipe': {
    'sent-then-committed': twice('done-not-committed'),
    'offsets-in-the-transaction': safe,
  },
  'single-replica': {
    'two-in-sync-of-one': lost('one-replica', 'no-leader'),
    'flushed-but-alone': lost('one-replica', 'no-leader'),
    'three-copies': safe,
  },
  'shrunken-isr': {
    'one-is-enough': lost('isr-was-one', 'cut-away'),
    'minimum-not-given': lost('isr-was-one', 'cut-away'),
    'two-must-be-in-sync': as('unavailable')(),
  },
  'unclean-election': {
    'always-available': lost('isr-was-one'),
    'two-must-be-in-sync': safe,
  },
  'cut-off-leader': {
    'leader-is-enough': lost('asked-for-one-copy'),
    'all-of-them': safe,
  },
  'power-cut': {
    'flushed-now-and-then': lost('not-on-disk'),
    'all-three-in-memory': lost('not-on-disk'),
    'flushed-each': safe,
  },
  retention: {
    'a-week-but-a-megabyte': lost('deleted-by-retention'),
    'two-seconds': lost('deleted-by-retention'),
    'kept-long-enough': safe,
    'compacted-by-item': lost('compacted-away'),
    'compacted-by-order': safe,
  },
  'old-timestamps': {
    'timestamp-of-the-order': lost('deleted-by-retention'),
    'timestamp-in-the-value': safe,
  },
  'min-isr-equals-rf': {
    'all-three-or-none': as('unavailable')('isr-below-the-floor'),
    'leader-is-enough': as('invisible')('below-the-high-watermark'),
    'two-of-three': safe,
  },
  'find-the-gap': {
    totals: as('overlooked')('not-reported'),
    'missing-only': as('overlooked')('not-reported'),
    'id-by-id': safe,
  },
};

/** Programs that change only what shipping does: their checkout sends each order once. */
const overIdempotent: ReadonlySet<string> = new Set([
  'from-the-end',
  'starts-with-a-clean-slate',
  'starts-at-ten',
  'from-an-offset-of-its-own',
  'shipped-twice-to-be-sure',
  'shipped-again-when-slow',
  'two-groups-that-ship',
  'two-consumers-of-one-group',
  'slower-than-its-session',
  'busy-processor',
  'calls-a-command',
  'slow-but-heard',
  'counted-from-one',
  'no-word-at-the-end',
]);

const sentences: Readonly<Record<string, RegExp>> = {
  'leader-crash/acks-one': /asked for one copy \(acks=1\)/,
  'leader-crash/not-awaited-then-exit': /acknowledged while no reply had come/,
  'gave-up/swallowed': /gave up before any node had answered, and told the customer yes/,
  'gave-up/told-no': /told no while nobody knew/,
  'fire-and-forget/acks-zero': /asked for no reply at all \(acks=0\)/,
  'fire-and-forget/too-large-skipped': /told yes, and no request ever carried them/,
  'fire-and-forget/refusal-logged': /the reply was an error \(MESSAGE_TOO_LARGE\)/,
  'fire-and-forget/snappy-without-codec': /KafkaJSNotImplemented: Snappy compression/,
  'exit-too-soon/flushed-later': /acknowledged before any request had carried/,
  'lost-reply/exits-after-five':
    /^(?![^]*Lost in)[^]*after it had taken \w+ orders; checkout has to go on/,
  'lost-reply/throws-at-twelve': /^(?![^]*Lost in)[^]*OutOfStock: no \w+ left/,
  'lost-reply/kafkajs-retries': /order-0011 was sent again after no good reply had come/,
  'lost-reply/sent-twice-to-be-sure': /although a reply had said that/,
  'lost-reply/rest-forgotten': /order-0017/,
  'lost-reply/acks-as-a-word': /kafkajs sends 0 for acks: 'all'/,
  'lost-reply/side-by-side': /order-0012 was sent under .* sequence number of order-0011/,
  'lost-reply/constant-topic': /uses the topic orders[^]*shop\.topic/,
  'lost-reply/id-of-its-own': /carry other ids than the orders have/,
  'lost-reply/id-in-capitals': /ORDER-0001/,
  'lost-reply/lines-in-a-record': /Several orders lie in one record/,
  'lost-reply/empty-value': /carry no id of an order/,
  'lost-reply/constant-address': /never opened a connection[^]*shop\.brokers/,
  'lost-reply/from-the-end': /began to read at offset \d+[^]*fromBeginning: true/,
  'lost-reply/starts-at-ten': /never handed to it/,
  'lost-reply/two-groups-that-ship': /joined the groups .*-express/,
  'lost-reply/shipped-again-when-slow':
    /was handed .* once and shipped them more than once/,
  'lost-reply/busy-processor': /while the group moved on: its heartbeat was refused/,
  'reused-sequence/thrown-away': /^(?![^]*number of)/,
  'transaction/one-after-the-other': /the other, for invoices, was never stored/,
  'commit-first/commit-before-work': /committed past it before it was done/,
  'commit-first/never-committed': /Shipping never committed anything/,
  'not-awaited/own-group': /in the group my-group[^]*shop\.group/,
  'not-awaited/for-each-async': /had .* in hand, and committed past them before/,
  'poison-pill/caught-and-logged':
    /handed order-0031, neither shipped nor parked it, went on to others/,
  'poison-pill/thrown': /Shipping came to order-0031 \d+ times and never got past it/,
  'single-replica/two-in-sync-of-one': /The topic has one replica/,
  'shrunken-isr/one-is-enough': /with acks=all, the ISR was broker \d alone/,
  'power-cut/flushed-now-and-then': /No broker had fsynced/,
  'retention/two-seconds': /Retention does not ask whether anybody has read/,
  'retention/compacted-by-item': /compaction keeps the newest record of a key/,
  'find-the-gap/totals': /did not report/,
};

export const zoo: readonly Animal[] = Object.entries(programs).flatMap(([lab, ones]) =>
  Object.entries(ones).map(([name, expected]) => ({
    ...expected,
    lab,
    name,
    over: lab === 'lost-reply' && overIdempotent.has(name) ? 'idempotent' : null,
    sentence: sentences[`${lab}/${name}`] ?? null,
  })),
);
