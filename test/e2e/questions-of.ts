import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {contentFolder} from '../../src/app/content/content-folder.js';

type Stations = {readonly id: string; readonly questions: readonly string[]};

/** How many questions the quiz of a station has. */
export function questionsOf(station: string): number {
  const text = readFileSync(join(contentFolder(), 'course.yaml'), 'utf8');
  const {stages} = parse(text) as {stages: {stations: readonly Stations[]}[]};
  const found = stages.flatMap(({stations}) => stations).find(({id}) => id === station);
  return found?.questions.length ?? 0;
}
