/** IAM's one list of users, groups, roles and policies, page by page. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, itemsOn } from '../answers.ts';
import { pageOf } from '../paging.ts';
import type { Shelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

export type Details = OutputOf<'iam:GetAccountAuthorizationDetails'>;
type DetailOf<List extends keyof Details> =
  NonNullable<Details[List]> extends readonly (infer T)[] ? T & object : never;

interface Shelves {
  readonly users: Shelf<DetailOf<'UserDetailList'>>;
  readonly groups: Shelf<DetailOf<'GroupDetailList'>>;
  readonly roles: Shelf<DetailOf<'RoleDetailList'>>;
  readonly policies: Shelf<DetailOf<'Policies'>>;
}

export const authorizationDetails = ({ users, groups, roles, policies }: Shelves) =>
  answering('iam:GetAccountAuthorizationDetails', (scene, { Marker, MaxItems, Filter }) => {
    const entriesOf = <Doc extends object>(filter: string, list: keyof Details, shelf: Shelf<Doc>) => {
      if (Filter?.every((wanted) => wanted !== filter)) return [];
      return itemsOn(scene, shelf).map(({ doc, tags, arn }) => {
        // Groups and, here, policies are shown without tags.
        const shown = filter === 'User' || filter === 'Role' ? { ...doc, Tags: toPairs(tags) } : doc;
        return { list, arn, shown };
      });
    };
    const all = [
      ...entriesOf('User', 'UserDetailList', users),
      ...entriesOf('Group', 'GroupDetailList', groups),
      ...entriesOf('Role', 'RoleDetailList', roles),
      ...entriesOf('LocalManagedPolicy', 'Policies', policies),
    ];
    const page = pageOf(scene, all, ({ arn }) => arn, {
      token: Marker,
      size: MaxItems,
      min: 1,
      max: 1000,
      byDefault: 100,
      question: Filter,
    });
    const lists = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'].map(
      (list): [string, object[]] => [
        list,
        page.items.filter((entry) => entry.list === list).map(({ shown }) => shown),
      ],
    );
    return { ...Object.fromEntries(lists), IsTruncated: page.next !== undefined, Marker: page.next };
  });
