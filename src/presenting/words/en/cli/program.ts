/** What `ackademy` alone and its help say, in English. */
export const programEn = {
  does: 'How do you make sure that no message is lost? See it lost, and keep it.',
  more: `Without a command: the app; in a pipe or with --plain: what there is and what to type.

Examples:
  $ ackademy                                      open the app
  $ ackademy quiz leader-crash                    its questions, in sentences
  $ ackademy lab run leader-crash                 lose acknowledged orders
  $ ackademy lab run leader-crash --fix acks-all  and keep them
  $ ackademy doctor                               what is missing, and the remedy

Exit codes: 0 good, 1 not as it should be, 2 usage, 3 environment or inconclusive, 70 our bug, 130 Ctrl-C.
No telemetry: nothing leaves this machine but the download of Kafka.`,
  outline: {
    title: 'ackademy: how do you make sure that no message is lost?',
    intro:
      'On a terminal, `ackademy` alone opens the app. Labs lose real messages on a real local Kafka cluster.',
    core: '★ is the core path: best done first, in this order.',
    commands: `  ackademy search        finds words in lessons, questions and labs
  ackademy progress      where you are, and what is next
  ackademy lab           the labs, and how their last runs ended
  ackademy lab --help    everything about labs
  ackademy cluster       the cluster alone, to play with
  ackademy doctor        what is missing on this machine, and the remedy`,
  },
  next: (what: string, why: string) => `Next: ${what}, because ${why}.`,
  asData: 'as data',
  yes: 'do not ask',
  nothingChanged: 'Nothing was changed.',
  stopping: 'Stopping … (once more to leave at once)',
  bug: (text: string) => `This is a bug in ackademy:\n${text}`,
  nobodyToAsk: (command: string) => ({
    message: 'There is nobody to ask.',
    hint: `Say \`${command}\`.`,
  }),
  noTerminal: 'This asks questions, and here is no terminal.',
  /** What a question is answered with, and what follows the question. */
  answers: {yes: 'Yes', no: 'No', hint: '(y/N)'},
  notYesOrNo: (yes: string, no: string) => `You must answer with "${yes}" or "${no}"`,
  keys: {choose: 'navigate', take: 'select'},
};
