/** The regions an account can use. */
import type { HandlersOf } from '../scene.ts';

export const regions: HandlersOf<'ec2:DescribeRegions'> = {
  'ec2:DescribeRegions': (scene, { RegionNames }) => ({
    Regions: scene.world.regions
      .filter((name) => RegionNames?.includes(name) ?? true)
      .map((name) => ({
        RegionName: name,
        Endpoint: `ec2.${name}.amazonaws.com`,
        OptInStatus: 'opt-in-not-required',
      })),
  }),
};
