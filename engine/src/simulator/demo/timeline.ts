/** The story in the order of time, and a world that is moved along it. */
import type { World } from '../world.ts';
import { enter, leave, tableOf } from './actor.ts';
import type { Estate } from './estate.ts';
import type { Happening, StoryEvent } from './happening.ts';

export interface Timeline {
  /** Everything told, oldest first; what was there before the story began comes first of all. */
  events(): Generator<StoryEvent>;
  /** Moves the world on to that time (epoch ms): what happens at it has happened. */
  advance(to: number): void;
}

const byTime = <T>(list: readonly T[], timeOf: (one: T) => number): T[] =>
  list
    .map((one, index) => ({ one, index, at: timeOf(one) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ one }) => one);

export function timelineOf(
  world: World,
  { cast, told, tables }: Pick<Estate, 'cast' | 'told' | 'tables'>,
): Timeline {
  // Laid out beforehand: a world must not show in which steps it came to where it is.
  for (const table of tables()) {
    const [account = '', region = '', ...kind] = table.split('/');
    tableOf(world, { account, region, kind: kind.join('/') });
  }
  const arrivals = byTime(cast, ({ bornAt }) => bornAt);
  const departures = cast
    .filter(({ goneAt }) => goneAt !== Number.POSITIVE_INFINITY)
    .map((actor): Happening => ({ kind: 'vanish', at: actor.goneAt, actor }));
  const happenings = byTime([...told, ...departures], ({ at }) => at);

  /** Of what happens at the same moment, arrivals come first: nothing changes or goes before it came. */
  function* events(arrived = 0, happened = 0): Generator<StoryEvent> {
    let [next, then] = [arrived, happened];
    while (next < arrivals.length || then < happenings.length) {
      const [actor, happening] = [arrivals[next], happenings[then]];
      if (actor && !(happening && happening.at < actor.bornAt)) {
        next += 1;
        yield { kind: 'appear', at: actor.bornAt, actor };
      } else if (happening) {
        then += 1;
        yield happening;
      }
    }
  }

  const pending = events();
  let upcoming = pending.next();
  return {
    events: () => events(),
    advance: (to) => {
      for (; !upcoming.done && upcoming.value.at <= to; upcoming = pending.next())
        happen(world, upcoming.value, to);
    },
  };
}

function happen(world: World, event: StoryEvent, to: number): void {
  switch (event.kind) {
    case 'appear':
      if (event.actor.goneAt > to) enter(world, event.actor);
      break;
    case 'vanish':
      leave(world, event.actor);
      break;
    case 'change':
    case 'tag':
    case 'pulse':
      event.apply();
      break;
    case 'organization':
      event.apply(world);
      break;
    case 'incident':
      break;
  }
}
