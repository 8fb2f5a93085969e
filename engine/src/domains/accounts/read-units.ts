/** The organisation's tree: which account stands in which unit. */
import { inTurns } from '#kernel/in-turns.ts';
import type { Question } from './question.ts';

export interface Place {
  /** Null directly under the root. */
  readonly unitId: string | null;
  readonly unitPath: readonly string[];
}

interface Parent extends Place {
  /** Of the unit or the root. */
  readonly id: string;
}

/** Far below what Organizations allows of calls in a second; the port's limiter does the rest. */
const AT_ONCE = 5;

/** Level by level; where a branch does not answer, its accounts are not in the map, and the question has the gap. */
export async function readPlaces(question: Question): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const roots = await question.all('organizations:ListRoots', {});
  const found = 'output' in roots ? (roots.output.Roots ?? []) : [];
  let level: Parent[] = found.flatMap(({ Id: id }) => (id ? [{ id, unitId: null, unitPath: [] }] : []));
  while (level.length > 0) {
    const below = await inTurns(level, AT_ONCE, async (parent) => {
      for (const account of await accountsUnder(question, parent))
        places.set(account, { unitId: parent.unitId, unitPath: parent.unitPath });
      return unitsUnder(question, parent);
    });
    level = below.flat();
  }
  return places;
}

async function accountsUnder(question: Question, { id }: Parent): Promise<string[]> {
  const answer = await question.all('organizations:ListAccountsForParent', { ParentId: id });
  const accounts = 'output' in answer ? (answer.output.Accounts ?? []) : [];
  return accounts.flatMap(({ Id }) => Id ?? []);
}

async function unitsUnder(question: Question, { id, unitPath }: Parent): Promise<Parent[]> {
  const answer = await question.all('organizations:ListOrganizationalUnitsForParent', { ParentId: id });
  const units = 'output' in answer ? (answer.output.OrganizationalUnits ?? []) : [];
  return units.flatMap(({ Id, Name }) =>
    Id ? [{ id: Id, unitId: Id, unitPath: [...unitPath, Name ?? Id] }] : [],
  );
}
