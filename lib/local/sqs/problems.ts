// The ways SQS says no, with the two names each has: of today's protocol and of the one before.
const older = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
  ReceiptHandleIsInvalid: 'ReceiptHandleIsInvalid',
  InvalidMessageContents: 'InvalidMessageContents',
  InvalidParameterValueException: 'InvalidParameterValue',
} as const;
export type ProblemName = keyof typeof older;

export class SqsProblem extends Error {
  readonly problem: ProblemName;
  readonly code: string;
  constructor(problem: ProblemName, message: string) {
    super(message);
    this.problem = problem;
    this.code = older[problem];
  }
}
