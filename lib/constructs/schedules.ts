// Every schedule of the system, in one list; the hours are Beijing's.
import { Duration, aws_scheduler as scheduler, TimeZone, aws_scheduler_targets as targets } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Bundles } from './bundles.ts';
import type { Data } from './data.ts';
import type { Documents } from './documents.ts';
import type { Events } from './events.ts';
import { HouseFunction } from './house-function.ts';
import { DeadLetters } from './queue.ts';
import type { Use } from './use.ts';

type SchedulesProps = {
  readonly bundles: Bundles;
  readonly data: Data;
  readonly documents: Documents;
  readonly events: Events;
};
type Planned = {
  readonly at: scheduler.ScheduleExpression;
  readonly impact: string;
  readonly uses: readonly Use[];
};

const daily = (hour: string, minute: string) =>
  scheduler.ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.ASIA_SHANGHAI });

const weekly = (hour: string, minute: string) =>
  scheduler.ScheduleExpression.cron({ hour, minute, weekDay: 'MON', timeZone: TimeZone.ASIA_SHANGHAI });

const planned = ({ data, documents, events }: SchedulesProps): Readonly<Record<string, Planned>> => ({
  'lapse-drafts': {
    at: daily('0', '5'),
    impact: 'Drafts stay open after the deadline',
    uses: [data.writesProgramme(), data.releasesClaims()],
  },
  'end-corrections': {
    at: daily('0', '10'),
    impact: 'Corrections that did not come stay open',
    uses: [data.writesProgramme()],
  },
  'end-publicities': {
    at: daily('0', '15'),
    impact: 'The office is not told that a public notice is over',
    uses: [data.writesProgramme()],
  },
  'remind-of-deadline': {
    at: daily('9', '0'),
    impact: 'Applicants are not told that the deadline is near',
    uses: [data.writesProgramme()],
  },
  'remind-evaluators': {
    at: daily('9', '5'),
    impact: 'Evaluators are not told that marks are overdue',
    uses: [data.writesProgramme()],
  },
  'remind-duties': {
    at: daily('9', '10'),
    impact: 'Sites are not told what they owe, and no time limit of a site ends',
    uses: [data.writesProgramme()],
  },
  'seal-days': {
    at: daily('0', '30'),
    impact: 'The logs of the day before have no seal',
    uses: [data.writesSeals(), data.writesPublic()],
  },
  'warn-calendar': {
    at: weekly('9', '15'),
    impact: 'Nobody is told that the working days of a year are missing',
    uses: [data.writesProgramme()],
  },
  'close-visits': {
    at: daily('0', '20'),
    impact: 'Personal data of visitors are kept longer than promised',
    uses: [data.readsPublic(), data.forgetsVisitors()],
  },
  'destroy-expired': {
    at: daily('0', '40'),
    impact: 'Personal data are kept longer than the rules allow',
    uses: [data.writesProgramme(), data.destroysExpired(), documents.erasesFiles()],
  },
  'sweep-uploads': {
    at: scheduler.ScheduleExpression.rate(Duration.hours(1)),
    impact: 'Uploads that never came stay open',
    uses: [data.writesProgramme()],
  },
  'replay-letters': {
    at: scheduler.ScheduleExpression.rate(Duration.minutes(15)),
    impact: 'Letters that were held up are not sent again',
    uses: [data.findsWaiting(), events.queuesLetters()],
  },
});

export class Schedules extends Construct {
  readonly functions: readonly HouseFunction[];
  readonly deadLetters: readonly DeadLetters[];

  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    const missed = new DeadLetters(this, 'MissedRuns', 'A schedule did not run');
    this.functions = Object.entries(planned(props)).map(([name, { at, impact, uses }]) => {
      const made = new HouseFunction(this, name, {
        entry: `schedules/${name}`,
        bundles: props.bundles,
        impact,
        uses,
        timeout: Duration.minutes(10),
      });
      new scheduler.Schedule(this, `${name}-schedule`, {
        scheduleName: name,
        schedule: at,
        target: new targets.LambdaInvoke(made.function, { deadLetterQueue: missed.queue, retryAttempts: 3 }),
      });
      return made;
    });
    this.deadLetters = [missed];
  }
}
