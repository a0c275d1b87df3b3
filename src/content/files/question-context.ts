import type {Language} from '../../course/course.js';
import type {Problem} from '../../course/problems/problem.js';
import type {Promises} from '../../course/promises.js';
import type {Context} from '../questions/kinds/parts.js';
import {inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {questionShape} from '../shapes/structure.js';
import {outcomesShape} from '../shapes/texts.js';
import {files} from './files.js';
import {readLab} from './lab-file.js';

type Asked = {
  /** The structures of the questions, not yet fitted. */
  readonly asked: readonly unknown[];
  readonly language: Language;
  readonly promises: Promises;
};

/** What questions need from outside of their own file, in one language. */
export async function readContext(
  folder: string,
  {asked, language, promises}: Asked,
  problems: Problem[],
): Promise<Context> {
  const place = inFile(files.outcomes(language), problems);
  const optional = language !== 'en';
  const [outcomes, fixTitles] = await Promise.all([
    readYaml(folder, place, {shape: outcomesShape, optional}),
    readFixTitles(folder, {asked, language, promises}),
  ]);
  return {promises, fixTitles, outcomes: {texts: outcomes ?? {}, place, optional}};
}

/** Of each lab that a question predicts. A lab whose words are broken is told where labs are checked. */
async function readFixTitles(
  folder: string,
  {asked, language, promises}: Asked,
): Promise<Context['fixTitles']> {
  const predicted = asked.flatMap((question) => {
    const shaped = questionShape.safeParse(question);
    return shaped.success && shaped.data.kind === 'predict-lab' ? shaped.data.lab : [];
  });
  const titles = [...new Set(predicted)].map(async (id) => {
    const lab = promises.get(id);
    const text = lab === undefined ? null : await readLab(folder, {lab, language}, []);
    const fixes = Object.entries(text?.words.fixes ?? {});
    return [id, Object.fromEntries(fixes.map(([fix, {title}]) => [fix, title]))] as const;
  });
  return new Map(await Promise.all(titles));
}
