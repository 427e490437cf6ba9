// The few ways of asking that forms use again and again, so that a question says only what is its own.

/** What the notice asks for in so many words. */
export const noticeAsks = { source: 'notice', required: true } as const;
/** What we ask because comparable forms do; the notice's own form was never published. */
export const weAsk = { source: 'default', required: true } as const;
export const mayAnswer = { source: 'default', required: false } as const;

export const line = (minLength: number, maxLength: number) =>
  ({ kind: 'text', lines: 'one', minLength, maxLength }) as const;
export const paragraphs = (minLength: number, maxLength: number) =>
  ({ kind: 'text', lines: 'many', minLength, maxLength }) as const;
export const count = (min: number, max: number) => ({ kind: 'number', min, max, decimals: 0 }) as const;
export const yearBetween = (min: number, max: number) => ({ ...count(min, max), calendarYear: true }) as const;
export const squareMetres = { kind: 'number', min: 0.01, max: 100_000, decimals: 2 } as const;
export const yesNo = { kind: 'yes-no' } as const;
export const day = { kind: 'date' } as const;

/** Fen; ten to the thirteenth is a hundred thousand million yuan, more than any of these bodies has. */
export const MOST = 1e13;
export const sum = { kind: 'money', min: 0, max: MOST } as const;
export const sumAboveZero = { kind: 'money', min: 1, max: MOST } as const;
/** Net assets may be below zero. */
export const balance = { kind: 'money', min: -MOST, max: MOST } as const;

export const personName = { kind: 'text', lines: 'one', minLength: 2, maxLength: 50, format: 'person_name' } as const;
/** Longer than a number is, for the spaces and hyphens people copy along. */
export const mobile = { kind: 'text', lines: 'one', maxLength: 30, format: 'mobile' } as const;
export const landline = { kind: 'text', lines: 'one', maxLength: 30, format: 'landline' } as const;
export const email = { kind: 'text', lines: 'one', maxLength: 254, format: 'email' } as const;
