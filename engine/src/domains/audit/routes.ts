/** The audit log over HTTP. */
import * as z from 'zod';
import {
  defineCursor,
  page,
  pageQuery,
  pageSchema,
  type Route,
  readRoute,
  streamRoute,
  writeRoute,
} from '#platform/http/index.ts';
import { createCheckpoint, listCheckpoints, logKey, signerLines } from './checkpoints.ts';
import {
  auditEntrySchema,
  auditFilterSchema,
  auditKeySchema,
  checkpointSchema,
  erasedSchema,
  growthQuerySchema,
  growthSchema,
  provenEntrySchema,
  seqParamsSchema,
} from './contract.ts';
import { ERASED_TYPE } from './entry.ts';
import { erasePayload } from './erase.ts';
import { auditErrors } from './errors.ts';
import { exportLog } from './export.ts';
import { inChunks } from './in-chunks.ts';
import { listEntries, readEntry, readGrowth } from './read-entries.ts';

const entryCursor = defineCursor('audit', z.number().int());
const checkpointCursor = defineCursor('checkpoints', z.string());

export const routes: readonly Route[] = [
  readRoute(
    {
      path: '/audit/entries',
      action: 'audit:read',
      summary: 'Who did what, newest first',
      query: pageQuery.extend(auditFilterSchema.shape),
      answer: pageSchema(auditEntrySchema),
    },
    async ({ platform, query: { limit, after, ...filter } }) => {
      const rows = await listEntries(platform.ledger.db, filter, limit + 1, entryCursor.decode(after));
      return page(rows, limit, ({ seq }) => entryCursor.encode(seq));
    },
  ),
  readRoute(
    {
      path: '/audit/entries/{seq}',
      action: 'audit:read',
      summary: 'One entry, with the proof that the log holds it',
      params: seqParamsSchema,
      answer: provenEntrySchema,
      errors: [auditErrors.AUDIT_ENTRY_UNKNOWN],
    },
    ({ platform, params }) => readEntry(platform, params.seq),
  ),
  writeRoute(
    'post',
    {
      path: '/audit/entries/{seq}/erasure',
      action: 'audit:erase',
      summary: 'Erase the name and the details of an entry; its proof still holds',
      params: seqParamsSchema,
      answer: erasedSchema,
      errors: [auditErrors.AUDIT_ENTRY_UNKNOWN, auditErrors.AUDIT_ALREADY_ERASED],
    },
    async ({ tx, params: { seq } }) => {
      await erasePayload(tx, seq);
      return { answer: { seq }, resource: { type: ERASED_TYPE, id: String(seq) } };
    },
  ),
  readRoute(
    {
      path: '/audit/checkpoints',
      action: 'audit:read',
      summary: 'The signed checkpoints, newest first',
      query: pageQuery,
      answer: pageSchema(checkpointSchema),
    },
    async ({ platform, query: { limit, after } }) => {
      const before = checkpointCursor.decode(after);
      const items = await listCheckpoints(platform.ledger.db, { limit: limit + 1, before });
      return page(items, limit, ({ time }) => checkpointCursor.encode(time));
    },
  ),
  writeRoute(
    'post',
    {
      path: '/audit/checkpoints',
      action: 'audit:checkpoint',
      summary: 'Sign the log as it is now',
      answer: checkpointSchema,
      status: 201,
      errors: [
        auditErrors.AUDIT_LOG_ALTERED,
        auditErrors.AUDIT_KEY_UNREADABLE,
        auditErrors.AUDIT_KEY_NOT_WRITTEN,
      ],
    },
    async ({ platform, tx }) => {
      const checkpoint = await createCheckpoint(tx, platform);
      const { size, root } = checkpoint;
      return {
        answer: checkpoint,
        resource: { type: 'audit-log', id: 'checkpoint' },
        detail: { size, root },
      };
    },
  ),
  readRoute(
    {
      path: '/audit/growth',
      action: 'audit:read',
      summary: 'The proof that the log only grew since a checkpoint',
      query: growthQuerySchema,
      answer: growthSchema,
      errors: [auditErrors.AUDIT_ENTRY_UNKNOWN],
    },
    ({ platform, query: { from } }) => readGrowth(platform, from),
  ),
  readRoute(
    {
      path: '/audit/key',
      action: 'audit:read',
      summary: 'The public key that checkpoints are signed with',
      answer: auditKeySchema,
      errors: [auditErrors.AUDIT_KEY_UNREADABLE, auditErrors.AUDIT_KEY_NOT_WRITTEN],
    },
    async ({ platform }) => {
      const { name, line } = await logKey(platform.ledger.db, platform);
      const earlier = (await signerLines(platform.ledger.db)).filter((signer) => signer !== line);
      return { origin: name, key: line, earlier };
    },
  ),
  streamRoute(
    {
      path: '/audit/export',
      action: 'audit:export',
      summary: 'The whole log as a file that verifies on its own',
      description:
        'Lines of canonical JSON, signed at the end. `reeve audit verify` checks the file offline.',
      media: 'application/octet-stream',
      filename: 'reeve-audit.jsonl',
      errors: [auditErrors.AUDIT_KEY_UNREADABLE, auditErrors.AUDIT_KEY_NOT_WRITTEN],
    },
    async ({ platform }) => inChunks(exportLog(platform)),
  ),
];
