// Reads the schedules of the templates, and refuses those whose role could not do what they ask.
import * as z from 'zod';
import { functionIn } from '../functions/environment.ts';
import type { Permissions } from '../permissions.ts';
import type { Assembly, Resource } from '../template.ts';
import { type Due, dueOf } from './aws-cron.ts';

const Target = z.strictObject({
  Arn: z.string(),
  RoleArn: z.string(),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  // A function takes an event at once; how often it is retried then is the function's own configuration.
  RetryPolicy: z.unknown().optional(),
});
const Properties = z.object({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  StartDate: z.string().optional(),
  EndDate: z.string().optional(),
  Target,
});

export type Schedule = {
  readonly name: string;
  readonly expression: string;
  readonly zone: string;
  readonly enabled: boolean;
  readonly due: Due;
  readonly function: string;
  readonly input?: string;
  readonly deadLetters?: string;
};

const between = (due: Due, start: string | undefined, end: string | undefined): Due => {
  const first = start === undefined ? Number.NEGATIVE_INFINITY : Date.parse(start) - 1;
  const last = end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end);
  return {
    after: (instant) => {
      const next = due.after(Math.max(instant, first));
      return next !== undefined && next <= last ? next : undefined;
    },
  };
};

const read = ({ logicalId, properties }: Resource, assembly: Assembly, permissions: Permissions): Schedule => {
  const all = Properties.parse(properties);
  const { Arn, RoleArn, Input, DeadLetterConfig } = all.Target;
  const target = functionIn(Arn);
  if (target === undefined || !assembly.ofType('AWS::Lambda::Function').some((it) => it.logicalId === target))
    throw new Error(`its target ${Arn} is no function of the templates`);
  const deadLetters = DeadLetterConfig?.Arn;
  const role = RoleArn.split('/').at(-1) ?? RoleArn;
  const calls = [
    { action: 'lambda:InvokeFunction', resource: Arn },
    ...(deadLetters === undefined ? [] : [{ action: 'sqs:SendMessage', resource: deadLetters }]),
  ];
  for (const call of calls) {
    const verdict = permissions.mayCall(role, call);
    if (!verdict.allowed) throw new Error(verdict.reason);
  }
  const due = dueOf(all.ScheduleExpression, all.ScheduleExpressionTimezone);
  return {
    name: all.Name ?? logicalId,
    expression: all.ScheduleExpression,
    zone: all.ScheduleExpressionTimezone,
    enabled: all.State === 'ENABLED',
    due: between(due, all.StartDate, all.EndDate),
    function: target,
    ...(Input !== undefined && { input: Input }),
    ...(deadLetters !== undefined && { deadLetters }),
  };
};

/** Throws once, with all that stands in the way. */
export const schedulesIn = (assembly: Assembly, permissions: Permissions): readonly Schedule[] => {
  const problems: string[] = [];
  const schedules = assembly.ofType('AWS::Scheduler::Schedule').flatMap((resource) => {
    try {
      return [read(resource, assembly, permissions)];
    } catch (reason) {
      const what = reason instanceof z.ZodError ? z.prettifyError(reason) : String(reason);
      problems.push(`${resource.logicalId}: ${what}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(`These schedules could not run:\n  ${problems.join('\n  ')}`);
  return schedules;
};
