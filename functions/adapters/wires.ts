// Everything a handler may reach, by name.
import { wire } from '#kit/wire.ts';
import { listsIn, numbersIn } from './dynamo/lists.ts';
import { partsIn } from './dynamo/parts.ts';
import { programmeIn } from './dynamo/programme.ts';
import { roundsIn } from './dynamo/rounds.ts';
import { dynamoTable } from './dynamo/table.ts';

const table = wire(['PROGRAMME_TABLE'], (name) => dynamoTable(name));
const onTable = <Value>(make: (of: ReturnType<typeof dynamoTable>) => Value) =>
  wire(['PROGRAMME_TABLE'], () => make(table.connect()));

export const programme = onTable(programmeIn);
export const rounds = onTable((of) => roundsIn(of));
export const parts = onTable(partsIn);
export const lists = onTable(listsIn);
export const numbers = onTable(numbersIn);
