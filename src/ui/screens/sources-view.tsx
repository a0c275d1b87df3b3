import {Box} from 'ink';
import type {Source} from '../../course/course.js';
import {Hang, Para, T} from '../components/look.js';
import {useWorld} from '../components/world-context.js';
import {proseWidth} from '../state/world.js';
import {bold, dim} from '../../text/style.js';

type Props = {readonly sources: readonly Source[]};

/** Where to read on: title, where, and where in it. */
export function ReadOn({sources}: Props) {
  const {size, t} = useWorld();
  return sources.length === 0 ? null : (
    <Box flexDirection="column" width={proseWidth(size)} flexShrink={0}>
      <T is={dim}>{t.readOn}</T>
      {sources.map((source) => (
        <Para key={source.id}>
          {source.title}
          <T is={dim}>{` (${placeOf(source)})`}</T>
        </Para>
      ))}
    </Box>
  );
}

/** Sources by the numbers that a text notes them with: each with its place and its words. */
export function NotedSources({sources}: Props) {
  const width = proseWidth(useWorld().size);
  return sources.map((source, index) => (
    <Box key={source.id} width={width} paddingTop={index === 0 ? 0 : 1}>
      <Hang lead={<T is={dim}>{`[${index + 1}]`.padEnd(5)}</T>}>
        <Para is={bold}>{source.title}</Para>
        <Para is={dim}>{placeOf(source)}</Para>
        {source.quote === '' ? null : (
          <Para is={{italic: true}}>{`“${source.quote}”`}</Para>
        )}
      </Hang>
    </Box>
  ));
}

function placeOf({title, where, locator}: Source): string {
  return [where, locator].filter((part) => part !== '' && part !== title).join(', ');
}
