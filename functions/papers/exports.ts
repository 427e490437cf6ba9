// Lists for the office as workbooks: the applications of a round, and its sites.
import type { Bilingual, CalendarDate, Instant } from '#domain/values.ts';
import { type Page, workbook } from './workbook.ts';

export type ListedApplication = {
  readonly number: string;
  readonly field: Bilingual;
  readonly name: string;
  readonly organisation: string;
  readonly status: Bilingual;
  readonly submittedAt: Instant;
  readonly contentHash: string;
  /** In hundredths of a point, once the review is complete. */
  readonly final?: number;
};

export type ListedSite = {
  readonly id: string;
  readonly field: Bilingual;
  readonly name: string;
  readonly organisation: string;
  readonly status: string;
  readonly awardedOn: CalendarDate;
};

const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

const applicationsPage = (applications: readonly ListedApplication[]): Page => ({
  name: '申报 Applications',
  columns: [
    { title: '申报编号 Number', width: 20 },
    { title: '申报领域 Field', width: 28 },
    { title: '单位名称 Organisation', width: 36 },
    { title: '统一社会信用代码 Credit code', width: 24 },
    { title: '状态 Status', width: 30 },
    { title: '提交时间（UTC） Handed in', width: 26 },
    { title: '内容校验码 Content hash', width: 68 },
    { title: '总分 Final mark', width: 12 },
  ],
  rows: applications.map(({ number, field, name, organisation, status, submittedAt, contentHash, final }) => [
    number,
    both(field),
    name,
    organisation,
    both(status),
    submittedAt,
    contentHash,
    final === undefined ? null : final / 100,
  ]),
});

const sitesPage = (sites: readonly ListedSite[]): Page => ({
  name: '示范点 Sites',
  columns: [
    { title: '编号 Id', width: 30 },
    { title: '领域 Field', width: 28 },
    { title: '示范点名称 Site', width: 36 },
    { title: '统一社会信用代码 Credit code', width: 24 },
    { title: '状态 Status', width: 16 },
    { title: '入选日期 Awarded on', width: 14 },
  ],
  rows: sites.map(({ id, field, name, organisation, status, awardedOn }) => [
    id,
    both(field),
    name,
    organisation,
    status,
    awardedOn,
  ]),
});

export const applicationsWorkbook = (applications: readonly ListedApplication[]): Promise<Uint8Array> =>
  workbook([applicationsPage(applications)]);

export const sitesWorkbook = (sites: readonly ListedSite[]): Promise<Uint8Array> => workbook([sitesPage(sites)]);
