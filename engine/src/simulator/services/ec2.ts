/** What EC2 keeps on shelves; instances, volumes, snapshots and addresses have records of their own. */
import { blueprintAnswers, blueprintShelves } from '../ec2/blueprints.ts';
import { gatewayAnswers, gatewayShelves } from '../ec2/gateways.ts';
import { guardAnswers, guardShelves } from '../ec2/guards.ts';
import { interfaceAnswers, interfaceShelves } from '../ec2/interfaces.ts';
import { networkAnswers, networkShelves } from '../ec2/networks.ts';
import { reservationAnswers, reservationShelves } from '../ec2/reservations.ts';

export const ec2Shelves = [
  ...networkShelves,
  ...guardShelves,
  ...gatewayShelves,
  ...interfaceShelves,
  ...blueprintShelves,
  ...reservationShelves,
];

export const ec2Answers = {
  ...networkAnswers,
  ...guardAnswers,
  ...gatewayAnswers,
  ...interfaceAnswers,
  ...blueprintAnswers,
  ...reservationAnswers,
};
