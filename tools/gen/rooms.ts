/** The picture of rooms and arrows inside ARCHITECTURE.md: the tiers of the house, and the imports that exist. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise } from '../check/boundaries.ts';
import { readHouse, type Tier } from '../check/house.ts';
import type { Generator } from './generator.ts';

const BEGIN = '<!-- rooms:begin -->';
const END = '<!-- rooms:end -->';

interface Dependency {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/** Where a file of the engine belongs: a room of a tier of domains or of the platform, else the tier itself. */
function roomOf(tiers: readonly Tier[], file: string): { tier: string; room: string } | undefined {
  for (const { name, folder, rooms } of tiers) {
    if (!file.startsWith(`${folder}/`)) continue;
    const [first = ''] = file.slice(folder.length + 1).split('/');
    if (rooms?.includes(first)) return { tier: name, room: first };
    if (!rooms) return { tier: name, room: name };
  }
  return undefined;
}

/** Only arrows between rooms of the domains and from tier to tier: every room stands on kernel and platform anyway. */
export function drawRooms(tiers: readonly Tier[], modules: readonly Dependency[]): string {
  const arrows = new Set<string>();
  const rooms = new Map<string, Set<string>>(tiers.map(({ name }) => [name, new Set()]));
  for (const { source, dependencies } of modules) {
    const from = roomOf(tiers, source);
    if (!from || /\.test\.ts$/.test(source)) continue;
    rooms.get(from.tier)?.add(from.room);
    for (const { resolved } of dependencies) {
      const to = roomOf(tiers, resolved);
      if (to && to.room !== from.room) arrows.add(`  ${from.room} --> ${to.room}`);
    }
  }
  const groups = tiers
    .filter(({ name }) => (rooms.get(name)?.size ?? 0) > 0)
    .map(({ name, says }) => {
      const inside = [...(rooms.get(name) ?? [])].sort();
      if (inside.length === 1 && inside[0] === name) return `  ${name}["${name}: ${says}"]`;
      return [
        `  subgraph tier-${name}["${name}: ${says}"]`,
        ...inside.map((room) => `    ${room}`),
        '  end',
      ].join('\n');
    });
  return ['```mermaid', 'flowchart TD', ...groups.reverse(), ...[...arrows].sort(), '```'].join('\n');
}

export const rooms: Generator = {
  name: 'picture of the rooms',
  make: async (root) => {
    const file = 'ARCHITECTURE.md';
    const page = await readFile(path.join(root, file), 'utf8');
    const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
    if (from < 0 || to < from) throw new Error(`${file} has no ${BEGIN} … ${END} for the picture`);
    const { modules } = await cruise(root);
    const picture = drawRooms(readHouse().tiers, modules);
    const text = `${page.slice(0, from)}${BEGIN}\n\n${picture}\n\n${page.slice(to)}`;
    return [{ file, text }];
  },
};
