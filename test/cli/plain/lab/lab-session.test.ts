import {describe, expect, it} from 'vitest';
import {leaderCrash as leaderCrashDefined} from '../../../../labs/kafka/leader-crash/lab.js';
import type {LabMaterial} from '../../../../src/presenting/lab-material.js';
import {changeSentences} from '../../../../src/cli/plain/lab/change-sentences.js';
import type {LabSession} from '../../../../src/cli/plain/lab/lab-run.js';
import {guideLab} from '../../../../src/cli/plain/lab/lab-session.js';
import {TrainerError} from '../../../../src/errors.js';
import {recordedRun, resultOf} from '../../../ui/fake-run.js';
import {type FakeSession, numberOf, sessionWith, type Typed} from '../fake-session.js';
import {inEnglish} from '../../../helpers/in-english.js';

const leaderCrash = await inEnglish(leaderCrashDefined);

const material: LabMaterial = {
  definition: leaderCrash,
  brief: '# Brief\n\n1000 orders with `acks=1`.',
  debrief: '# What happened\n\nThe leader alone had them.',
  sources: [],
  inEnglish: [],
  problem: null,
  code: 'typescript',
  copies: new Map([['typescript', '/home/me/checkout.ts']]),
};

type Fake = LabSession &
  FakeSession & {readonly ran: (string | null)[]; readonly edited: string[]};

function labWith(...answers: readonly Typed[]): Fake {
  const session = sessionWith(...answers);
  const ran: (string | null)[] = [];
  const edited: string[] = [];
  return {
    ...session,
    ran,
    edited,
    signal: new AbortController().signal,
    edit: (file) => {
      edited.push(file);
      return Promise.reject(new TrainerError('environment', 'no-editor', {file}));
    },
    labs: {
      ownRuns: () => Promise.resolve(new Map()),
      open: () => Promise.resolve(material),
      run: ({fix}, {onEntry, onProgress}) => {
        ran.push(fix);
        const history = recordedRun(fix, fix === 'acks-all' ? 1000 : 50);
        onProgress({text: 'Downloading Kafka: 1 of 46 MB.', share: 0.02});
        onProgress({text: 'Downloading Kafka: 2 of 46 MB.', share: 0.04});
        for (const entry of history) onEntry(entry);
        return Promise.resolve(resultOf(history, leaderCrash));
      },
      diff: ({fix}) =>
        Promise.resolve({
          filesOf: null,
          copy: fix === 'mine' ? '/home/me' : null,
          opens: fix === 'mine' ? '/home/me/topic.properties' : null,
          happens: [],
          files:
            fix === 'mine'
              ? []
              : ['--- a/checkout.ts', '+++ b/checkout.ts', '-  acks: 1,', '+  acks: -1,'],
        }),
      apply: () => Promise.resolve('checkout.ts of your copy is now as in the fix.'),
    },
  };
}

/** The first run proves nothing. */
function unproven(session: Fake): Fake {
  const {labs} = session;
  const run: typeof labs.run = async (request, listeners) => {
    const proven = session.ran.length > 0;
    const result = await labs.run(request, listeners);
    const {history} = result.judged;
    return proven
      ? result
      : resultOf(
          history.map((one) => (one.type === 'premise' ? {...one, met: false} : one)),
          leaderCrash,
        );
  };
  return {...session, labs: {...labs, run}};
}

describe('a run that proves nothing', () => {
  it('is offered again first, with what to change, and counts as foreseen when it then comes so', async () => {
    const session = unproven(labWith('', '4', 'r', 'q'));
    await guideLab(material, session);
    expect(session.ran).toEqual([null, null]);
    expect(session.said.join('\n')).toContain('Close what else keeps it busy');
    expect(session.said.filter((one) => one.startsWith('r runs it again'))).toHaveLength(
      1,
    );
    expect(session.facts.at(-1)).toMatchObject({verdict: 'lost', foreseen: true});
  });
});

