/** The name an entry was made under, or the id where the name has been erased. */
import { plainText } from '../../lib/plain-text.ts';
import type { AuditEntry } from './audit-queries.ts';

export const principalName = ({ principal }: AuditEntry): string => plainText(principal.name ?? principal.id);
