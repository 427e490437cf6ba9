// Who signed a request, in its header, its address or a browser's form; an unsigned or wrongly signed one is refused.
import { principalOf, secretOf } from '../credentials.ts';
import { region } from '../resources.ts';
import { type Message, queried } from './message.ts';
import { S3Problem } from './problems.ts';
import { hmac, isOurs, momentOf, type Scope, scopeIn, signatureOf, signingKey } from './signature.ts';

export type Signer = {
  readonly principal: string;
  readonly key: Buffer;
  readonly scope: Scope;
  readonly date: string;
  readonly signature: string;
  /** What the signature says of the body: its hash, or how it is framed. */
  readonly payload: string;
};

const QUARTER_HOUR = 15 * 60_000;
const LONGEST_LINK = 7 * 24 * 3600;
const ALGORITHM = 'AWS4-HMAC-SHA256';

const keyOf = (scope: Scope): { readonly principal: string; readonly key: Buffer } => {
  const principal = principalOf(scope.accessKey);
  const secret = secretOf(scope.accessKey);
  if (!principal || !secret)
    throw new S3Problem(
      'InvalidAccessKeyId',
      `The AWS Access Key Id you provided does not exist in our records: ${scope.accessKey}`,
    );
  return { principal, key: signingKey(secret, scope) };
};

const wrongSignature = (): S3Problem =>
  new S3Problem(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );

type Claim = {
  readonly scope: Scope;
  readonly date: string;
  readonly headers: readonly string[];
  readonly payload: string;
  readonly signature: string;
};

const verified = (message: Message, claim: Claim): Signer => {
  const stray = [...message.headers.keys()].find((name) => name.startsWith('x-amz-') && !claim.headers.includes(name));
  if (stray || !claim.headers.includes('host'))
    throw new S3Problem(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${stray ?? 'host'}`,
    );
  const { principal, key } = keyOf(claim.scope);
  if (signatureOf(message, { ...claim, key }) !== claim.signature) throw wrongSignature();
  return { principal, key, ...claim };
};

type Malformed = 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError';

const scopeOf = (credential: string, date: string, malformed: Malformed): Scope => {
  const scope = scopeIn(credential);
  if (!scope) throw new S3Problem(malformed, `The credential is malformed: ${credential}`);
  if (!isOurs(scope)) throw new S3Problem(malformed, `The credential must be scoped to s3 in ${region}: ${credential}`);
  if (!date.startsWith(scope.day)) throw new S3Problem(malformed, `Invalid credential date ${scope.day}`);
  return scope;
};

const byHeader = (message: Message, authorization: string, at: number): Signer => {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  if (!credential) throw new S3Problem('AuthorizationHeaderMalformed', 'The authorization header is malformed.');
  const date = message.headers.get('x-amz-date') ?? '';
  const moment = momentOf(date);
  if (moment === undefined)
    throw new S3Problem('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  const payload = message.headers.get('x-amz-content-sha256');
  if (!payload) throw new S3Problem('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  const scope = scopeOf(credential, date, 'AuthorizationHeaderMalformed');
  const signer = verified(message, { scope, date, headers: signedHeaders.split(';'), payload, signature });
  if (Math.abs(at - moment) > QUARTER_HOUR)
    throw new S3Problem(
      'RequestTimeTooSkewed',
      `The difference between the request time ${date} and the server's time ${new Date(at).toISOString()} is too large.`,
    );
  return signer;
};

const byLink = (message: Message, signature: string, at: number): Signer => {
  const given = (name: string): string => queried(message, name) ?? '';
  const wrong = (what: string) => new S3Problem('AuthorizationQueryParametersError', what);
  const [date, seconds] = [given('X-Amz-Date'), given('X-Amz-Expires')];
  const moment = momentOf(date);
  if (given('X-Amz-Algorithm') !== ALGORITHM) throw wrong(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  if (moment === undefined) throw wrong("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  if (!/^\d+$/.test(seconds) || Number(seconds) > LONGEST_LINK)
    throw wrong(`X-Amz-Expires must be a number of seconds, ${LONGEST_LINK} at most`);
  const scope = scopeOf(given('X-Amz-Credential'), date, 'AuthorizationQueryParametersError');
  const payload = queried(message, 'X-Amz-Content-Sha256') ?? message.headers.get('x-amz-content-sha256');
  const signer = verified(message, {
    ...{ scope, date, signature },
    headers: given('X-Amz-SignedHeaders').split(';'),
    payload: payload ?? 'UNSIGNED-PAYLOAD',
  });
  if (moment > at + QUARTER_HOUR) throw new S3Problem('AccessDenied', 'Request is not yet valid');
  if (at >= moment + Number(seconds) * 1000) throw new S3Problem('AccessDenied', 'Request has expired');
  return signer;
};

export const signerOf = (message: Message, at: number): Signer => {
  const authorization = message.headers.get('authorization');
  const signature = queried(message, 'X-Amz-Signature');
  if (authorization !== undefined && signature !== undefined)
    throw new S3Problem('InvalidArgument', 'Only one auth mechanism allowed');
  if (authorization !== undefined) return byHeader(message, authorization, at);
  if (signature !== undefined) return byLink(message, signature, at);
  throw new S3Problem('AccessDenied', 'Access Denied: the request is not signed');
};

/** Whose policy a form carries. The key is always made for our own region, so no other's signature can fit. */
export const signerOfForm = (field: (name: string) => string | undefined): string => {
  const missing = ['policy', 'x-amz-signature', 'x-amz-credential', 'x-amz-date', 'x-amz-algorithm'].find(
    (name) => field(name) === undefined,
  );
  if (missing === 'policy') throw new S3Problem('AccessDenied', 'Access Denied: the form carries no policy');
  if (missing) throw new S3Problem('InvalidArgument', `Bucket POST must contain a field named '${missing}'.`);
  const scope = scopeIn(field('x-amz-credential') ?? '');
  if (!scope) throw new S3Problem('AccessDenied', `The credential is malformed: ${field('x-amz-credential')}`);
  const { principal, key } = keyOf({ ...scope, region, service: 's3' });
  const expected = hmac(key, field('policy') ?? '').toString('hex');
  if (expected !== field('x-amz-signature') || !isOurs(scope)) throw wrongSignature();
  if (field('x-amz-algorithm') !== ALGORITHM || !field('x-amz-date')?.startsWith(scope.day))
    throw new S3Problem('AccessDenied', 'The algorithm and the date are not those of the signature');
  return principal;
};
