// The catalogue as OpenAPI 3.1, printed from the very schemas that requests and answers are parsed with.
import { type RefusalCode, refusals } from '#domain/refusals.ts';
import { type Bilingual, CommandId } from '#domain/values.ts';
import { type Access, COMMAND_HEADER, type Endpoint, isCommand } from './endpoint.ts';
import { endpoints, type Feature, features } from './index.ts';
import { type Json, type Schemas, schemas } from './json-schemas.ts';
import { Problem, statusOf } from './problem.ts';
import { refusalsOf } from './refused.ts';

const featureNames: Readonly<Record<Feature, Bilingual>> = {
  rounds: { zh: '批次：所问、所附、评分方法和时间', en: 'Rounds: what is asked, attached, marked, and when' },
  folders: { zh: '申报材料袋：一个单位在一个批次中的填写内容', en: "Folders: an organisation's answers in a round" },
  documents: { zh: '材料：上传、检查和下载', en: 'Documents: uploaded, checked, downloaded' },
  applications: { zh: '申报：从草稿到授牌', en: 'Applications: from the first draft to the award' },
  evaluations: { zh: '评审：分配、回避、评分和排序', en: 'Evaluations: assigned, declared, marked, ranked' },
  ballots: {
    zh: '项目指导组表决：议案、成员、表决和决议',
    en: 'Ballots of the steering group: items, members, votes, resolutions',
  },
  publicity: { zh: '公示的起草和发布', en: 'Public notices: drafted and opened' },
  objections: { zh: '异议的登记、核查和答复', en: 'Objections: entered, investigated, answered' },
  'public-objections': { zh: '公众提出异议，无须登录', en: 'Objections from anybody, without an account' },
  sites: {
    zh: '示范点：挂牌、展示、义务、整改、摘牌、期满',
    en: 'Demonstration sites from plaque to the end of their term',
  },
  draws: { zh: '双随机抽取：名单、种子和结果', en: 'Draws of sites and inspectors: list, seed, result' },
  inspections: { zh: '复核抽查：指派、记录、签名和结论', en: 'Inspections: assigned, recorded, signed, concluded' },
  'site-visits': {
    zh: '实地调研测评：预约、记录、签署和意见',
    en: 'Site visits: appointed, recorded, signed, concluded',
  },
  roadshows: { zh: '路演：场次、抽签、时段', en: 'Roadshows: sessions, the draw, slots' },
  assignments: { zh: '均衡分配评审专家的建议', en: 'Balanced assignment of evaluators, proposed' },
  recusals: {
    zh: '回避登记：关系申报、回避申请和决定',
    en: 'Recusals: ties, requests, decisions, and who may evaluate',
  },
  calendar: { zh: '工作日历：录入、复核和推算', en: 'The calendar of working days: entered, confirmed, reckoned with' },
  grants: {
    zh: '启动资金：约定、拨付、使用情况和收回',
    en: 'Start-up grants: agreed, paid, accounted for, given back',
  },
  papers: {
    zh: '打印和导出：审批表、回执、纸质件登记、名单和排序依据',
    en: 'Printed and exported: forms, receipts, paper at the desk, lists, evidence',
  },
  records: { zh: '记录、日志与每日封存', en: 'The record: logs, and the seal of each day' },
  people: { zh: '评审人员名录', en: 'The directory of people who evaluate' },
  'personal-data': { zh: '个人信息：告知、同意和权利', en: 'Personal data: notice, consent and rights' },
  visits: {
    zh: '参观：开放时间、团体答复、签到和人数',
    en: 'Visits: hours, groups to answer, check-in, and how many came',
  },
  'public-visits': { zh: '预约参观，无须登录', en: 'Booking a visit, without an account' },
  'public-forms': { zh: '空白申报审批表，无须登录', en: 'Blank forms, without an account' },
  public: { zh: '公开信息，无须登录', en: 'What everybody may read without an account' },
};

