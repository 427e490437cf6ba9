// Access keys of the local cloud: each names who signs with it, so that a gateway knows whose role to ask.
const prefix = 'AKLOCAL';

/** For the logical id of a function or a role; LOCAL is the run itself. */
export const accessKeyOf = (logicalId: string): string => `${prefix}${logicalId}`;

export const principalOf = (accessKey: string): string | undefined =>
  accessKey.startsWith(prefix) && accessKey.length > prefix.length ? accessKey.slice(prefix.length) : undefined;

/** A constant scheme: the keys guard nothing but the loopback interface. */
export const secretOf = (accessKey: string): string | undefined => {
  const principal = principalOf(accessKey);
  return principal && `local-${principal}`;
};
