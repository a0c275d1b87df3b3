/** Looks at every disk, and notes what is new. */
import type {Xray} from '../evidence/events.js';
import type {FurtherXray} from './ports.js';
import type {Stage} from './steps/stage.js';

export class Eyes {
  readonly #stage: Stage;
  #last = '';
  #lastFurther = '';

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Looks now, notes what is new, and returns what is there. */
  async look(): Promise<readonly Xray[]> {
    const {xray, news, further} = await this.#stage.ports.topic.look();
    for (const event of news) this.#stage.note(event);
    const now = JSON.stringify(xray);
    if (now !== this.#last) this.#stage.note({type: 'xray', partitions: xray});
    this.#last = now;
    if (further) this.#noteFurther(further);
    return xray;
  }

  #noteFurther(topics: readonly FurtherXray[]): void {
    const now = JSON.stringify(topics);
    if (now !== this.#lastFurther) this.#stage.note({type: 'xray-further', topics});
    this.#lastFurther = now;
  }
}
