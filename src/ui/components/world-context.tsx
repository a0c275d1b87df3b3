import {createContext, useContext} from 'react';
import type {Message} from '../state/message.js';
import type {World} from '../state/world.js';

type Surroundings = {
  readonly world: World;
  readonly send: (message: Message) => void;
};

export const WorldContext = createContext<Surroundings | null>(null);

/** What every screen may look at. */
export function useWorld(): World {
  return useSurroundings().world;
}

/** The world, and a way to tell the state what only the screen knows. */
export function useSurroundings(): Surroundings {
  const found = useContext(WorldContext);
  if (found === null) throw new Error('a screen without a world');
  return found;
}
