/** What tells one ARN from another where there is little room: `bedrock guardrail/6ec7`; other ids as they are. */
export const shortArn = (id: string): string => {
  const { service, rest } = /^arn:[^:]*:(?<service>[^:]+):[^:]*:[^:]*:(?<rest>.+)$/s.exec(id)?.groups ?? {};
  return service === undefined || rest === undefined ? id : `${service} ${rest}`;
};
