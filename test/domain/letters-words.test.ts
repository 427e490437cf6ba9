import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { completeFacts } from '#domain/letters/complete.ts';
import { renderLetter } from '#domain/letters/render.ts';
import { tongue } from '#domain/letters/tongue.ts';
import { haicheng } from '../support/answers.ts';
import { correctBy, day, dayOfTheNotice, inShenzhen } from '../support/days.ts';
import { about, commonOf, letterNamed, type names, planned, recordsOf, render } from '../support/letters.ts';

const RULE = `\n\n${'─'.repeat(24)}\n\n`;
const halves = (text: string) => {
  const [zh = '', en = '', ...more] = text.split(RULE);
  expect(more).toEqual([]);
  return { zh, en };
};
const letters = planned.map((letter) => [letter.letter, letter] as const);

describe('a letter', () => {
  test.each(letters)('%s is whole: Chinese first, its English twin below, and no hole in either', (_name, letter) => {
    const { subject, text, html } = render(letter);
    const { zh, en } = halves(text);
    expect(subject).toMatch(/^【深圳市社会组织创新示范点】[\p{Script=Han}\d].* \/ /u);
    expect(zh).toMatch(/^(尊敬的.+|.*综合处)：\n\n\p{Script=Han}/u);
    expect(en).toMatch(/^(Dear|To the) .+,\n\n[A-Z]/);
    expect(zh.match(/\n\n/g)?.length).toBe(en.match(/\n\n/g)?.length);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\{|%s|\$\{| {2}/);
    expect(html.match(/<div lang="(zh-CN|en)">/g)).toHaveLength(2);
  });

  test.each(letters)('%s is written in Chinese punctuation', (_name, letter) => {
    const { zh } = halves(render(letter).text);
    expect(zh.match(/\p{Script=Han}[,.;:?!()"']|[,;:?!()"']\p{Script=Han}/gu)).toBeNull();
  });

  test.each(letters)('%s to an evaluator does not say whose application it is', (_name, letter) => {
    const { subject, text, html } = render(letter);
    for (const part of [subject, text, html]) {
      if (letter.reader.kind === 'person') expect(part).not.toContain('海澄');
    }
    const ofAnOrganisation = !['round', 'publicity'].includes(letter.about.aggregate);
    expect(text.includes(haicheng.orgName)).toBe(ofAnOrganisation && letter.reader.kind !== 'person');
  });

  test('addresses the evaluator, the contact and the office each in their way', () => {
    const opening = (name: (typeof names)[number], person?: string) =>
      halves(render(letterNamed(name), person === undefined ? {} : { person }).text).zh.split('\n')[0];
    expect(opening('accepted')).toBe('尊敬的陈晓岚：');
    expect(opening('reviewTask')).toBe('尊敬的高原：');
    expect(opening('applicationToCheck', '周敏')).toBe('深圳市社会组织管理局综合处：');
    const { person: _unknown, ...unnamed } = commonOf('contact');
    expect(renderLetter('accepted', { acceptedAt: dayOfTheNotice }, unnamed).text).toMatch(/^尊敬的申报单位联系人：/);
    const reviewTask = { phase: { zh: '路演', en: 'Roadshow' }, dueOn: '2021-02-06', yearsAfter: 2 };
    expect(renderLetter('reviewTask', reviewTask, unnamed).text).toMatch(/^尊敬的评审专家：/);
  });

  test('is not written while a fact is missing', () => {
    for (const name of ['dutyDue', 'correctionAsked', 'reviewTask', 'applicationReceived'] as const)
      expect(() => renderLetter(name, {}, commonOf('contact'))).toThrow();
    expect(() => renderLetter('notAccepted', { reasons: [] }, commonOf('contact'))).toThrow();
  });

  test('names no number and no organisation where they are not known, and leaves no hole there', () => {
    const { number: _number, organisation: _organisation, ...common } = commonOf('office');
    for (const letter of planned) {
      const facts = completeFacts(letter, recordsOf(letter));
      const { subject, text } = renderLetter(letter.letter, facts, common);
      expect(subject).not.toMatch(/undefined|：( |$)|: ?$|（）|\(\)/);
      expect(text).not.toMatch(/undefined|申报编号|申报单位：/);
    }
  });

  test('has a subject of 120 characters at most, first without the English name of the programme, then cut', () => {
    const subject = (english: number, organisation: string) => {
      const programme = { zh: '创新示范点', en: 'x'.repeat(english) };
      const common = { ...commonOf('office'), programme, organisation };
      return renderLetter('applicationToCheck', { submittedAt: dayOfTheNotice }, common).subject;
    };
    const bare = '【创新示范点】新申报待受理：海澄 / New application to check: 海澄';
    const room = 120 - [...bare].length - '[] '.length;
    expect(subject(room, '海澄')).toBe(bare.replace('/ ', `/ [${'x'.repeat(room)}] `));
    expect(subject(room + 1, '海澄')).toBe(bare);
    const long = subject(room, '𠮷'.repeat(45));
    expect([...long]).toHaveLength(120);
    expect(long.endsWith('𠮷…')).toBe(true);
    expect(subject(200, '海'.repeat(35))).toMatch(/海{35}$/);
  });

  test('links to the portal where there is one', () => {
    const { portal: _none, ...without } = commonOf('contact');
    const accepted = { acceptedAt: dayOfTheNotice };
    expect(renderLetter('accepted', accepted, commonOf('contact')).html).toContain(`<a href="${about.portal}">`);
    const { text, html } = renderLetter('accepted', accepted, without);
    expect(html).not.toContain('<a ');
    expect(text).not.toContain('登录系统：');
  });
});

describe('what some letters say only when it is known', () => {
  const contact = commonOf('contact');

  test('the dates of the public notice, to 24:00 of its last day', () => {
    const { text } = renderLetter('proposed', { startsOn: '2021-02-08', endsOn: '2021-02-19' }, contact);
    expect(text).toContain('公示期：2021年2月8日 – 2021年2月19日 24:00');
    expect(text).toContain('Public notice: 8 February 2021 – 19 February 2021, 24:00');
    for (const half of [{ startsOn: '2021-02-08' }, { endsOn: '2021-02-19' }, {}])
      expect(() => renderLetter('proposed', half, contact)).toThrow();
  });

  test('time and place of a visit', () => {
    const prepare = [{ zh: '申报材料原件', en: 'the originals' }];
    const visit = { heldAt: inShenzhen('2021-01-27 14:30:00.000'), visitors: 2, changed: false, prepare };
    const { text } = renderLetter('siteVisit', { ...visit, place: '梅林街道凯丰路10号' }, contact);
    const { text: again } = renderLetter('siteVisit', { ...visit, changed: true, place: '凯丰路12号' }, contact);
    expect([text, again].map((words) => words.includes('时间或地点有变更'))).toEqual([false, true]);
    expect(text).toContain('时间：2021年1月27日 14:30\n地点：梅林街道凯丰路10号');
    expect(text).toContain('Time: 27 January 2021, 14:30');
  });

  test('the day by which an agreement is signed', () => {
    const { text } = renderLetter('confirmed', { agreementBy: '2021-03-12' }, contact);
    expect(text).toContain('协议签署截止：2021年3月12日 24:00');
    expect(renderLetter('confirmed', {}, contact).text).toContain('后续事宜将另行通知。');
  });

  test('which reserve somebody is', () => {
    const facts = { decidedBy: 'steeringGroup', reason: '排序第二' };
    expect(renderLetter('notSelected', { ...facts, reserve: 2 }, contact).text).toContain('备选第2位');
    expect(renderLetter('notSelected', facts, contact).text).not.toContain('备选');
  });

  test('by when an objection is answered, and nothing of who raised it to the organisation', () => {
    const objectionNo = 'YY-20210218-7K3F9Q';
    const objector = commonOf('objector');
    expect(renderLetter('objectionReceived', { objectionNo, answerBy: '2021-02-20' }, objector).text).toContain(
      '是否受理的答复截止：2021年2月20日 24:00',
    );
    const unknown = renderLetter('objectionReceived', { objectionNo }, objector).text;
    expect(unknown).not.toContain('截止');
    expect(unknown).not.toContain('登录系统');
    expect(unknown).not.toContain('SFD-2020');
    for (const letter of planned.filter(({ reader }) => reader.kind !== 'objector'))
      expect(render(letter).text).not.toContain('陆远');
  });

  test('that the deadline is tonight, that one day is left, and that a return is due today', () => {
    const near = (daysLeft: number) => renderLetter('deadlineNear', { daysLeft, closesOn: '2021-01-15' }, contact);
    expect(near(0).subject).toContain('申报截止提醒：今日24时截止 / ');
    expect(near(1).subject).toMatch(/还有1天 .*Deadline in 1 day$/);
    const duty = { label: { zh: '年度合规报告', en: 'Annual return' }, number: 2, dueOn: '2023-03-31' };
    expect(renderLetter('dutyDue', { duty, daysLeft: 0 }, contact).subject).toMatch(/年度合规报告提醒 \/ .*due$/);
    expect(renderLetter('dutyDue', { duty, daysLeft: 1 }, contact).subject).toMatch(/剩余1天）.*due in 1 day$/);
  });

  test('whose group decided, and who found a conflict', () => {
    const decided = (decidedBy: string) =>
      renderLetter('notSelected', { decidedBy, reason: '理由' }, contact).text.split('\n')[2];
    expect(decided('evaluationGroup')).toBe('感谢贵单位参与申报。经评定组评定，贵单位本次未获推荐，理由如下：');
    expect(decided('steeringGroup')).toBe('感谢贵单位参与申报。经项目指导组研究，贵单位本次未入选，理由如下：');
    const phase = { zh: '路演', en: 'Roadshow' };
    const recused = (found: boolean) => renderLetter('evaluatorRecused', { phase, found }, commonOf('office'));
    expect(recused(true).subject).toContain('】评审专家回避 / ');
    expect(recused(false).subject).toContain('】评审专家回避申请 / ');
  });

  test('where a defect is, in the words of the round, or as the officer wrote it', () => {
    const asked = letterNamed('correctionAsked');
    const items = ['A10', 'venue.openHours', 'venueAreaSqm', '封面', ''].map((at) => ({ at, what: '请补充' }));
    const { text } = render({ ...asked, facts: { ...asked.facts, defects: items } });
    expect(halves(text).zh).toContain(
      [
        '1. A10 场地权属证明或租赁（使用）合同：请补充',
        '2. 开放时间：请补充',
        '3. 场地面积（平方米）：请补充',
        '4. 封面：请补充',
        '5. 请补充',
      ].join('\n'),
    );
  });
});

describe('a moment in a letter', () => {
  const [zh, en] = [tongue('zh', 'Asia/Shanghai'), tongue('en', 'Asia/Shanghai')];

  test('is written as the clocks in Shenzhen show it, wherever the letter is written', () => {
    expect([zh.moment(dayOfTheNotice), en.moment(dayOfTheNotice)]).toEqual([
      '2020年12月15日 16:58',
      '15 December 2020, 16:58',
    ]);
    expect(zh.moment(inShenzhen('2021-01-16 00:00:00.000'))).toBe('2021年1月16日 00:00');
  });

  test('that ends a day is 24:00 of that day, not 00:00 of the next', () => {
    expect([zh.deadline(correctBy), en.deadline(correctBy)]).toEqual(['2021年1月25日 24:00', '25 January 2021, 24:00']);
    expect(zh.deadline(inShenzhen('2021-01-01 00:00:00.000'))).toBe('2020年12月31日 24:00');
    expect(zh.deadline(inShenzhen('2021-01-25 18:00:00.000'))).toBe('2021年1月25日 18:00');
    expect(en.endOf(day('2021-01-15'))).toBe('15 January 2021, 24:00');
  });

  test('is in Beijing time, and says so; another zone goes by its name', () => {
    expect([zh.zone, en.zone]).toEqual(['北京时间', 'Beijing time']);
    expect(tongue('zh', 'Europe/London').zone).toBe('Europe/London');
  });
});

describe('what people wrote', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '</title><img src=x onerror=alert(1)>',
      '" onmouseover="alert(1)',
      "'><b>",
      '甲\r\nBcc: all@example.org\r\n\r\n<p>',
      '甲\u2028─'.repeat(12),
      '{{applicationNo}} %s {0}',
      '\u202e\u0000\u0085\u200b',
    ),
  );
  const said = { organisation: nasty, person: nasty, number: nasty, what: nasty, at: nasty };
  const spoilt = letters.filter(([name]) =>
    [
      'correctionAsked',
      'notAccepted',
      'notSelected',
      'returnSentBack',
      'applicationToCheck',
      'dutyStillOverdue',
    ].includes(name),
  );

  test.each(spoilt)('never becomes markup, a line or a header of its own in %s', (_name, letter) => {
    const tags = (html: string) => html.match(/<[^>]*>/g);
    const withWords = ({ organisation, person, number, what, at }: { [Key in keyof typeof said]: string }) => {
      const facts = { ...letter.facts, defects: [{ at, what }], reasons: [what], reason: what, remark: what };
      return render({ ...letter, facts }, { organisation, person, number });
    };
    const plain = withWords({ organisation: '甲', person: '乙', number: '丙', what: '丁', at: '戊' });
    fc.assert(
      fc.property(fc.record(said), (words) => {
        const { subject, text, html } = withWords(words);
        expect(tags(html)).toEqual(tags(plain.html));
        expect(text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect([...subject].length).toBeLessThanOrEqual(120);
        for (const part of [text, html]) expect(part.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60 },
    );
  });

  test('stands in the letter as it was written, braces and all', () => {
    const asked = letterNamed('returnSentBack');
    const remark = `请按 {{模板}} 填写 <第2页> & 附件 "甲" 'A'`;
    const { text, html } = render({ ...asked, facts: { ...asked.facts, remark } });
    expect(text).toContain(`1. ${remark}`);
    expect(html).toContain('<li>请按 {{模板}} 填写 &lt;第2页&gt; &amp; 附件 &quot;甲&quot; &#39;A&#39;</li>');
  });
});
