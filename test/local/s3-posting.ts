// Posts forms as browsers do, and signs policies that no SDK would write.
import { createHmac } from 'node:crypto';
import { accessKeyOf, secretOf } from '../../lib/local/credentials.ts';

export type Fields = Readonly<Record<string, string>>;

/** The code of a refusal, else the status. */
export const codeOf = async (answer: Response): Promise<string | number> =>
  /<Code>(\w+)</.exec(await answer.text())?.[1] ?? answer.status;

export const post = (
  url: string,
  fields: Fields,
  content: string,
  { name = 'a.pdf', type = 'application/pdf' }: { readonly name?: string; readonly type?: string } = {},
): Promise<Response> => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content], { type }), name);
  return fetch(url, { method: 'POST', body: form });
};

export const credential = `${accessKeyOf('Clerk')}/20310301/ap-southeast-1/s3/aws4_request`;

/** Rightly signed, whatever it says. */
export const signed = (policy: string): Fields => {
  const secret = secretOf(accessKeyOf('Clerk')) ?? '';
  const key = ['20310301', 'ap-southeast-1', 's3', 'aws4_request'].reduce<Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  return {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': credential,
    'x-amz-date': '20310301T040000Z',
    policy,
    'x-amz-signature': createHmac('sha256', key).update(policy).digest('hex'),
  };
};
