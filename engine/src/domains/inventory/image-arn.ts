/** Where a container image comes from. */

const IN_ECR = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\/([^:@]+)/;

/** `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/cart:42` lies in the repository shop/cart; null for other registries. */
export function repositoryArn(partition: string, image: string | undefined): string | null {
  const [, account, region, name] = IN_ECR.exec(image ?? '') ?? [];
  return name ? `arn:${partition}:ecr:${region}:${account}:repository/${name}` : null;
}

export const repositoryArns = (partition: string, images: readonly (string | undefined)[]): string[] => [
  ...new Set(images.flatMap((image) => repositoryArn(partition, image) ?? [])),
];
