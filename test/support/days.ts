// The moments and days of the round of 2020 by their names, as the clocks in Shenzhen show them.
import { CalendarDate, type Instant, instant } from '#domain/values.ts';

/** `2021-01-15 23:59:59.999` in Shenzhen, eight hours before it is that late in Greenwich. */
export const inShenzhen = (wallClock: string): Instant => instant(Date.parse(`${wallClock.replace(' ', 'T')}+08:00`));

export const day = (date: string): CalendarDate => CalendarDate.parse(date);

/** When the office opens. */
export const morningOf = (date: string): Instant => inShenzhen(`${date} 09:00:00.000`);

export const lastSecondBeforeTheRound = inShenzhen('2020-12-14 23:59:59.999');
export const firstSecondOfTheRound = inShenzhen('2020-12-15 00:00:00.000');
/** The minute the notice was put on the Bureau's pages. */
export const dayOfTheNotice = inShenzhen('2020-12-15 16:58:00.000');
export const newYearsEve = inShenzhen('2020-12-31 10:20:00.000');
export const dayOfHandingIn = inShenzhen('2021-01-12 17:45:00.000');
export const lastSecond = inShenzhen('2021-01-15 23:59:59.999');
export const firstSecondAfter = inShenzhen('2021-01-16 00:00:00.000');

export const dayOfTheReview = inShenzhen('2021-01-18 14:05:00.000');
/** Five working days after the day of the review, to 24:00. */
export const correctBy = inShenzhen('2021-01-26 00:00:00.000');
export const lastSecondOfTheCorrection = inShenzhen('2021-01-25 23:59:59.999');
export const dayOfTheCorrection = inShenzhen('2021-01-21 11:30:00.000');
export const dayOfAcceptance = inShenzhen('2021-01-22 16:40:00.000');
export const dayOfThePanels = inShenzhen('2021-01-23 09:15:00.000');
export const dayOfTheMarks = inShenzhen('2021-01-29 20:10:00.000');
export const dayOfTheRecommendation = inShenzhen('2021-02-05 15:00:00.000');
export const dayOfTheSelection = inShenzhen('2021-02-08 15:30:00.000');
/** The eve of the public notice, which stands from 9 to 20 February: five working days around the Spring Festival. */
export const eveOfThePublicNotice = inShenzhen('2021-02-08 17:30:00.000');
export const dayOfTheObjection = inShenzhen('2021-02-18 16:20:00.000');
export const lastSecondOfThePublicNotice = inShenzhen('2021-02-20 23:59:59.999');
export const firstSecondAfterThePublicNotice = inShenzhen('2021-02-21 00:00:00.000');
export const dayOfTheConfirmation = inShenzhen('2021-02-22 09:30:00.000');
export const dayOfTheAgreement = inShenzhen('2021-02-24 15:00:00.000');
export const dayOfTheAward = inShenzhen('2021-02-26 10:00:00.000');
