/** What can go wrong when the graph is asked. */
import { defineErrors } from '#kernel/error.ts';

export const graphErrors = defineErrors({
  GRAPH_NODE_UNKNOWN: {
    message: 'The graph has no {text}.{hint}',
    remedy:
      'Give the ARN, the id, the name or, for whom it belongs to, team:…; reeve scan coverage shows what was read.',
    status: 404,
  },
  GRAPH_NODE_AMBIGUOUS: {
    message: '{text} may mean {count} resources: {candidates}.',
    remedy: 'Give the ARN of the one that is meant.',
    status: 409,
  },
  GRAPH_NOTHING_KNOWN: {
    message: 'Nothing was known at {moment} yet: the first scan was {first}.',
    remedy: 'Ask for a later moment.',
    status: 404,
  },
  GRAPH_KIND_UNKNOWN: {
    message: 'There is no kind of edge {kind}.{hint}',
    remedy: 'Kinds that are described: {kinds}.',
    status: 400,
  },
  GRAPH_START_MISSING: {
    message: 'Nothing says what to export.',
    remedy: 'Give arn, or at least one of type, account, region, environment, owner, team and project.',
    status: 400,
  },
  GRAPH_TOO_VARIED: {
    message:
      'The relations have {classes} different combinations of kind, source and type; the graph can tell {limit} apart.',
    remedy:
      'Look for a scanner that puts names into the kind of its relations: SELECT kind, count(*) FROM relations GROUP BY kind.',
    status: 422,
  },
});
