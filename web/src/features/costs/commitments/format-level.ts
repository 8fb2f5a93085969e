/** What is committed to for each hour: plans are bought to the tenth of a cent. */
export const formatLevel = (level: string): string => {
  const [whole = '0', fraction = ''] = level.split('.');
  return `${whole}.${fraction.padEnd(3, '0').slice(0, 3)}`;
};
