// Who may import whom, and what no source may hold. Where a rule names a file, that file is the one exception there is.
import type { Import, Source } from './sources.ts';

type Rule = { readonly says: string; readonly of: RegExp; readonly lets: (given: Import) => boolean };

const only =
  (...allowed: readonly RegExp[]) =>
  ({ to }: Import): boolean =>
    allowed.some((pattern) => pattern.test(to));
const never =
  (...refused: readonly RegExp[]) =>
  ({ to }: Import): boolean =>
    !refused.some((pattern) => pattern.test(to));

const domain = /^functions\/domain\//;
const contract = /^functions\/contract\//;
const app = /^functions\/app\//;
const adapters = /^functions\/adapters\//;
const wires = /^functions\/adapters\/wires\.ts$/;
const kit = /^functions\/kit\//;
const papers = /^functions\/papers\//;
const doors = /^functions\/(api|events|schedules)\//;
const behindTheContract = /^functions\/(?!contract\/|domain\/)/;
const zod = /^zod$/;
const cdk = /^(aws-cdk-lib|constructs|cdk-nag)(\/|$)/;
const deployed = /^lib\/(?!local\/)/;
const tests = /^test\//;
const outside = /^(bin|test|web|bench|story)\//;

const featureOf = (path: string): string | undefined => /^functions\/api\/([^/]+)\//.exec(path)?.[1];

export const rules: readonly Rule[] = [
  { says: 'the domain is made of itself and zod', of: domain, lets: only(domain, zod) },
  { says: 'the contract is made of the domain, for browsers too', of: contract, lets: only(contract, domain, zod) },
  {
    says: 'the application asks the world through its ports',
    of: app,
    lets: only(app, domain, zod, /^node:crypto$/),
  },
  {
    says: 'the application hashes, and does nothing by chance',
    of: app,
    lets: ({ to, names }) =>
      to !== 'node:crypto' || names.every((name) => name === 'createHash' || name === 'createHmac'),
  },
  {
    // `rounds` is a port beside its use; `execute` and `hash` say what a record is before it is written, and its links.
    says: 'an adapter knows its port, the domain and its service',
    of: /^functions\/adapters\/(?!(wires|font)\.ts$)/,
    lets: only(
      /^functions\/adapters\/(?!wires\.ts$)/,
      /^functions\/app\/(ports|[a-z]+-ports|rounds|execute|hash)\.ts$/,
      domain,
      zod,
      /^@aws-sdk\//,
      /^(nodemailer|chinese-days)$/,
    ),
  },
  {
    says: 'the wires tie adapters to the kit, and know nothing else',
    of: wires,
    lets: only(adapters, domain, /^functions\/kit\/wire\.ts$/),
  },
  {
    // Claims and log entries are read where they arrive, which is why two adapters are within its reach.
    says: 'the kit knows HTTP and events, and nothing of the business',
    of: kit,
    lets: only(
      kit,
      contract,
      domain,
      /^functions\/app\/(execute|ports)\.ts$/,
      /^functions\/adapters\/(identity|dynamo\/stream)\.ts$/,
      /^(@middy\/(core|http-router)|aws-lambda|zod)$/,
    ),
  },
  {
    says: 'a door opens on the kit, the application and the contract, and reaches the world by wires',
    of: doors,
    lets: only(doors, kit, app, papers, contract, domain, wires, /^functions\/adapters\/s3\/document-store\.ts$/, zod),
  },
  {
    says: 'the font is a file beside the code',
    of: /^functions\/adapters\/font\.ts$/,
    lets: only(/^node:fs$/),
  },
  {
    says: 'a paper is made from data alone, by the domain and what draws',
    of: papers,
    lets: only(papers, domain, /^(docx|fontkit|lean-qr|pdfkit|write-excel-file)(\/|$)/),
  },
  {
    says: 'a feature does not reach into another',
    of: /^functions\/api\//,
    lets: ({ from, to }) => never(doors)({ from, to, names: [] }) || featureOf(from) === featureOf(to),
  },
  {
    says: 'no endpoint has a mailer, a queue or the quarantine in reach',
    of: /^functions\/api\//,
    lets: ({ to, names }) =>
      wires.test(to)
        ? !names.some((name) => ['*', 'mailer', 'letterQueue', 'deliveries', 'arrivals'].includes(name))
        : !adapters.test(to),
  },
  {
    says: 'the public pages reach public records only',
    of: /^functions\/api\/public\//,
    lets: ({ to, names }) => !wires.test(to) || names.every((name) => name === 'publicRecords'),
  },
  {
    says: 'the public books in the visits table, and reads public records beside it',
    of: /^functions\/api\/public-visits\//,
    lets: ({ to, names }) =>
      !wires.test(to) ||
      names.every((name) => ['publicCalendar', 'publicRecords', 'visitBook', 'visits'].includes(name)),
  },
  {
    says: 'what runs does not know how it is deployed or tried',
    of: /^functions\//,
    lets: never(/^lib\//, outside, cdk),
  },
  {
    says: 'the local run knows the template and nothing of what is in it',
    of: /^lib\/local\//,
    lets: never(/^functions\//, deployed, outside, cdk),
  },
  {
    says: 'what is deployed knows of the functions only the contract',
    of: deployed,
    lets: never(/^functions\/(?!contract\/)/, /^lib\/local\//, outside),
  },
  {
    // An export is checked offline, by code that reaches nothing.
    says: 'a command of the shell goes by the contract and the rules',
    of: /^bin\//,
    lets: never(/^functions\/(?!contract\/|domain\/|app\/verification\.ts$)/, tests),
  },
  {
    says: 'the story goes by the contract, like anybody outside',
    of: /^story\//,
    lets: never(behindTheContract, deployed, /^bin\//, tests),
  },
  {
    says: 'the portal knows the contract and nothing behind it',
    of: /^web\//,
    lets: never(/^functions\/(?!contract\/)/, /^(lib|bin|test|bench|story)\//, /^node:/, /^@aws-sdk\//, cdk),
  },
  { says: 'only tests use what is made for tests', of: /^(?!test\/|bench\/)/, lets: never(tests) },
  {
    says: 'zod is imported whole, for its `z` drags in every locale',
    of: /./,
    lets: ({ to, names }) => to !== 'zod' || !names.some((name) => name === 'z' || name === 'default'),
  },
];

export const broken = (given: Import): readonly string[] =>
  rules.filter(({ of, lets }) => of.test(given.from) && !lets(given)).map(({ says }) => says);

const timeless = /^functions\/(domain|contract|app|papers)\//;
const clockOrChance =
  /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\.format\(\s*\)|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/g;
const excepted: Readonly<Record<string, string>> = {
  // Ids for new records and commands are made where they are asked for.
  'functions/contract/client.ts': 'getRandomValues',
  // Those who lost a race wait each for another while, and what is decided does not depend on it.
  'functions/app/execute.ts': 'Math.random',
};

/** The clock and chance in a source whose outcome has to follow from what it is given. */
export const clocksIn = ({ path, text }: Source): readonly string[] =>
  timeless.test(path) ? (text.match(clockOrChance) ?? []).filter((found) => found !== excepted[path]) : [];

/** In lines. Tests may run a little longer, for their tables. */
const limitOf = (path: string): number => {
  // A feature's index is its table of routes, one line an endpoint.
  if (doors.test(path)) return /\/index\.ts$/.test(path) ? 80 : 40;
  return tests.test(path) ? 300 : 250;
};

export const isTooLong = ({ path, text }: Source): boolean => text.split('\n').length - 1 > limitOf(path);
