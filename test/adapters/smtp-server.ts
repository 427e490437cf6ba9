// An SMTP server that takes every letter and tells exactly what it was told: envelope and message, line by line.
import { createServer } from 'node:net';

export type Taken = { readonly envelope: readonly string[]; readonly headers: string; readonly body: string };

const END = '\r\n.\r\n';

export const startSmtp = async () => {
  const taken: Taken[] = [];
  const server = createServer((socket) => {
    let heard = '';
    let envelope: string[] = [];
    let inMessage = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (/^(MAIL|RCPT) /i.test(line)) envelope.push(line);
      inMessage = /^DATA$/i.test(line);
      answer(inMessage ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 good');
    };
    answer('220 ready');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      for (;;) {
        const end = heard.indexOf(inMessage ? END : '\r\n');
        if (end < 0) return;
        const what = heard.slice(0, end);
        heard = heard.slice(end + (inMessage ? END : '\r\n').length);
        if (!inMessage) {
          hear(what);
          continue;
        }
        const [headers = '', ...body] = what.split('\r\n\r\n');
        taken.push({ envelope, headers, body: body.join('\r\n\r\n') });
        envelope = [];
        inMessage = false;
        answer('250 taken');
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    taken,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
};
