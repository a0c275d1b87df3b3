import {join, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {trainerPaths} from '../../src/machine/paths.js';

describe('trainerPaths', () => {
  it('keeps everything under ACKADEMY_HOME', () => {
    const {cache, state} = trainerPaths({ACKADEMY_HOME: '/somewhere'});
    expect([...Object.values(cache), ...Object.values(state)]).toEqual(
      [
        ['cache'],
        ['cache', 'jars'],
        ['cache', 'prepared'],
        ['state'],
        ['state', 'runs'],
        ['state', 'logs'],
        ['state', 'histories'],
        ['state', 'workspace'],
        ['state', 'journal'],
        ['state', 'answers'],
        ['state', 'replaced'],
      ].map((parts) => resolve('/somewhere', ...parts)),
    );
  });

  it('lets ACKADEMY_CACHE move the cache and nothing else', () => {
    const paths = trainerPaths({ACKADEMY_HOME: '/own', ACKADEMY_CACHE: '/shared'});
    expect(paths.cache.jars).toBe(join(resolve('/shared'), 'jars'));
    expect(paths.state.root).toBe(resolve('/own/state'));
  });

  it('takes the folders of the user when nothing is set, cache and state apart', () => {
    const {cache, state} = trainerPaths({ACKADEMY_HOME: '', ACKADEMY_CACHE: ''});
    expect(cache.root).toContain('ackademy');
    expect(state.root).toContain('ackademy');
    expect(cache.root).not.toBe(state.root);
  });

  it('makes a relative ACKADEMY_HOME absolute', () => {
    expect(trainerPaths({ACKADEMY_HOME: 'here'}).cache.root).toBe(
      resolve('here', 'cache'),
    );
  });
});
