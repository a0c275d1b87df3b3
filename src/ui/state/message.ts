import type {Progress} from '../../course/progress/progress.js';
import type {LabNews} from '../screens/lab/lab-screen.js';
import type {PriceNews} from '../screens/price/price-screen.js';
import type {Advice} from '../../errors.js';
import type {Route} from './route.js';
import type {Screen} from './screen.js';
import type {Laid, Size} from './world.js';

/** Everything that can change the state. */
export type Message =
  /** `at`: wall clock, milliseconds. */
  | {readonly type: 'key'; readonly key: string; readonly at: number}
  | {readonly type: 'paste'; readonly text: string; readonly at: number}
  /** Time passes: about once a second. */
  | {readonly type: 'tick'; readonly at: number}
  | {readonly type: 'laid'; readonly laid: Laid}
  | {readonly type: 'resized'; readonly size: Size}
  | {readonly type: 'progress'; readonly progress: Progress}
  | {
      readonly type: 'opened';
      readonly route: Route;
      readonly screen: Screen;
      readonly instead: boolean;
    }
  | {readonly type: 'not-opened'; readonly route: Route; readonly advice: Advice}
  | {readonly type: 'lab'; readonly news: LabNews}
  | {readonly type: 'price'; readonly news: PriceNews}
  /** A text has come back from the editor. */
  | {readonly type: 'edited'; readonly text: string; readonly at: number}
  | {readonly type: 'noticed'; readonly text: string; readonly bad: boolean}
  | {readonly type: 'not-saved'; readonly advice: Advice};
