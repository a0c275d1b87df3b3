import {type Asked, askedAgain} from '../../course/asked.js';
import type {Source, Station} from '../../course/course.js';
import type {ItemName} from '../../course/memory/memory.js';
import {type Opening, openingOfItem} from '../../course/interview/opening.js';
import {TrainerError} from '../../errors.js';
import type {OwnRun} from '../../course/promises.js';
import type {Question} from '../../course/question.js';

export type Questions = {
  readonly asked: readonly Asked[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly ownRuns: ReadonlyMap<string, OwnRun>;
  /** Sentences about what cannot be asked. */
  readonly notices: readonly string[];
};

/** The questions for what is due. A station that cannot be read is told and left out; so is a question that is gone. */
export async function questionsFor(
  names: readonly ItemName[],
  {
    content,
    labs,
  }: {
    readonly content: {
      station(id: string): Promise<Station>;
      opening(id: string): Promise<Opening>;
      sources(): Promise<ReadonlyMap<string, Source>>;
    };
    readonly labs: {
      ownRuns(questions: readonly Question[]): Promise<ReadonlyMap<string, OwnRun>>;
    };
  },
): Promise<Questions> {
  const ids = [...new Set(names.map(({station}) => station))];
  const opened = await Promise.allSettled(ids.map((id) => placeOf(id, content)));
  const notices: string[] = [];
  const places = opened.flatMap((one) => {
    if (one.status === 'fulfilled') return one.value;
    if (!(one.reason instanceof TrainerError)) throw one.reason;
    notices.push(one.reason.message);
    return [];
  });
  const asked = names.flatMap((name) => {
    const place = places.find(({id}) => id === name.station);
    return place?.again(name) ?? [];
  });
  const ownRuns = await labs.ownRuns(asked.map(({question}) => question));
  return {asked, sources: await content.sources(), ownRuns, notices};
}

type Place = {
  readonly id: string;
  /** null: it is no longer asked there. */
  readonly again: (name: ItemName) => Asked | null;
};

/** A station, or an opening of the interview: its probes are asked again. */
async function placeOf(
  id: string,
  content: {
    station(id: string): Promise<Station>;
    opening(id: string): Promise<Opening>;
  },
): Promise<Place> {
  const named = openingOfItem(id);
  if (named === null) {
    const station = await content.station(id);
    return {id, again: (name) => askedAgain(station, name)};
  }
  const {question: title, graph} = await content.opening(named);
  return {
    id,
    again: ({question: probe}) => {
      const question = graph.get(probe ?? '')?.question;
      return question === undefined
        ? null
        : {station: {id, title}, question, card: false};
    },
  };
}
