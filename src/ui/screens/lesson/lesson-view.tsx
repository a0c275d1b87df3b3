import {BlockView} from '../../components/markdown.js';
import {Pages} from '../../components/pages.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {NotedSources} from '../sources-view.js';
import {lessonPages, type LessonScreen} from './lesson-state.js';

export function lessonPicture(screen: LessonScreen, world: World): Picture {
  const {station, sources, sourcesAt, blocks} = screen;
  const title = {part: world.t.parts.lesson, title: station.title};
  if (sourcesAt !== null)
    return {
      ...title,
      right: world.t.lesson.sources,
      body: <NotedSources sources={sources} />,
      offset: sourcesAt,
    };
  const text = lessonPages(screen, world);
  const width = proseWidth(world.size);
  return {
    ...title,
    right: world.t.lesson.pageOf(text.at + 1, Math.max(1, text.all.length)),
    body: (
      <Pages text={text} width={width}>
        {blocks.map((block, index) => (
          <BlockView key={index} block={block} width={width} />
        ))}
      </Pages>
    ),
  };
}
