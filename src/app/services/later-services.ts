/** Services that are loaded when they are first needed: the map needs none of them. */
import {words} from '../../presenting/words/words.js';
import type {LabServices, PriceServices} from '../../ui/services.js';
import {hostKeptMs} from './host-slot.js';

export function laterLabs(load: () => Promise<LabServices>): LabServices {
  return {
    open: async (lab, code) => (await load()).open(lab, code),
    ownRuns: async (questions) => (await load()).ownRuns(questions),
    run: async (request, listeners) => (await load()).run(request, listeners),
    afterRun: () => words.lab.clusterStays(hostKeptMs / 60_000),
    diff: async (request) => (await load()).diff(request),
    apply: async (request) => (await load()).apply(request),
  };
}

export function laterPrice(load: () => Promise<PriceServices>): PriceServices {
  return {
    open: async () => (await load()).open(),
    measure: async (rounds, listeners) => (await load()).measure(rounds, listeners),
  };
}
