/** Types of resources and plugins over HTTP. */
import * as z from 'zod';
import { type Route, readRoute } from '#platform/http/index.ts';
import { everyScannerOf, readPlugins } from '../plugins.ts';
import { pluginsSchema, typesSchema } from './contract.ts';

export const ownTypeRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/resource-types',
      action: 'estate:read',
      summary: 'The types of resources that are looked for',
      query: z.object({
        own: z.stringbool().optional().meta({ description: 'Only those that plugins bring.' }),
      }),
      answer: typesSchema,
    },
    async ({ platform, query: { own } }) => {
      const all = await everyScannerOf(platform);
      const items = all
        .filter(({ plugin }) => own === undefined || own === (plugin !== undefined))
        .map(({ type, scope, table, calls, plugin = null }) => ({
          type,
          description: table.description,
          scope,
          table: table.name,
          calls: [...calls],
          plugin,
        }))
        .sort((a, b) => (a.type < b.type ? -1 : 1));
      return { items, next: null };
    },
  ),
  readRoute(
    {
      path: '/plugins',
      action: 'estate:read',
      summary: 'The files that bring types of resources, and what is wrong with those that cannot be used',
      answer: pluginsSchema,
    },
    async ({ platform }) => {
      const { folder, scanners, broken } = await readPlugins(platform);
      const used = scanners.map(({ plugin = '', type }) => ({
        file: plugin,
        type,
        state: 'used' as const,
        problem: null,
      }));
      const refused = broken.map(({ code, message, remedy, at }) => ({
        file: at?.file ?? folder,
        type: null,
        state: 'refused' as const,
        problem: { code, title: message, remedy },
      }));
      const items = [...used, ...refused].sort((a, b) => (a.file < b.file ? -1 : 1));
      return { items, next: null, folder };
    },
  ),
];
