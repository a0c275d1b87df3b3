/**
 * The measured program: a process of its own with a real producer for every setup. It says each turn
 * as a line of JSON on stdout, and ends after the last round.
 */
import {type PricePlan, planVariable} from './plan.js';
import {openSenders} from './senders.js';
import {takeTurn} from './take-turn.js';

// The shop is gone: nobody is left to measure for.
process.stdin.on('close', () => process.exit(1)).resume();

const plan = JSON.parse(process.env[planVariable] ?? '') as PricePlan;
const senders = await openSenders(plan);
for (const [round, order] of plan.rounds.entries()) {
  for (const setup of order) {
    const sender = senders.get(setup);
    if (!sender) throw new Error(`no setup ${setup}`);
    const turn = await takeTurn(sender);
    if (round > 0) process.stdout.write(`${JSON.stringify({round, setup, ...turn})}\n`);
  }
}
await Promise.all([...senders.values()].map((sender) => sender.close()));
process.stdout.write('', () => process.exit(0));
