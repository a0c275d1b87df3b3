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
  const all = allOffers(state);
  const typing = isTyping(all);
  const tell = (offer: Offer, does = offer.does): Told => ({
    keys: shownKeys(offer, typing),
    does,
  });
  const offers = all.filter(({told}) => told !== 'help');
  const help = offers.find(({on}) => on.includes('help'));
  const way = offers.find(({on}) => on.some((one) => /^(back|quit|stop)$/.test(one)));
  const ends = [way, typing ? undefined : help].filter((offer) => offer !== undefined);
  const must = ends.map((offer) => tell(offer));
  const more = ends.map((offer) => tell(offer, offer === help ? t.does.more : undefined));
  const others = offers
    .filter((offer) => offer !== help && offer !== way)
    .map((offer) => tell(offer));
  const bare = others.map((one) => (one.does === t.does.move ? {...one, does: ''} : one));
  const fewer = bare.map((_, left) => bare.slice(0, bare.length - 1 - left));
  const rows: readonly Row[] = [
    {told: [...others, ...must], gap: 3},
    {told: [...others, ...must], gap: 2},
    {told: [...bare, ...must], gap: 2},
    {told: [...bare, ...more], gap: 2},
    ...fewer.map((some) => ({told: [...some, ...more], gap: 2})),
  ];
  const fits = rows.find((row) => widthOf(row) <= bodyWidth(size));
  return fits ?? {told: more, gap: 2};
}

const widthOf = ({told, gap}: Row): number =>
  stringWidth(
    told
      .map(({keys, does}) => (does === '' ? keys : `${keys} ${does}`))
      .join(' '.repeat(gap)),
  );
