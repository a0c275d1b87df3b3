import {views} from '../../systems/registry.js';
import {foldLive, initialLive} from '../../presenting/run/live.js';
import type {LabNews} from '../screens/lab/lab-screen.js';
import type {Advice} from '../../errors.js';
import type {AppServices, RunRequest} from '../services.js';

/** Entries come by the thousand; the screen is told about 14 times a second. */
const frameMs = 70;
/** How often it is told that time passes, when nothing else does. */
const waitingMs = 1000;

type Watch = {
  readonly tell: (news: LabNews) => void;
  readonly controller: AbortController;
  readonly adviceOf: (error: unknown) => Advice;
};

/** One run from its preparation to its end; never rejects. */
export async function runOnce(
  {labs, clock}: Pick<AppServices, 'labs' | 'clock'>,
  request: RunRequest,
  {tell, controller, adviceOf}: Watch,
): Promise<void> {
  let live = initialLive();
  let told = live;
  let began = clock.now();
  let toldAt = began;
  const stopTelling = clock.every(frameMs, () => {
    const now = clock.now();
    if (told === live && now - toldAt < waitingMs) return;
    tell(told === live ? {is: 'waiting', at: now - began} : {is: 'live', live});
    told = live;
    toldAt = now;
  });
  try {
    const result = await labs.run(request, {
      onEntry: (entry) => {
        began = clock.now() - entry.at;
        live = foldLive(live, entry, views);
      },
      onProgress: (progress) => {
        tell({is: 'preparing', progress});
      },
      signal: controller.signal,
    });
    stopTelling();
    tell(controller.signal.aborted ? {is: 'stopped'} : {is: 'ended', result});
  } catch (error) {
    stopTelling();
    tell(
      controller.signal.aborted
        ? {is: 'stopped'}
        : {is: 'failed', advice: adviceOf(error)},
    );
  }
}
