/** The lake table of AWS's price lists: what was published, when it held, and which file says so. */
import { date, defineTable, rate, timestamptz, varchar } from '#platform/lake/index.ts';

const some = (description: string) => varchar(description, 'nullable');

export const prices = defineTable({
  name: 'prices',
  description: "AWS's public prices as its price lists have them, with the time in which each was published.",
  columns: {
    service: varchar("AWS's code of the service, such as AmazonEC2.", 'required'),
    region: varchar('The region; global where there is none.', 'required'),
    rate_code: varchar('What AWS knows the price by.', 'required'),
    sku: some('The product.'),
    term: varchar('OnDemand or Reserved.', 'required'),
    lease: some('How long a reservation is for: 1yr or 3yr.'),
    purchase_option: some('No Upfront, Partial Upfront or All Upfront.'),
    offering_class: some('standard or convertible.'),
    usage_type: some('The usage type that stands on bills.'),
    operation: some('The operation that stands on bills.'),
    product_family: some('What kind of product, such as Compute Instance.'),
    instance_type: some('The type of machine, such as m5.large or db.m5.large.'),
    os: some('The operating system of a machine.'),
    tenancy: some('Shared, Dedicated or Host.'),
    license: some('Whose licence is used.'),
    software: some('What is installed before; NA for nothing.'),
    capacity: some('Used, UnusedCapacityReservation or AllocatedCapacityReservation.'),
    engine: some('The engine of a database or cache.'),
    deployment: some('Single-AZ, Multi-AZ and others.'),
    description: some('The price in words.'),
    range_from: some('From how many units on it holds.'),
    range_to: some('Up to how many units it holds; Inf is any number.'),
    unit: some('What is priced, such as Hrs.'),
    price: rate('Of one unit.', 'required'),
    currency: varchar('Its currency.', 'required'),
    effective_from: date('Since when it holds, as AWS says.', 'required'),
    published_from: timestamptz('The first publication that has it so.', 'required'),
    published_to: timestamptz('The last publication that has it so.', 'required'),
    file: varchar('The file or call that said it last.', 'required'),
  },
  sortBy: ['instance_type', 'usage_type', 'rate_code', 'effective_from'],
  partitionBy: ['service', 'region'],
});
