// The people of the tests by their names, each with one role; two of a role where the rules need a second person.
import type { Actor, Role } from '#domain/actor.ts';
import { system, visitor } from '#domain/actor.ts';
import { PersonId } from '#domain/values.ts';
import { haicheng } from './answers.ts';

const person = (id: string, role: Role): Actor => ({ id: PersonId.parse(id), roles: [role] });
const applicant = (id: string, organisation: string): Actor => ({ ...person(id, 'applicant'), organisation });

/** 林小满 applies for 海澄. */
export const linXiaoman = applicant('lin-xiaoman', haicheng.uscc);
/** 何以宁 applies for another organisation, 无碍. */
export const heYining = applicant('he-yining', '51440300XXXX004300');
/** 周敏 of the general office takes the application of 海澄. */
export const zhouMin = person('zhou-min', 'clerk');
/** 冯立 of the general office is the second officer. */
export const fengLi = person('feng-li', 'clerk');
/** 蒋思齐 works for the operator. */
export const jiangSiqi = person('jiang-siqi', 'operator');
/** 叶文清 leads the evaluation group. */
export const yeWenqing = person('ye-wenqing', 'leader');
/** 曹正 keeps the record of the steering group. */
export const caoZheng = person('cao-zheng', 'steering');
/** 宋岩 of the Bureau. */
export const songYan = person('song-yan', 'bureau');
/** 邱慧 of the Bureau, who reads what 宋岩 wrote. */
export const qiuHui = person('qiu-hui', 'bureau');
/** 高原 marks. */
export const gaoYuan = person('gao-yuan', 'evaluator');
/** 沈静姝 marks too, and not the same sheet. */
export const shenJingshu = person('shen-jingshu', 'evaluator');

/** Nine evaluators: the largest panel and two to replace somebody. */
export const evaluators: readonly PersonId[] = [
  gaoYuan.id,
  shenJingshu.id,
  ...['han-zhenyu', 'yang-ruogu', 'zhu-mingzhe', 'qin-lan', 'xu-jiang', 'ma-lihua', 'cheng-huaijin'].map((id) =>
    PersonId.parse(id),
  ),
];

export const oneOfEachRole: Readonly<Record<Role, Actor>> = {
  applicant: linXiaoman,
  clerk: zhouMin,
  operator: jiangSiqi,
  evaluator: gaoYuan,
  leader: yeWenqing,
  steering: caoZheng,
  bureau: songYan,
  visitor,
  system,
};
