/** What a domain needs beside its own folder: a place in the house, and an action that policies may speak of. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from '../check/house.ts';
import { Refusal } from './template.ts';

const HOUSE = 'tools/house.json';
const SCHEMA = 'engine/src/domains/access/policies/reeve.cedarschema';

/** Throws before anything is changed where the place cannot be found. */
export function placeDomain(root: string, name: string, tierName: string | undefined): () => void {
  const house = JSON.parse(readFileSync(path.join(root, HOUSE), 'utf8')) as House;
  const homes = house.tiers.filter(({ rooms }) => rooms);
  const planned = homes.find(({ rooms = [] }) => rooms.includes(name));
  const tier = homes.find((one) => one.name === tierName);
  const choice = homes.map((one) => `  --tier ${one.name.padEnd(8)} ${one.says}`).join('\n');
  if (planned && tierName !== undefined && planned !== tier)
    throw new Refusal(`${name} has its place in the tier ${planned.name}; leave --tier out.`);
  if (!planned && !tier) throw new Refusal(`Say where ${name} stands in the house:\n${choice}`);
  const schema = readFileSync(path.join(root, SCHEMA), 'utf8');
  return () => {
    if (!planned) {
      const tiers = house.tiers.map((one) =>
        one === tier ? { ...one, rooms: [...(one.rooms ?? []), name] } : one,
      );
      writeFileSync(path.join(root, HOUSE), `${JSON.stringify({ ...house, tiers }, null, 2)}\n`);
    }
    writeFileSync(path.join(root, SCHEMA), withAction(schema, `${name}:read`));
  };
}

/** Whoever may look may read it; a stricter group is a decision for whoever fills the domain. */
export function withAction(schema: string, action: string): string {
  if (schema.includes(`"${action}"`)) return schema;
  const end = schema.lastIndexOf('}');
  if (end < 0) throw new Error(`${SCHEMA} has no closing brace`);
  const declared = `\n  action "${action}" in [view]\n    appliesTo { principal: [User, Key, Local, System], resource: [Resource] };\n`;
  return `${schema.slice(0, end)}${declared}${schema.slice(end)}`;
}
