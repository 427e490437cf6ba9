// Letters about visit and roadshow: hour and place to the applicant and the visitors, the record to be signed, the opinion.
import * as z from 'zod';
import { Bilingual, CalendarDate, Instant } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';
import type { Tongue } from './tongue.ts';

const Appointment = z.object({ heldAt: Instant, place: z.string(), changed: z.boolean() });

const hourAndPlace = ({ heldAt, place }: z.infer<typeof Appointment>, { say, moment }: Tongue) =>
  [
    [say('时间', 'Time'), moment(heldAt)],
    [say('地点', 'Place'), place],
  ] as const;

const whereChanged = ({ changed }: z.infer<typeof Appointment>, { say }: Tongue) =>
  changed ? [notice(say('时间或地点有变更，以本通知为准。', 'Time or place have changed; this letter holds.'))] : [];

export const siteVisit = letter({
  title: { zh: '实地调研测评通知', en: 'Site visit' },
  facts: Appointment.extend({ visitors: z.int(), prepare: z.array(Bilingual).min(1) }),
  paragraphs: (facts, _common, tongue) => [
    text(
      tongue.say(
        '评定组将到贵单位申报的展示场地进行实地调研测评，请安排熟悉情况的人员接待，并备好以下材料：',
        'The evaluation group will visit the site you applied with. Please have somebody there who knows it, and have ready:',
      ),
    ),
    list(facts.prepare.map(tongue.of)),
    table(...hourAndPlace(facts, tongue), [tongue.say('调研人数', 'Visitors'), String(facts.visitors)] as const),
    text(
      tongue.say(
        '调研记录完成后，将请贵单位在系统中核对并签署；不同意签署的，调研人员将注明理由。',
        'The record of the visit will be put before you in the system to be read and signed; should you not sign, the visitors note why.',
      ),
    ),
    ...whereChanged(facts, tongue),
  ],
});

export const visitToMake = letter({
  title: { zh: '实地调研测评安排', en: 'A site visit to make' },
  facts: Appointment.extend({ phase: Bilingual }),
  paragraphs: (facts, _common, tongue) => [
    text(
      tongue.say(
        '您被安排参加下列申报的实地调研测评，请携带证件按时到场。现场记录、照片和签署均在系统中完成。',
        'You are to visit the site of the application below. Please bring your papers and be there in time. Record, photos and signatures are all made in the system.',
      ),
    ),
    table(...hourAndPlace(facts, tongue)),
    ...whereChanged(facts, tongue),
  ],
});

export const visitRecordToSign = letter({
  title: { zh: '实地调研测评记录待签署', en: 'Record of the site visit to sign' },
  facts: z.object({}),
  paragraphs: (_facts, _common, { say }) => [
    text(
      say(
        '实地调研测评记录已经完成，请登录系统核对并签署。记录如有修改，须重新签署。',
        'The record of the site visit is written. Please sign in, read it and sign it. Should it be changed, it has to be signed anew.',
      ),
    ),
  ],
});

export const visitOpinionDue = letter({
  title: { zh: '实地调研测评意见逾期', en: 'Opinion on a site visit overdue' },
  facts: z.object({ opinionBy: CalendarDate }),
  paragraphs: ({ opinionBy }, _common, { say, endOf }) => [
    text(
      say(
        '评定组对下列申报的实地调研测评意见已逾期，请提醒评定组组长。',
        "The evaluation group's opinion on the site visit below is overdue. Please remind the head of the group.",
      ),
    ),
    table([say('意见期限', 'Opinion was due'), endOf(opinionBy)]),
  ],
});

export const roadshow = letter({
  title: { zh: '路演安排通知', en: 'Roadshow schedule' },
  facts: Appointment.extend({
    minutes: z.int(),
    uploadBy: CalendarDate,
    order: z.int(),
    of: z.int(),
    seed: z.string(),
  }),
  paragraphs: (facts, _common, tongue) => {
    const { say, endOf } = tongue;
    return [
      text(
        say(
          '贵单位的申报将进入路演环节，请准备现场介绍，并将路演材料上传至系统。',
          'Your application goes on to the roadshow. Please prepare to present it, and upload your material.',
        ),
      ),
      table(
        ...hourAndPlace(facts, tongue),
        [say('时长', 'Length'), say(`${facts.minutes}分钟`, `${facts.minutes} minutes`)],
        [say('顺序', 'Order'), say(`第${facts.order}位，共${facts.of}位`, `${facts.order} of ${facts.of}`)],
        [say('抽签种子', 'Seed of the draw'), facts.seed],
        [say('材料上传截止', 'Material by'), endOf(facts.uploadBy)],
      ),
      ...whereChanged(facts, tongue),
    ];
  },
});
