/** What a plugin is given, so that it need not find our modules from its own folder. */
import {
  bigint,
  boolean,
  date,
  decimal,
  double,
  integer,
  tags,
  texts,
  timestamptz,
  varchar,
} from '#platform/lake/index.ts';
import { ec2Arn, keyArn } from '../arns.ts';
import { smallTagMap, tagMap } from '../head.ts';
import { needed } from '../scanner.ts';

export const kit = Object.freeze({
  bigint,
  boolean,
  date,
  decimal,
  double,
  integer,
  tags,
  texts,
  timestamptz,
  varchar,
  needed,
  tagMap,
  smallTagMap,
  ec2Arn,
  keyArn,
});
