// Every reason to say no, with the sentence a person reads.
import type { Bilingual } from './values.ts';
import { visitRefusals } from './visit/refusals.ts';

export const refusals = {
  // Who may
  not_permitted: { zh: '您没有进行此项操作的权限。', en: 'Your role does not allow this.' },
  two_persons_needed: { zh: '此项操作须由另一人复核。', en: 'A second person has to do this.' },
  conflict_of_interest: { zh: '您须回避该申报，不能查看或评审。', en: 'You are recused from this application.' },
  conflict_not_declared: { zh: '请先签署回避声明。', en: 'Declare first whether you have a conflict of interest.' },

  person_conflicted: {
    zh: '该人员与申报单位有利害关系，须回避。',
    en: 'This person has a tie to the applicant and stands back.',
  },
  not_in_this_programme: { zh: '本项目没有此环节。', en: 'This programme has no such step.' },

  separation_of_duties: {
    zh: '准备、评审与决定须由不同的人承担。',
    en: 'Whoever prepares or marks does not decide.',
  },
  not_a_member: { zh: '您不是本项表决的成员。', en: 'You are not a member for this item.' },
  chair_or_bureau_needed: { zh: '须由组长或主管机关办理。', en: 'The chair or the Bureau has to do this.' },

  // What there is
  ballot_not_found: { zh: '没有该项表决。', en: 'There is no such ballot.' },
  publicity_not_found: { zh: '没有该公示。', en: 'There is no such public notice.' },
  objection_not_found: { zh: '没有该异议。', en: 'There is no such objection.' },
  round_not_found: { zh: '没有该批次。', en: 'There is no such round.' },
  application_not_found: { zh: '没有该申报。', en: 'There is no such application.' },
  folder_not_found: { zh: '没有该申报材料袋。', en: 'There is no such folder.' },
  document_not_found: { zh: '没有该材料。', en: 'There is no such document.' },
  evaluation_not_found: { zh: '没有该评审任务。', en: 'There is no such evaluation.' },
  site_not_found: { zh: '没有该示范点。', en: 'There is no such site.' },
  draw_not_found: { zh: '没有该次抽取。', en: 'There is no such draw.' },
  site_visit_not_found: { zh: '没有该实地调研测评。', en: 'There is no such site visit.' },
  roadshow_not_found: { zh: '没有该场路演。', en: 'There is no such roadshow.' },
  tie_not_found: { zh: '没有该项登记。', en: 'There is no such entry in the register.' },
  person_not_found: { zh: '没有该人员。', en: 'There is no such person.' },
  grant_not_found: { zh: '没有该笔启动资金。', en: 'There is no such grant.' },
  inspection_not_found: { zh: '没有该次抽查。', en: 'There is no such inspection.' },
  record_not_found: { zh: '没有该记录。', en: 'There is no such record.' },
  duty_not_found: { zh: '没有该项义务。', en: 'There is no such duty.' },
  route_not_found: { zh: '没有该地址。', en: 'There is nothing at this address.' },

  // When
  wrong_status: { zh: '当前状态下不能进行此项操作。', en: 'This cannot be done in the present state.' },
  round_not_open: { zh: '不在申报时间内。', en: 'The round is not open for applications.' },
  deadline_passed: { zh: '申报时间已截止。', en: 'The time for applications is over.' },
  deadline_not_passed: { zh: '申报尚未截止。', en: 'The time for applications is not over yet.' },
  correction_time_over: { zh: '补正期限已过。', en: 'The time for the correction is over.' },
  correction_used: { zh: '补正只能要求一次。', en: 'A correction can be asked for only once.' },
  already_exists: { zh: '该记录已存在。', en: 'This exists already.' },
  stale_version: {
    zh: '内容已被更新，请查看最新内容后再保存。',
    en: 'It was changed meanwhile; look at the newer one first.',
  },
  use_not_reported: {
    zh: '上一笔资金的使用情况尚未报送并通过。',
    en: 'The use of what was paid before is not reported and accepted yet.',
  },
  step_already_taken: { zh: '该步骤已完成。', en: 'This step was taken already.' },

  calendar_unknown: {
    zh: '该年度节假日安排尚未公布，不能计算期限。',
    en: 'The working days of that year are not announced yet, so no time limit can be set.',
  },

  // Decision, public notice, objections
  ballot_invalid: { zh: '表决议案有误。', en: 'The item to be voted on is not right.' },
  members_invalid: { zh: '成员名单有误。', en: 'The list of members is not right.' },
  already_voted: { zh: '您已表决，不能更改。', en: 'You have voted; a vote cannot be changed.' },
  resolution_missing: { zh: '尚无签署的会议决议。', en: 'There is no signed resolution yet.' },
  publicity_not_over: { zh: '公示期未满。', en: 'The public notice is not over yet.' },
  publicity_day_passed: { zh: '公示起始日已过。', en: 'The first day of the public notice has passed.' },
  publicity_too_short: { zh: '公示天数不足。', en: 'The public notice would be too short.' },
  not_in_publicity: { zh: '该单位不在公示名单中。', en: 'This is not on public notice.' },
  objection_too_early: { zh: '公示尚未开始。', en: 'The public notice has not begun.' },
  objection_too_late: { zh: '公示期已满，不再受理异议。', en: 'The public notice is over; objections come too late.' },
  objection_open: { zh: '尚有未办结的异议。', en: 'An objection is still open.' },
  not_heard_yet: {
    zh: '尚未听取申报单位陈述，陈述期限亦未届满。',
    en: 'The organisation has not been heard, and its time to be heard is not over.',
  },
  objection_contact_missing: { zh: '请留下电话或电子邮箱。', en: 'Leave a telephone number or an e-mail address.' },
  reserve_before: { zh: '尚有顺位在前的备选单位。', en: 'Another reserve comes first.' },
  agreement_missing: { zh: '协议尚未签署。', en: 'The agreement is not signed yet.' },
  decision_pending: { zh: '遴选结果尚未公布。', en: 'The result is not announced yet.' },

  // Personal data
  consent_not_found: { zh: '没有该项同意。', en: 'There is no such consent.' },
  consent_needed: {
    zh: '该项为申报的必要条件，不能单独撤回；可以撤回申报。',
    en: 'There is no application without this one; what can be withdrawn is the application.',
  },

  data_request_not_found: { zh: '没有该个人信息请求。', en: 'There is no such data request.' },
  destruction_not_found: { zh: '没有该销毁清单。', en: 'There is no such list of what is to be destroyed.' },
  still_taking_part: {
    zh: '申报或示范点尚在办理中，请先撤回申报或者退出。',
    en: 'An application or a site is still under way; withdraw it, or give it up, first.',
  },

  // Sites
  plaque_missing: { zh: '该示范点没有可办理的牌匾。', en: 'There is no plaque this could be done to.' },
  page_missing: { zh: '请先填写示范点展示页面。', en: 'The page of the site has to be written first.' },
  site_time_not_over: { zh: '期限未到。', en: 'It is not yet time for this.' },
  extension_used: { zh: '整改期限只能延长一次。', en: 'The time to put right can be extended only once.' },
  hearing_time_over: { zh: '陈述申辩期限已过。', en: 'The time to be heard is over.' },
  change_not_found: { zh: '没有该变更事项。', en: 'There is no such change.' },
  plaque_not_found: { zh: '没有该编号的牌匾。', en: 'There is no plaque of this number.' },
  other_inspectors_needed: {
    zh: '整改复核须由其他检查人员进行。',
    en: 'A re-check is made by other inspectors than before.',
  },

  // What is wrong with the content
  invalid_request: { zh: '请求内容有误。', en: 'The request is not right.' },
  malformed_json: { zh: '请求不是有效的 JSON。', en: 'The body is not valid JSON.' },
  unsupported_media_type: { zh: '请以 application/json 发送。', en: 'Send application/json.' },
  too_large: { zh: '请求过大。', en: 'The request is too large.' },
  answers_incomplete: { zh: '填报内容不完整或有误。', en: 'The form is incomplete or has errors.' },
  attachments_missing: { zh: '申报材料不齐全。', en: 'Attachments are missing.' },
  not_eligible: { zh: '不符合申报条件。', en: 'The organisation is not eligible.' },
  round_invalid: { zh: '批次内容有误。', en: 'The round is not right.' },
  record_incomplete: { zh: '记录不完整或有误。', en: 'The record is incomplete or has errors.' },
  reason_missing: { zh: '请说明理由。', en: 'Give a reason.' },
  unknown_question: { zh: '没有该问题。', en: 'There is no such question.' },
  required: { zh: '必填。', en: 'This is required.' },
  too_short: { zh: '内容过短。', en: 'This is too short.' },
  too_long: { zh: '内容过长。', en: 'This is too long.' },
  too_few: { zh: '数量不足。', en: 'There are too few.' },
  too_many: { zh: '数量过多。', en: 'There are too many.' },
  too_small: { zh: '数值过小。', en: 'This is too small.' },
  too_great: { zh: '数值过大。', en: 'This is too great.' },
  wrong_type: { zh: '格式有误。', en: 'This is of the wrong kind.' },
  wrong_format: { zh: '格式有误。', en: 'This is not written as it should be.' },
  unknown_option: { zh: '没有该选项。', en: 'There is no such option.' },
  must_be_confirmed: { zh: '须予确认。', en: 'This has to be confirmed.' },
  too_many_decimals: { zh: '小数位数过多。', en: 'There are too many decimals.' },
  line_break: { zh: '不能换行。', en: 'A line break is not allowed here.' },
  control_character: { zh: '含有不可见的控制字符。', en: 'There is an invisible control character in it.' },
  looks_like_identity_number: {
    zh: '疑似居民身份证号码，请删除。',
    en: 'This looks like an identity-card number; remove it.',
  },
  credit_code_length: { zh: '统一社会信用代码应为18位。', en: 'A unified social credit code has 18 characters.' },
  credit_code_character: {
    zh: '统一社会信用代码含有不允许的字符（不含 I、O、Z、S、V）。',
    en: 'A unified social credit code has no I, O, Z, S or V.',
  },
  credit_code_check_character: {
    zh: '统一社会信用代码校验码不符。',
    en: 'The check character of the credit code is wrong.',
  },
  credit_code_organisation_type: {
    zh: '该代码所属的单位类型不在申报范围内。',
    en: 'The code is not of a kind of body that may apply here.',
  },
  not_own_credit_code: {
    zh: '与本账号所属单位的统一社会信用代码不一致。',
    en: "This is not your own organisation's credit code.",
  },
  organisation_type_mismatch: {
    zh: '社会组织类型与统一社会信用代码不一致。',
    en: 'The type does not match the credit code.',
  },
  more_than_other: { zh: '不应大于相关数值。', en: 'This is greater than the figure it is part of.' },
  not_after_other: { zh: '应晚于相关日期。', en: 'This has to be later than the date before it.' },
  too_early: { zh: '日期过早。', en: 'This date is too early.' },
  too_late: { zh: '日期过晚。', en: 'This date is too late.' },
  same_as_other: { zh: '不应与另一项相同。', en: 'This has to differ from the other one.' },

  // Documents
  attachment_unknown: { zh: '没有该类材料。', en: 'There is no such kind of attachment.' },
  file_type_not_allowed: { zh: '不接受该类型的文件。', en: 'Files of this type are not accepted.' },
  file_too_large: { zh: '文件过大。', en: 'The file is too large.' },
  file_empty: { zh: '文件为空。', en: 'The file is empty.' },
  file_content_mismatch: { zh: '文件内容与其类型不符。', en: 'The content is not of the type it claims to be.' },
  file_size_mismatch: { zh: '文件大小与申报的不符。', en: 'The size is not the one announced.' },
  upload_expired: { zh: '未在期限内上传。', en: 'Nothing was uploaded in time.' },
  quota_exceeded: { zh: '材料总大小超出限制。', en: 'All files together are too large.' },

  // Evaluation
  panel_too_small: { zh: '评审人数不足。', en: 'The panel is too small.' },
  panel_even: { zh: '评审人数应为单数。', en: 'The panel needs an odd number.' },
  already_assigned: { zh: '该评审人员已分配。', en: 'This evaluator is assigned already.' },
  sheet_incomplete: { zh: '评分表不完整或有误。', en: 'The sheet is incomplete or has errors.' },
  mark_too_high: { zh: '评分超过该项满分。', en: 'The mark is above the maximum of the item.' },
  mark_not_half_point: { zh: '评分以半分为单位。', en: 'Marks are given in half points.' },
  comment_missing: { zh: '该评分须附评语。', en: 'This mark needs a comment.' },
  unknown_item: { zh: '没有该评分项。', en: 'There is no such item.' },
  site_visit_not_begun: { zh: '实地调研测评尚未开始。', en: 'The site visit has not begun.' },
  site_visit_not_signed: {
    zh: '实地调研测评记录尚未签署完毕。',
    en: 'The record of the site visit is not signed yet.',
  },
  slot_not_open: { zh: '不在该申报的路演时段内。', en: 'The slot of this application is not open.' },
  slot_open: { zh: '另一路演时段尚未结束。', en: 'Another slot is still open.' },
  phase_closed: { zh: '评审阶段已结束。', en: 'The phase is closed.' },
  evaluations_open: { zh: '尚有评审未提交。', en: 'Some evaluations are not handed in.' },
  gate_not_met: { zh: '未达到推荐条件。', en: 'The conditions for a recommendation are not met.' },
  no_place_left: { zh: '该领域名额已满。', en: 'There is no place left in this field.' },

  ...visitRefusals,
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
