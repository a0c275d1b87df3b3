import stringWidth from 'string-width';
import {Box} from 'ink';
import {shownKeys} from '../keys.js';
import {type AppState, topOf} from '../state/app-state.js';
import type {Picture} from '../state/picture.js';
import {moduleOf} from '../screens/modules.js';
import {allOffers, isTyping} from '../state/update.js';
import {bodyHeight, bodyWidth, isTooSmall, minimum} from '../state/world.js';
import {bold, dim, lost} from '../../text/style.js';
import {scrolledAway} from '../text/scrolled.js';
import {Footer} from './footer.js';
import {Hang, Para, T} from './look.js';
import {Scroll} from './scroll.js';
import {useWorld} from './world-context.js';

/** All rows of the terminal but the last one: a title, the body, and what works now. */
export function Frame({state}: {readonly state: AppState}) {
  const {size, t} = state.world;
  const {columns, rows} = size;
  if (isTooSmall(size))
    return (
      <Box width={columns} height={Math.max(1, rows - 1)} overflow="hidden">
        <Para>{t.tooSmall(minimum.columns, minimum.rows)}</Para>
      </Box>
    );
  const picture = state.help
    ? helpPicture(state)
    : moduleOf(topOf(state)).picture(topOf(state), state.world);
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} paddingX={1}>
      <Head {...picture} />
      <Box
        flexDirection="column"
        flexGrow={1}
        flexBasis={0}
        flexShrink={0}
        minHeight={bodyHeight(size) - 3}
        marginTop={1}
        overflow="hidden"
      >
        <Body {...picture} />
      </Box>
      <Status state={state} picture={picture} />
      {state.help ? <T is={dim}>{t.help.close}</T> : <Footer state={state} />}
    </Box>
  );
}

function Head({part, title, after = '', right}: Picture) {
  const room = bodyWidth(useWorld().size) - stringWidth(right) - 1;
  const lead = part === undefined ? '' : `${part}  `;
  // Where a title is long, the place is worth more than the word before the title.
  const whole = stringWidth(lead + title + after) <= room || stringWidth(title) > room;
  return (
    <Box justifyContent="space-between" flexShrink={0}>
      <T>
        {whole ? <T is={dim}>{lead}</T> : null}
        <T is={bold}>{title}</T>
        <T is={dim}>{after}</T>
      </T>
      {stringWidth(title) > room ? null : <T is={dim}>{right}</T>}
    </Box>
  );
}

function Body({body, offset, focus}: Picture) {
  const scrolls = offset !== undefined || focus !== undefined;
  return scrolls ? (
    <Scroll offset={offset} focus={focus}>
      {body}
    </Scroll>
  ) : (
    body
  );
}

/** What is to be said; else how much of the body is above and below. */
function Status({state, picture}: {readonly state: AppState; readonly picture: Picture}) {
  const {world, opening, notices} = state;
  const {frame} = world.t;
  const [notice] = notices;
  if (notice !== undefined)
    return (
      <Box minHeight={1} overflow="hidden">
        <Para is={notice.bad ? lost : bold}>{notice.text}</Para>
      </Box>
    );
  if (opening !== null) return <T is={dim}>{frame.opening}</T>;
  const scrolls = picture.offset !== undefined || picture.focus !== undefined;
  const {above, below} = scrolls ? scrolledAway(picture, world) : {above: 0, below: 0};
  const said = [above > 0 ? frame.above(above) : '', below > 0 ? frame.below(below) : ''];
  return (
    <Box height={1} flexShrink={0} justifyContent="flex-end">
      <T is={dim}>{said.filter((part) => part !== '').join('   ')}</T>
    </Box>
  );
}

/** Everything that works on the screen beneath, from the table of keys. */
function helpPicture(state: AppState): Picture {
  const offers = allOffers(state);
  const typing = isTyping(offers);
  const told = offers.map((offer) => ({
    keys: shownKeys(offer, typing),
    does: offer.does,
  }));
  const lead = 2 + Math.max(12, ...told.map(({keys}) => keys.length));
  const rows = told.map(({keys, does}, index) => (
    <Hang
      key={index}
      lead={
        <Box width={lead}>
          <T is={bold}>{keys}</T>
        </Box>
      }
    >
      <Para>{does}</Para>
    </Hang>
  ));
  // Not measured: what works is that of the screen beneath, as it was laid out.
  const body = (
    <Box flexDirection="column" flexShrink={0}>
      {rows}
    </Box>
  );
  return {title: state.world.t.help.title, right: '', body};
}
