import {Box, Text} from 'ink';
import {T} from '../../components/look.js';
import {dim, signs} from '../../../text/style.js';
import type {Part} from './entry-parts.js';

type Props = {
  readonly parts: readonly Part[];
  readonly gap: number;
};

/** `lesson ✓   quiz 6/9   lab ○` */
export function PartsRow({parts, gap}: Props) {
  return (
    <Box gap={gap}>
      {parts.map(({name, sign, said}) => (
        <Box key={name} flexShrink={0}>
          <Text aria-label={said}>
            <T is={dim}>{name}</T>
            {sign === '' ? null : (
              <T is={sign === signs.done ? {colour: 'safe'} : {}}>{` ${sign}`}</T>
            )}
          </Text>
        </Box>
      ))}
    </Box>
  );
}
