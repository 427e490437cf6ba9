// Serves on the loopback interface only, and closes without waiting for connections that stay open.
import type { Server } from 'node:http';

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

export const listen = (server: Server, port: number): Promise<Listening> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      const used = address && typeof address === 'object' ? address.port : port;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ url: `http://127.0.0.1:${used}`, close });
    });
  });
