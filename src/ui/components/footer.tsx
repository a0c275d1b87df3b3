import stringWidth from 'string-width';
import {Text} from 'ink';
import {type Offer, shownKeys} from '../keys.js';
import type {AppState} from '../state/app-state.js';
import {allOffers, isTyping} from '../state/update.js';
import {bodyWidth} from '../state/world.js';
import {bold, dim} from '../../text/style.js';
import {T} from './look.js';

type Told = {readonly keys: string; readonly does: string};
type Row = {readonly told: readonly Told[]; readonly gap: number};

/** The keys that work now. */
export function Footer({state}: {readonly state: AppState}) {
  const {told, gap} = footerOf(state);
  return (
    <Text wrap="truncate-end">
      {told.map(({keys, does}, index) => (
        <Text key={keys}>
          {' '.repeat(index === 0 ? 0 : gap)}
          <T is={bold}>{keys}</T>
          <T is={dim}>{does === '' ? '' : ` ${does}`}</T>
        </Text>
      ))}
    </Text>
  );
}

/**
 * The most important first, as many as fit; help is always among them, and says when there is
 * more. Where the room is short, the arrows that move the cursor speak for themselves.
 */
function footerOf(state: AppState): Row {
  const {size, t} = state.world;
  const typing = isTyping(state);
  const offers = allOffers(state).filter(({told}) => told !== 'help');
  const help = offers.find(({on}) => on.includes('help'));
  const way = offers.find(({on}) => on.some((one) => /^(back|quit|stop)$/.test(one)));
  const must = [way, typing ? undefined : help].filter((offer) => offer !== undefined);
  const others = offers.filter((offer) => offer !== help && offer !== way);
  const bare = others.map((offer) =>
    offer.does === t.does.move ? {...offer, does: ''} : offer,
  );
  const more = must.map((offer) =>
    offer === help ? {...offer, does: t.does.more} : offer,
  );
  const fewer = bare.map((_, left) => bare.slice(0, bare.length - 1 - left));
  const told = (all: readonly Offer[]): readonly Told[] =>
    all.map((offer) => ({keys: shownKeys(offer, typing), does: offer.does}));
  const rows: readonly Row[] = [
    {told: told([...others, ...must]), gap: 3},
    ...[
      [...others, ...must],
      [...bare, ...must],
      [...bare, ...more],
    ].map((all) => ({
      told: told(all),
      gap: 2,
    })),
    ...fewer.map((some) => ({told: told([...some, ...more]), gap: 2})),
  ];
  const fits = rows.find((row) => widthOf(row) <= bodyWidth(size));
  return fits ?? {told: told(more), gap: 2};
}

const widthOf = ({told, gap}: Row): number =>
  stringWidth(
    told
      .map(({keys, does}) => (does === '' ? keys : `${keys} ${does}`))
      .join(' '.repeat(gap)),
  );
