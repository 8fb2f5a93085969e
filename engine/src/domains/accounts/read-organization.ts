/** Asks AWS who is in the organisation, and says outright what it did not answer. */
import { type AwsPort, homeRegionOf } from '#platform/aws/index.ts';
import type { Organization, Problem } from './account.ts';
import type { Known } from './assemble.ts';
import { accountsErrors } from './errors.ts';
import { gapsInWords, Question } from './question.ts';
import { readMembers } from './read-members.ts';

export interface Reading extends Known {
  /** Whether the accounts themselves were all listed, or there is no organisation to list. */
  readonly listed: boolean;
  readonly problem: Problem | null;
  /** It may pass by itself: nobody refused, something failed. */
  readonly passing: boolean;
}

export interface Wish {
  /** Where to ask who we are. */
  readonly region: string;
  /** From earlier readings; kept where AWS does not answer. */
  readonly known: Known;
  readonly signal: AbortSignal;
}

export async function readOrganization(aws: AwsPort, { region, known, signal }: Wish): Promise<Reading> {
  const first = new Question(aws, region, signal);
  const who = await first.one('sts:GetCallerIdentity', {});
  const own = who.status === 'ok' ? who.output.Account : undefined;
  if (who.status !== 'ok' || own === undefined) {
    const reason = gapsInWords(first.gaps) || 'the answer has no account.';
    return failed(known, accountsErrors.ACCOUNTS_AWS_SILENT({ reason }), true);
  }
  const question = new Question(aws, homeRegionOf(who.output.Arn?.split(':')[1]), signal);
  const organization = await readSelf(question);
  if (organization === 'none')
    return { organization: null, members: [], own, listed: true, problem: null, passing: false };
  const now = { ...known, own, organization: organization ?? known.organization };
  const members = organization && (await readMembers(question, known.members));
  const passing = question.gaps.some(({ status }) => status !== 'denied');
  const reason = gapsInWords(question.gaps);
  // Whatever the answer looks like: without its management account it is no list of an organisation.
  const whole = members?.some(({ id }) => id === organization?.managementAccount) ?? false;
  if (!members || !whole) {
    const { ACCOUNTS_ORGANIZATION_DENIED: denied, ACCOUNTS_ORGANIZATION_UNREAD: unread } = accountsErrors;
    if (reason === '') return failed(now, unread({ reason: 'the answer is empty.' }), true);
    return failed(now, (passing ? unread : denied)({ account: own, reason }), passing);
  }
  const problem = reason === '' ? null : told(accountsErrors.ACCOUNTS_INCOMPLETE({ reason }));
  // Half a list is no list: it may have more than it shows.
  const listed = !question.gaps.some(({ operation }) => operation === 'organizations:ListAccounts');
  return { ...now, members, listed, problem, passing };
}

/** Undefined where AWS does not say. */
async function readSelf(question: Question): Promise<Organization | 'none' | undefined> {
  const answer = await question.one('organizations:DescribeOrganization', {});
  if (answer.status !== 'ok')
    return answer.status !== 'partial' && answer.fault.code === 'AWSOrganizationsNotInUseException'
      ? 'none'
      : undefined;
  const { Id: id, MasterAccountId: managementAccount } = answer.output.Organization ?? {};
  return id && managementAccount ? { id, managementAccount } : undefined;
}

const failed = (known: Known, problem: Problem, passing: boolean): Reading => ({
  ...known,
  listed: false,
  problem: told(problem),
  passing,
});

const told = ({ code, message, remedy }: Problem): Problem => ({ code, message, remedy });
