/** `AWS::EC2::Volume` as `EC2 Volume`: what all types begin with tells nothing. */
export const shortType = (type: string): string => type.replace(/^AWS::/, '').replaceAll('::', ' ');
