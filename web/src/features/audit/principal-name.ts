/** The name an entry was made under, or the id where the name has been erased. */
import type { AuditEntry } from './audit-queries.ts';

export const principalName = ({ principal }: AuditEntry): string => principal.name ?? principal.id;
