// How each service says no to a caller who may not, so that the SDK sees what it would see on AWS.
import type { ServerResponse } from 'node:http';
import type { Service } from './calls.ts';

export type Refusal = 'denied' | 'unsigned' | 'unknownKey' | 'malformed' | 'engineGone';

const json = {
  denied: [400, 'AccessDeniedException'],
  unsigned: [400, 'MissingAuthenticationTokenException'],
  unknownKey: [400, 'UnrecognizedClientException'],
  malformed: [400, 'SerializationException'],
  engineGone: [503, 'ServiceUnavailable'],
} as const;

const xml = {
  denied: [403, 'AccessDenied'],
  unsigned: [403, 'MissingAuthenticationToken'],
  unknownKey: [403, 'InvalidClientTokenId'],
  malformed: [400, 'MalformedInput'],
  engineGone: [503, 'ServiceUnavailable'],
} as const;

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const refuse = (response: ServerResponse, service: Service, refusal: Refusal, message: string): void => {
  if (response.headersSent) return void response.destroy();
  if (service === 'ses') {
    const [status, code] = xml[refusal];
    const type = status < 500 ? 'Sender' : 'Receiver';
    response
      .writeHead(status, { 'content-type': 'text/xml' })
      .end(
        `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>${code}</Code>` +
          `<Message>${escaped(message)}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
      );
    return;
  }
  const [status, name] = json[refusal];
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: `com.amazon.coral.service#${name}`, message }));
};
