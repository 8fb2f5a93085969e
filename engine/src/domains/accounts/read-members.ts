/** The accounts of an organisation with their place, tags and what they administer; what does not answer keeps what was known. */
import type { OutputOf } from '#platform/aws/index.ts';
import type { AccountFacts, AccountStatus } from './account.ts';
import { inTurns } from './in-turns.ts';
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
        delegatedFor: was?.delegatedFor ?? [],
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
  const tags: [string, string][] = [];
  for (let NextToken: string | undefined; ; ) {
    const input = { ResourceId, ...(NextToken ? { NextToken } : {}) };
    const answer = await question.one('organizations:ListTagsForResource', input);
    if (answer.status !== 'ok') return null;
    for (const { Key, Value } of answer.output.Tags ?? []) if (Key) tags.push([Key, Value ?? '']);
    const next = answer.output.NextToken;
    if (!next || next === NextToken) return Object.fromEntries(tags);
    NextToken = next;
  }
}
