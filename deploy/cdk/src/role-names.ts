/** The names the two stacks and reeve.yaml agree on. */

export const HUB_ROLE = 'ReeveHub';
export const MEMBER_ROLE = 'ReeveMember';

/** What IAM allows in a role's name. */
export const ROLE_NAME = '^[\\w+=,.@-]{1,64}$';
