import {afterEach, describe, expect, it} from 'vitest';
import {askedLanguage} from '../../src/cli/asked-language.js';
import {main} from '../../src/cli/program.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';

afterEach(() => {
  speak(en);
});

/** Runs a command line in this process; all that it writes is kept. */
async function ackademy(line: string) {
  const said = {stdout: '', stderr: ''};
  const into = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
  });
  const argv = ['node', 'ackademy', ...line.split(' ').filter(Boolean)];
  const code = await main(argv, {stdout: into('stdout'), stderr: into('stderr')});
  return {code, ...said};
}

const commands = [
  ...[
    '',
    'learn',
    'quiz',
    'search',
    'review',
    'interview',
    'answer',
    'scenario',
    'lab',
    'lab start',
    'lab run',
    'lab compare',
  ],
  ...['lab verify', 'lab price', 'lab judge', 'lab history', 'lab log', 'lab reset'],
  'lab language',
  ...[
    'progress',
    'progress export',
    'progress import',
    'progress interview',
    'progress reset',
  ],
  ...['cluster', 'doctor', 'clean', 'help', 'lab help'],
];

/** What is typed is the same in every language. */
const typed = [
  /(?<![\w⟦])--?[A-Za-z][\w-]*/g,
  /^ {2}(help|learn|quiz|search|review|answer|scenario|lab|progress|cluster|doctor|clean|start|run|compare|verify|price|judge|history|log|reset|export|import|interview|language)\b/gm,
  /(?<=: |^⟦\S+⟧ )ackademy( \w+)*/gm,
];

describe('the command line in another language', () => {
  it.each(commands)('has no English left in the help of "%s"', async (name) => {
    speak(pseudo(en));
    const {code, stdout, stderr} = await ackademy(`${name} --help`);
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    expect(plainWordsIn(stdout, typed)).toEqual([]);
  });

  it.each([
    'lab run --jsno',
    'lab run',
    'lab run x --fix',
    'lab run x --fix y --mine',
    'lab run x y',
    'lab verify --runs abc',
    'lab run x --language cobol',
    'lab language cobol',
    'doctor now',
    'lob',
    'doctor --lang zh',
  ])('has no English left in what is said of "%s"', async (line) => {
    speak(pseudo(en));
    const {code, stdout, stderr} = await ackademy(line);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/^⟦/);
    expect(plainWordsIn(stderr)).toEqual([]);
  });
});

describe('the language that is asked for', () => {
  it('is found wherever it stands, and the last one counts', () => {
    const asked = (line: string) => askedLanguage(line.split(' '));
    expect(asked('learn --lang zh')).toBe('zh');
    expect(asked('--lang=en learn --lang=zh x')).toBe('zh');
    expect(asked('learn --lang')).toBeNull();
    expect(asked('learn')).toBeNull();
  });

  it('must be one that there is, and is told which there are', async () => {
    const {code, stderr} = await ackademy('learn --lang zh');
    expect(code).toBe(2);
    expect(stderr).toContain("argument 'zh' is invalid. There is en so far.");
  });
});
