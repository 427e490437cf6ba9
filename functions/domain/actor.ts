// Who acts: a person with the roles the identity provider vouches for, or the system itself.
import type { PersonId } from './values.ts';

export const roles = [
  /** 申报单位: a person of an applicant organisation. */
  'applicant',
  /** 综合处: the general office that takes in and formally reviews applications. */
  'clerk',
  /** 运营管理机构: the operator, who prepares everything and decides nothing. */
  'operator',
  /** 评审专家: a member of the evaluation group who marks. */
  'evaluator',
  /** 评定组组长: the head of the evaluation group, who recommends. */
  'leader',
  /** 项目指导组: the steering group, which selects. */
  'steering',
  /** 市社会组织管理局: the Bureau's officers, who publish, award and supervise. */
  'bureau',
  /** 预约参观的公众: anybody at all, without an account. */
  'visitor',
  /** Schedules and events; never a person. */
  'system',
] as const;
export type Role = (typeof roles)[number];

export type Actor = {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  /** The credit code of the organisation an applicant acts for. */
  readonly organisation?: string;
};

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.roles.some((role) => wanted.includes(role));

export const system: Actor = { id: 'system' as PersonId, roles: ['system'] };

/** Who reads the public pages, and books a visit, without an account. */
export const visitor: Actor = { id: 'visitor' as PersonId, roles: ['visitor'] };
