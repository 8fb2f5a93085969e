/** What the story tells besides things that come: changes, departures, moves in the organisation, incidents. */
import type { World } from '../world.ts';
import type { Actor } from './actor.ts';

/** A stretch of time in which something went wrong, and what it did to the bill. */
export interface Incident {
  readonly id: string;
  readonly what: string;
  readonly account: string;
  readonly region: string;
  /** Epoch ms, half-open. */
  readonly from: number;
  readonly until: number;
  /** What took part, gone or not. */
  readonly resources: readonly string[];
  /** What each of its days cost beyond an ordinary one. */
  readonly usdPerDay: number;
}

export type Happening =
  | {
      readonly kind: 'change' | 'tag';
      readonly at: number;
      readonly actor: Actor;
      readonly what: string;
      readonly apply: () => void;
    }
  | { readonly kind: 'pulse'; readonly at: number; readonly what: string; readonly apply: () => void }
  | { readonly kind: 'vanish'; readonly at: number; readonly actor: Actor }
  | {
      readonly kind: 'organization';
      readonly at: number;
      readonly what: string;
      readonly apply: (world: World) => void;
    }
  | { readonly kind: 'incident'; readonly at: number; readonly incident: Incident };

export type StoryEvent = Happening | { readonly kind: 'appear'; readonly at: number; readonly actor: Actor };
