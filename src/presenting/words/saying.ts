/** What a table of words is made of. */
import type {Advice, Facts} from '../../errors.js';

/** Tells an error from its facts. A method, so that each may name the facts that it needs. */
export type Saying = {tell(facts: Facts): Advice}['tell'];
export type Sayings = Readonly<Record<string, Saying>>;
