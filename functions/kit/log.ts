// One line of JSON per thing worth knowing. Ids and codes only: never names, addresses, bodies or tokens.
import { stackOf } from './stack.ts';

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

const write = (level: 'info' | 'warn' | 'error', message: string, fields: Fields): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
};

export const log = {
  info: (message: string, fields: Fields = {}): void => write('info', message, fields),
  warn: (message: string, fields: Fields = {}): void => write('warn', message, fields),
  error: (message: string, fields: Fields = {}): void => write('error', message, fields),
};

/** What may be said of an error: its kind and where it came from, not what it was about. */
export const describe = (error: unknown): Fields =>
  error instanceof Error ? { error: error.name, stack: stackOf(error) } : { error: typeof error };
