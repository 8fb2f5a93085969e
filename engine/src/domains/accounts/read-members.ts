/** The accounts of an organisation with their place, tags and what they administer; what does not answer keeps what was known. */

import { inTurns } from '#kernel/in-turns.ts';
import type { OutputOf } from '#platform/aws/index.ts';
import type { AccountFacts, AccountStatus } from './account.ts';
import type { Question } from './question.ts';
import { readPlaces } from './read-units.ts';

type Listed = NonNullable<OutputOf<'organizations:ListAccounts'>['Accounts']>[number];
type Tags = AccountFacts['tags'];

const AT_ONCE = 5;

/** Undefined where the list itself was refused: that is no empty organisation. */
export async function readMembers(
  question: Question,
  known: readonly AccountFacts[],
): Promise<readonly AccountFacts[] | undefined> {
  const answer = await question.all('organizations:ListAccounts', {});
  if (!('output' in answer)) return undefined;
  const listed = answer.output.Accounts ?? [];
  const before = new Map(known.map((account) => [account.id, account]));
  const places = await readPlaces(question);
  const tags = await readTags(question, listed);
  const delegatedFor = await readDelegations(question);
  const members = listed.flatMap((account): AccountFacts[] => {
    const { Id: id } = account;
    if (!id) return [];
    const was = before.get(id);
    const place = places.get(id) ?? was;
    return [
      {
        id,
        name: account.Name ?? null,
        email: account.Email ?? null,
        status: statusOf(account),
        unitId: place?.unitId ?? null,
        unitPath: place?.unitPath ?? [],
        tags: tags.get(id) ?? was?.tags ?? null,
        joinedAt: account.JoinedTimestamp ?? null,
        delegatedFor: delegatedFor(id) ?? was?.delegatedFor ?? [],
        source: 'organizations',
      },
    ];
  });
  if (answer.status === 'ok') return members;
  const seen = new Set(members.map(({ id }) => id));
  return [...members, ...known.filter(({ id }) => !seen.has(id))];
}

/** AWS replaced Status by State, which knows more; a closed account was called suspended before, and is so here. */
function statusOf({ State, Status }: Listed): AccountStatus {
  switch (State ?? Status) {
    case 'ACTIVE':
      return 'active';
    case 'SUSPENDED':
    case 'CLOSED':
      return 'suspended';
    case 'PENDING_CLOSURE':
      return 'pending-closure';
    default:
      return 'unknown';
  }
}

async function readTags(question: Question, listed: readonly Listed[]): Promise<ReadonlyMap<string, Tags>> {
  const ids = listed.flatMap(({ Id }) => Id ?? []);
  const read = await inTurns(ids, AT_ONCE, async (id) => [id, await tagsOf(question, id)] as const);
  return new Map(read.filter(([, tags]) => tags !== null));
}

async function tagsOf(question: Question, ResourceId: string): Promise<Tags> {
  const answer = await question.all('organizations:ListTagsForResource', { ResourceId });
  if (answer.status !== 'ok') return null;
  const tags = answer.output.Tags ?? [];
  return Object.fromEntries(tags.flatMap(({ Key, Value }) => (Key ? [[Key, Value ?? '']] : [])));
}

/** Undefined for whom it could not be read. */
async function readDelegations(question: Question): Promise<(id: string) => readonly string[] | undefined> {
  const answer = await question.all('organizations:ListDelegatedAdministrators', {});
  const administrators = 'output' in answer ? (answer.output.DelegatedAdministrators ?? []) : [];
  const ids = administrators.flatMap(({ Id }) => Id ?? []);
  const read = await inTurns(ids, AT_ONCE, async (id) => [id, await servicesOf(question, id)] as const);
  const services = new Map(read);
  const whole = answer.status === 'ok';
  return (id) => (services.has(id) ? services.get(id) : whole ? [] : undefined);
}

async function servicesOf(question: Question, AccountId: string): Promise<readonly string[] | undefined> {
  const answer = await question.all('organizations:ListDelegatedServicesForAccount', { AccountId });
  if (answer.status !== 'ok') return undefined;
  return (answer.output.DelegatedServices ?? [])
    .flatMap(({ ServicePrincipal }) => ServicePrincipal ?? [])
    .sort();
}
