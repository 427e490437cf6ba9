// How each record that stands or falls with a booking is written, and on what condition.
import type { VisitSide } from '#app/visits-ports.ts';
import type { Addition } from './counters.ts';
import type { Write } from './table.ts';
import { visitKeys } from './visits-keys.ts';

type Figures = Extract<VisitSide, { figures: unknown }>;

const figuresAddition = ({ figures, add, provided }: Figures): Addition => {
  const to = visitKeys.figures(figures.siteId, figures.slotId);
  if (provided === undefined) return { add, to };
  if ('moreTakenThan' in provided)
    return {
      add,
      to,
      whileAny: [
        ['taken', '>', provided.moreTakenThan],
        ['waiting', '>', 0],
      ],
    };
  const { atMostTaken, atMostWaiting } = provided;
  return {
    add,
    to,
    whileAll: [
      ['taken', '<=', atMostTaken],
      ...(atMostWaiting === undefined ? [] : [['waiting', '<=', atMostWaiting] as const]),
    ],
  };
};

/** The write of a record that stands or falls with a booking. */
export const visitWrite = (side: VisitSide): Write => {
  if ('visitorOf' in side) {
    const { visitorOf, record, expiresAt } = side;
    const put = { ...visitKeys.visitor(visitorOf), kind: 'visitor', ...record, expiresAt };
    return record.version === 1 ? { put, ifAbsent: true } : { put, ifVersion: record.version - 1 };
  }
  if ('forget' in side) return { remove: visitKeys.visitor(side.forget), ifPresent: true };
  if ('figures' in side) return figuresAddition(side);
  if ('openBookings' in side) {
    const { openBookings, add, below, expiresAt } = side;
    const to = visitKeys.open(openBookings);
    const bound = below === undefined ? {} : { whileAll: [['count', '<=', below - 1] as const] };
    return { add: { count: add }, to, ...bound, expiresAt };
  }
  const { at, hash } = side.destruction;
  return {
    put: { pk: visitKeys.destructions, sk: `${at}#${hash}`, kind: 'destruction', ...side.destruction },
    ifAbsent: true,
  };
};
