// Every letter: its number in the list of messages, who reads it, its title, and the events that send it.
import { type LetterName, letterNames, type Reader } from '#domain/letters/names.ts';
import { registry } from '#domain/letters/registry.ts';
import { shenzhen2020 } from '#domain/round/templates/shenzhen-2020/index.ts';
import { code, page, table } from './markdown.ts';
import { eventsBehind } from './told-events.ts';

const readers: Readonly<Record<Reader['kind'], string>> = {
  contact: '申报单位联系人 contact person',
  office: '综合处 office',
  visitor: '参观者 visitor',
  objector: '异议人 objector',
  person: '评审专家 evaluator',
};

/** As the programme of Shenzhen says it; another one says it in words of its own. */
const titles = (name: LetterName): readonly [string, string] => {
  const { zh, en } = registry[name].title(shenzhen2020.words);
  return [zh, en];
};

const isName = (name: string): name is LetterName => Object.hasOwn(letterNames, name);

export const letters = (): string =>
  page(
    'Letters',
    "M numbers are those of the programme's list of messages, D numbers our own.",
    table(
      ['No.', 'Letter', 'Reader', '中文', 'English', 'Sent when'],
      Object.keys(letterNames)
        .filter(isName)
        .map((name) => [
          letterNames[name].code,
          code(name),
          readers[letterNames[name].to],
          ...titles(name),
          eventsBehind(name).map(code).join(', '),
        ]),
    ),
  );
