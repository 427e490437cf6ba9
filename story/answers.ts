// Believable answers to the whole form of 2020, made from a few facts about an organisation.
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { siteIn } from './answers/field.ts';
import { organisationOf } from './answers/organisation.ts';

/** What tells one made-up organisation from another; the texts and figures of the form follow from it. */
export type Facts = {
  readonly uscc: string;
  readonly orgName: string;
  readonly contactEmail: string;
  /** As people call it: 海澄. */
  readonly short: string;
  readonly establishedOn: string;
  readonly home: {
    readonly district: string;
    readonly districtName: string;
    readonly street: string;
    readonly road: string;
    readonly postcode: string;
  };
  readonly legalRepName: string;
  readonly contactName: string;
  /** The last two digits of every telephone number. */
  readonly line: string;
  /** How large it is; 1 has twelve full-time staff. */
  readonly size: number;
  readonly scope: string;
  /** One sentence it is proud of. */
  readonly deed: string;
};

/** Each override goes to the section that asks its question; a question nobody asks is a mistake of the caller. */
const withOverrides = (answers: Answers, overrides: SectionAnswers): Answers => {
  const merged: Record<string, SectionAnswers> = { ...answers };
  for (const [id, answer] of Object.entries(overrides)) {
    const section = shenzhen2020.sections.find(({ questions }) => questions.some((question) => question.id === id));
    if (section === undefined || !(section.id in answers)) throw new Error(`nobody asks ${id} here`);
    merged[section.id] = { ...merged[section.id], [id]: answer };
  }
  return merged;
};

/** The parts answered once, by section. */
export const organisationParts = (facts: Facts, overrides: SectionAnswers = {}): Answers =>
  withOverrides(organisationOf(facts), overrides);

/** The parts answered for each field, by section. */
export const fieldParts = (facts: Facts, fieldCode: string, overrides: SectionAnswers = {}): Answers => {
  const field = shenzhen2020.fields.find(({ code }) => code === fieldCode);
  if (field === undefined) throw new Error(`the round has no field ${fieldCode}`);
  return withOverrides(siteIn(facts, field.label.zh), overrides);
};

/** What a site reports of one year, all in order. */
export const annualReturn = (overrides: SectionAnswers = {}): SectionAnswers => ({
  operationProof:
    '示范点全年按公示的时间对外开放，节假日安排提前公告；开放记录、讲解记录和安全巡检记录齐全，展示场地没有变更，未发生安全事故，接受街道和主管部门检查两次。',
  daysOpen: 286,
  visits: 6420,
  events: 26,
  fundsSpent: 20_350_000,
  fundsAsPromised: true,
  siteStaff: 3,
  coverageUpdate: '全年更新四次，新增七家社会组织的成果，更新记录在公众号公布。',
  changed: false,
  ownReportFiled: true,
  returnTruth: true,
  ...overrides,
});