describe('the guided lab in sentences', () => {
  it('runs only after a prediction, and then leads through fix, debrief and interview', async () => {
    const session = labWith(
      '',
      '3',
      numberOf('Wait for all in-sync replicas (acks=all)'),
      'r',
      'd',
    );
    await guideLab(material, session);
    expect(session.ran).toEqual([null, 'acks-all']);
    expect(session.facts.map(({type}) => type)).toEqual([
      'predicted',
      'lab-ran',
      'lab-ran',
    ]);
    expect(session.facts[2]).toMatchObject({fix: 'acks-all', verdict: 'safe', lost: 0});
    const text = session.said.join('\n');
    const order = [
      '1000 orders with acks=1.',
      'Your prediction',
      'The run begins: as shipped.',
      '950 of 1000 acknowledged orders are gone.',
      'Removed: acks: 1,',
      'Added: acks: -1,',
      'None of 1000 acknowledged orders is gone, and none shipped twice.',
      'The leader alone had them.',
      'In the interview, in your own words:',
    ].map((part) => text.indexOf(part));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('tells a download once, not at every megabyte', async () => {
    const session = labWith('', '1', 'q');
    await guideLab(material, session);
    expect(session.said.filter((text) => text.includes('Downloading'))).toHaveLength(1);
  });

  it('gives hints one after the other, and the solution only on request', async () => {
    const session = labWith('', 'h', 'h', 'h', 'h', '1', 's', 'q');
    await guideLab(material, session);
    expect(session.said.filter((text) => text.startsWith('Hint:'))).toHaveLength(3);
    expect(session.said).toContain('There is no further hint.');
    expect(session.facts.map(({type}) => type)).toEqual([
      'hint-taken',
      'hint-taken',
      'hint-taken',
      'predicted',
      'lab-ran',
      'solution-shown',
    ]);
  });

  it('applies a fix, edits and runs the own copy; a missing editor is a sentence', async () => {
    const session = labWith('', '1', '1', 'a', 'b', '5', 'e', 'r', 'q');
    await guideLab(material, session);
    expect(session.ran).toEqual([null, 'mine']);
    expect(session.said).toContain('checkout.ts of your copy is now as in the fix.');
    expect(session.edited).toEqual(['/home/me/topic.properties']);
    expect(session.said.join('\n')).toContain('names an editor. Set $EDITOR');
    expect(session.said).toContain('Nothing is changed: it is as shipped.');
  });

  it('tells the disks over time of the run that ended last, and asks again', async () => {
    const session = labWith(
      ...['', '1', '5', 'b', 'x'],
      ...[numberOf('Retry more often'), 'r', 'x', 'q'],
    );
    await guideLab(material, session);
    expect(session.said.filter((text) => text === 'The disks over time:')).toHaveLength(
      2,
    );
    expect(session.said.filter((text) => text.includes('A fix from 1 to'))).toHaveLength(
      5,
    );
  });

  it('offers nothing to apply where a fix changes no file', async () => {
    const fixes = leaderCrash.fixes.map((one) =>
      one.id === 'more-retries' ? {...one, filesOf: null} : one,
    );
    const session = labWith('', '1', numberOf('Retry more often'), 'a', 'b', 'q');
    const definition = {...leaderCrash, fixes};
    await guideLab({...material, definition}, session);
    expect(session.said).toContain('Type r to run it, b to go back:');
    expect(session.said).toContain('Type r or b.');
  });

  it('explains what is missing on a machine that cannot run it, before it asks for anything', async () => {
    const session = labWith();
    const problem = {message: 'There is no Java on this machine.', hint: 'Install it.'};
    await expect(guideLab({...material, problem}, session)).rejects.toMatchObject({
      exitCode: 3,
      message: problem.message,
    });
    expect(session.ran).toEqual([]);
  });
});

describe('what a fix changes in sentences', () => {
  const none = {files: [], copy: null, filesOf: null, opens: null, happens: []};

  it('says what happens, and whose files they are', () => {
    const happens = [
      {here: false, text: 'the followers are paused'},
      {here: true, text: 'the followers are killed'},
    ];
    expect(changeSentences({...none, happens})).toEqual([
      'What happens is different.',
      'Does not happen here: the followers are paused.',
      'Happens here: the followers are killed.',
      'No file is changed.',
    ]);
    const files = ['--- a/x', '+++ b/x', '+new'];
    expect(changeSentences({...none, files, filesOf: 'Two', happens})).toContain(
      'The files are those of “Two”.',
    );
  });

  it('names the file, what goes and what comes', () => {
    const files = ['--- a/x', '+++ b/x', '@@ -1 +1 @@', ' same', '-old', '+new'];
    expect(changeSentences({...none, files})).toEqual([
      'It changes:',
      'In x:',
      'Removed: old',
      'Added: new',
    ]);
  });
});
