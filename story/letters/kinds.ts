// Which letter of the programme a mail is, and which application it is about, as a reader would tell.
import type { Mail } from '../local.ts';

/** Kinds of letters by the beginning of the Chinese subject, after the programme's name. */
export const KINDS = [
  ['M03', '申报材料提交成功', 'Application received', /^申报材料提交成功/],
  ['M04', '新申报待受理', 'New application to check', /^新申报待受理/],
  ['M05', '申报截止提醒', 'The deadline is near', /^申报截止提醒/],
  ['M06', '草稿未提交', 'Draft lapsed', /^申报已截止/],
  ['M07', '补正通知', 'Please correct', /^申报材料补正通知/],
  ['M08', '补正已提交', 'Correction received', /^补正材料已提交/],
  ['M09', '不予受理', 'Not accepted', /^不予受理通知/],
  ['M10', '受理', 'Accepted', /^受理通知/],
  ['M11', '评审任务', 'Review task', /^评审任务/],
  ['M12', '实地调研', 'Site visit', /^实地调研测评通知/],
  ['M13', '路演安排', 'Roadshow', /^路演安排通知/],
  ['M14', '专家回避', 'Evaluator recused', /^(评审专家回避|申请专家回避)/],
  ['M15', '评分催办', 'Marks due', /^评分催办/],
  ['M16', '拟入选', 'Proposed', /^拟入选公示通知/],
  ['M17', '遴选结果', 'Not selected', /^遴选结果通知/],
  ['M18', '异议收到', 'Objection received', /^异议受理告知/],
  ['M19', '异议核查', 'Objection looked into', /^异议核查通知/],
  ['M20', '异议结果', 'Outcome of an objection', /^异议处理结果告知/],
  ['M21', '公示确认', 'Confirmed', /^公示无异议确认通知/],
  ['M22', '取消资格', 'Disqualified', /^取消资格决定/],
  ['M23', '递补', 'Moved up', /^递补通知/],
  ['M24', '入选通知', 'Awarded', /^入选通知/],
  ['M25', '授牌', 'Plaque ceremony', /^授牌（挂牌）通知/],
  ['M26', '启动资金拨付', 'Grant paid', /^启动资金拨付通知/],
  ['M27', '展示报送提醒', 'Exhibition report due', /^展示情况报送提醒/],
  ['M28', '年度报告提醒', 'Return due', /^年度合规报告提醒/],
  ['M29', '报告逾期', 'Return overdue', /^(年度合规报告|展示情况报送)逾期/],
  ['M30', '抽查任务', 'Inspection task', /^抽查任务通知/],
  ['M31', '抽查通知', 'Inspection notice', /^复核抽查通知/],
  ['M32', '抽查结果', 'Inspection result', /^抽查结果告知/],
  ['M33', '限期整改', 'Put right', /^限期整改通知/],
  ['M34', '整改复核', 'Re-check result', /^整改复核结果/],
  ['M35', '拟摘牌', 'Proposed delisting', /^拟摘牌告知/],
  ['M36', '摘牌决定', 'Delisted', /^摘牌决定/],
  ['M37', '牌匾作废', 'Plaque void', /^牌匾(作废公告通知|逾期未交回)/],
  ['M38', '变更事项', 'Change of a site', /^变更事项(报告|办理结果)/],
  ['M39', '三年期满', 'Term ending', /^三年期满及续期通知/],
  ['M40', '参观预约', 'Visit', /^参观预约结果/],
  ['D01', '报告待审核', 'Return to check', /^(年度合规报告|展示情况报送)待审核/],
  ['D02', '报告审核通过', 'Return accepted', /^(年度合规报告|展示情况报送)审核通过/],
  ['D03', '报告退回修改', 'Return sent back', /^(年度合规报告|展示情况报送)退回修改/],
  ['D04', '撤回确认', 'Withdrawal confirmed', /^申报撤回确认/],
  ['D05', '申报已撤回', 'Withdrawal to note', /^申报已撤回/],
  ['D10', '公示期满', 'Public notice over', /^公示期满/],
  ['D11', '异议待办理', 'Objection to handle', /^新异议待办理/],
  ['D20', '拨付待审批', 'Instalment asked for', /^启动资金拨付申请待审批/],
  ['D22', '使用待审核', 'Use of the grant to check', /^启动资金使用情况待审核/],
  ['D25', '启动资金收回', 'Grant to be given back', /^启动资金收回通知/],
  ['D31', '调研安排', 'Site visit to make', /^实地调研测评安排/],
  ['D32', '调研记录签署', 'Record to sign', /^实地调研测评记录待签署/],
  ['D40', '团体预约待答复', 'A group asks to visit', /^团体参观预约待答复/],
  ['D41', '请参观者评价', 'Thanks for the visit', /^感谢参观/],
  ['D53', '暂停开放', 'Site suspended', /^示范点暂停开放通知/],
  ['D54', '恢复开放', 'Site open again', /^示范点恢复开放通知/],
  ['D55', '抽查待结论', 'Inspection to conclude', /^抽查记录已签署/],
  ['D57', '整改待复核', 'Re-check due', /^整改待复核/],
  ['D58', '陈述申辩待研究', 'Defence to read', /^示范点已陈述申辩/],
  ['D63', '续期', 'Term renewed', /^示范点续期通知/],
  ['D64', '期满结束', 'Term completed', /^示范点期满结束通知/],
] as const;
export type LetterCode = (typeof KINDS)[number][0];

/** A letter of no kind that is known here shows its own title. */
export const codeOf = ({ subject }: Mail): string => {
  const title = subject.replace(/^【[^】]*】/, '');
  return KINDS.find(([, , , pattern]) => pattern.test(title))?.[0] ?? `？${title}`;
};

export const aboutOf = ({ text }: Mail): string => /申报编号：(\S+)/.exec(text)?.[1] ?? '';
