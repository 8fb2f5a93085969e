/** S3 buckets themselves: create, list, locate, delete. */
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { born, type HandlersOf, here, isVisible, required, type Scene } from '../scene.ts';
import { placeOf } from '../world.ts';
import type { BucketRecord } from './bucket-record.ts';

/** The bucket, if it is ours and this is its region. */
export function findBucket(scene: Scene, name: string | undefined): BucketRecord {
  const place = scene.world.bucketPlaces[required(name, 'Bucket')];
  const bucket = place === undefined ? undefined : scene.world.places[place]?.buckets[name ?? ''];
  if (place === undefined || !bucket || !isVisible(bucket, scene.now)) {
    throw new Refusal('NoSuchBucket', 'The specified bucket does not exist', 404);
  }
  const [account, region] = place.split('/');
  if (account !== scene.account) throw new Refusal('AccessDenied', 'Access Denied', 403);
  if (region !== scene.region) {
    const message = `The bucket must be addressed in its own region, ${region}.`;
    throw new Refusal('PermanentRedirect', message, 301);
  }
  return bucket;
}

export function addBucket(scene: Scene, name: string): BucketRecord {
  const bucket: BucketRecord = {
    name,
    // Every bucket since 2023: encrypted with S3's own key, closed to the public.
    encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    publicAccess: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    lifecycle: undefined,
    objects: 0,
    tags: {},
    ...born(scene),
  };
  here(scene).buckets[name] = bucket;
  scene.world.bucketPlaces[name] = `${scene.account}/${scene.region}`;
  return bucket;
}

export const buckets: HandlersOf<
  's3:CreateBucket' | 's3:DeleteBucket' | 's3:GetBucketLocation' | 's3:ListBuckets'
> = {
  's3:CreateBucket': (scene, input) => {
    const name = required(input.Bucket, 'Bucket');
    const taken = scene.world.bucketPlaces[name];
    if (taken?.startsWith(`${scene.account}/`)) {
      const message = 'Your previous request to create the named bucket succeeded and you already own it.';
      throw new Refusal('BucketAlreadyOwnedByYou', message, 409);
    }
    if (taken) throw new Refusal('BucketAlreadyExists', 'The requested bucket name is not available.', 409);
    const wanted = input.CreateBucketConfiguration?.LocationConstraint ?? 'us-east-1';
    if (wanted !== scene.region) {
      const message = `The ${wanted} location constraint is incompatible for the region specific endpoint this request was sent to.`;
      throw new Refusal('IllegalLocationConstraintException', message);
    }
    addBucket(scene, name);
    return { Location: `/${name}` };
  },

  's3:ListBuckets': (scene, input) => {
    const mine = scene.world.regions
      .filter((region) => input.BucketRegion === undefined || region === input.BucketRegion)
      .flatMap((region) => {
        const there = Object.values(placeOf(scene.world, scene.account, region).buckets);
        return there.map((bucket) => ({ ...bucket, region }));
      })
      .filter((bucket) => isVisible(bucket, scene.now))
      .filter(({ name }) => name.startsWith(input.Prefix ?? ''))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const page = pageOf(scene, mine, ({ name }) => name, {
      token: input.ContinuationToken,
      size: input.MaxBuckets,
      min: 1,
      max: 10_000,
      byDefault: 10_000,
      question: [input.Prefix, input.BucketRegion],
    });
    return {
      Buckets: page.items.map(({ name, region, createdAt }) => ({
        Name: name,
        CreationDate: new Date(createdAt),
        BucketRegion: region,
      })),
      Owner: { ID: scene.account.padStart(64, '0') },
      ContinuationToken: page.next,
    };
  },

  's3:GetBucketLocation': (scene, input) => {
    const place = scene.world.bucketPlaces[input.Bucket ?? ''];
    // The oldest region is asked about the buckets of all.
    const region = (scene.region === 'us-east-1' && place?.split('/')[1]) || scene.region;
    findBucket({ ...scene, region }, input.Bucket);
    // It has no name here.
    return region === 'us-east-1' ? {} : { LocationConstraint: region as 'eu-west-1' };
  },

  's3:DeleteBucket': (scene, input) => {
    const bucket = findBucket(scene, input.Bucket);
    if (bucket.objects > 0) {
      throw new Refusal('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    }
    delete here(scene).buckets[bucket.name];
    delete scene.world.bucketPlaces[bucket.name];
    return {};
  },
};
