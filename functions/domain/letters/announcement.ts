// Letters between the public notice and the award: its end, confirmed, disqualified, moved up from the reserve.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';
import { letter, list, notice, table, text } from './letter.ts';

export const publicityOver = letter({
  title: { zh: '公示期满，请确认', en: 'The public notice is over: please confirm' },
  facts: z.object({ lastDay: CalendarDate }),
  paragraphs: ({ lastDay }, _common, { say, endOf }) => [
    text(
      say(
        '公示期已满。请逐一确认公示名单中没有未办结异议的单位。',
        'The public notice is over. Please confirm one by one the organisations on its list against which no objection is open.',
      ),
    ),
    table([say('公示截止', 'Ended'), endOf(lastDay)]),
  ],
});

export const confirmed = letter({
  title: { zh: '公示无异议确认通知', en: 'Confirmed after the public notice' },
  facts: z.object({ agreementBy: CalendarDate.optional() }),
  subject: (_facts, { steps }, { say }) =>
    steps.publicity
      ? say('公示无异议确认通知', 'Confirmed after the public notice')
      : say('入选确认通知', 'Your selection is confirmed'),
  paragraphs: ({ agreementBy }, { steps }, { say, endOf }) => [
    text(
      steps.publicity
        ? say(
            '公示期已满，贵单位的入选资格已予确认。',
            'The public notice is over, and the selection of your organisation is confirmed.',
          )
        : say('贵单位的入选资格已予确认。', 'The selection of your organisation is confirmed.'),
    ),
    agreementBy === undefined
      ? text(say('后续事宜将另行通知。', 'You will hear separately what comes next.'))
      : table([say('协议签署截止', 'Agreement to be signed by'), endOf(agreementBy)]),
  ],
});

export const disqualified = letter({
  title: { zh: '取消资格决定', en: 'Disqualified' },
  facts: z.object({ facts: z.string(), basis: z.string() }),
  paragraphs: ({ facts, basis }, common, { say, of }) => [
    text(
      say(
        '经核查，决定取消贵单位本次入选资格，所认定的事实和依据如下：',
        'After an investigation your organisation is no longer selected. These are the facts found and the rule they are judged by (in the words of the decision):',
      ),
    ),
    list([facts, basis]),
    notice(of(common.remedy)),
  ],
});

export const movedUp = letter({
  title: { zh: '递补通知', en: 'You move up from the reserve' },
  facts: z.object({ answerBy: CalendarDate }),
  paragraphs: ({ answerBy }, { steps }, { say, endOf }) => [
    text(
      steps.publicity
        ? say(
            '本领域有名额空出，贵单位作为备选递补为拟入选单位，名单将另行公示。',
            'A place in your field has fallen free, and your organisation moves up from the reserve. The list will stand for a public notice of its own.',
          )
        : say(
            '本领域有名额空出，贵单位作为备选递补入选。',
            'A place in your field has fallen free, and your organisation moves up from the reserve.',
          ),
    ),
    text(
      say(
        '如不再参加，请在下列期限前在系统中撤回申报。',
        'Should you no longer wish to take part, please withdraw your application in the system by the day below.',
      ),
    ),
    table([say('答复截止', 'Answer by'), endOf(answerBy)]),
  ],
});