const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });
const parameters = (print: Schemas): Json => ({
  CommandId: {
    name: COMMAND_HEADER,
    in: 'header',
    required: true,
    description: both({
      zh: '一次操作的编号；以同一编号重复发送的，视为同一操作。',
      en: 'Names one press of a button: sent again with the same value, it is the same command.',
    }),
    schema: print.of(CommandId, 'input'),
  },
  Language: {
    name: 'accept-language',
    in: 'header',
    required: false,
    description: both({
      zh: '答复所用语言，缺省为中文。',
      en: 'The language of problems; Chinese unless English is preferred.',
    }),
    schema: { type: 'string' },
  },
});

const parametersOf = (endpoint: Endpoint, print: Schemas): Json[] => [
  ...print
    .properties(endpoint.params, 'input')
    .map(({ name, schema }) => ({ name, in: 'path', required: true, schema })),
  ...print
    .properties(endpoint.query, 'input')
    .map(({ name, schema, required }) => ({ name, in: 'query', required, schema })),
  ...(isCommand(endpoint) ? [parameter('CommandId')] : []),
  parameter('Language'),
];

/** Each role is a way in of its own; the roles of one requirement would all be needed. */
const securityOf = (access: Access): Json[] => (access === 'public' ? [] : access.map((role) => ({ token: [role] })));

const problem = (description: string, codes: readonly string[], print: Schemas): Json => ({
  description,
  content: {
    'application/problem+json': {
      schema: {
        allOf: [print.of(Problem, 'output'), { properties: { code: { enum: [...codes] } } }],
      },
    },
  },
});

const sentence = (code: RefusalCode): string => `- \`${code}\`: ${both(refusals[code])}`;

const problemsOf = (endpoint: Endpoint, print: Schemas): Record<string, Json> => {
  const byStatus = Map.groupBy(refusalsOf(endpoint), statusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [String(status), problem(codes.map(sentence).join('\n'), codes, print)]),
  );
};

const operation = (name: string, feature: Feature, endpoint: Endpoint, print: Schemas): Json => ({
  operationId: name,
  tags: [feature],
  summary: endpoint.summary,
  security: securityOf(endpoint.access),
  parameters: parametersOf(endpoint, print),
  ...(endpoint.body === undefined
    ? {}
    : {
        requestBody: { required: true, content: { 'application/json': { schema: print.of(endpoint.body, 'input') } } },
      }),
  responses: {
    '200': {
      description: both({ zh: '成功。', en: 'Done.' }),
      content: { 'application/json': { schema: print.of(endpoint.returns, 'output') } },
    },
    ...(endpoint.access === 'public' ? {} : { '401': { $ref: '#/components/responses/NotSignedIn' } }),
    ...problemsOf(endpoint, print),
    '500': { $ref: '#/components/responses/Fault' },
  },
});

const pathsOf = (print: Schemas): Json => {
  const byPath = Map.groupBy(endpoints, ({ endpoint }) => endpoint.path);
  return Object.fromEntries(
    [...byPath].map(([path, named]) => [
      path,
      Object.fromEntries(
        named.map(({ name, feature, endpoint }) => [
          endpoint.method.toLowerCase(),
          operation(name, feature, endpoint, print),
        ]),
      ),
    ]),
  );
};

export const openApi = (version: string) => {
  const print = schemas();
  const paths = pathsOf(print);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Exemplar',
      version,
      summary: both({ zh: '示范点评选全流程接口', en: 'The whole life of a demonstration-site programme' }),
      description: both({
        zh: '中文为准，英文供参考。拒绝均以 application/problem+json 答复，`code` 说明原因，`faults` 指出每一处问题。',
        en: 'Chinese has effect, English is its twin. Every refusal is a problem (RFC 9457): `code` says why, `faults` where.',
      }),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: features.map((name) => ({ name, description: both(featureNames[name]) })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: both({
            zh: '登录服务签发的令牌；每项要求中列出的是角色，具备其一即可。',
            en: 'A token of the identity provider. What a requirement lists are roles, and any one of them will do.',
          }),
        },
      },
      parameters: parameters(print),
      responses: {
        NotSignedIn: {
          description: both({ zh: '未登录，或登录已过期。', en: 'No token, or one that is no longer good.' }),
        },
        Fault: problem(
          both({ zh: '系统暂时出现问题，请稍后重试。', en: 'Something went wrong here.' }),
          ['fault'],
          print,
        ),
      },
      schemas: print.all(),
    },
  };
};
