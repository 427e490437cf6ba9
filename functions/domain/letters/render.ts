// A letter from its facts: Chinese first, its English twin below a rule, as text and as HTML.
import type { Language } from '../values.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { CommonFacts } from './letter.ts';
import { type LetterName, letterNames } from './names.ts';
import { oneLine, plain } from './plain.ts';
import { registry } from './registry.ts';
import { tongue } from './tongue.ts';

export type RenderedLetter = { readonly subject: string; readonly text: string; readonly html: string };

/** In characters; longer ones are cut by mail readers anyway. */
const SUBJECT_LENGTH = 120;

const cut = (words: string, length: number): string => {
  const characters = [...words];
  return characters.length <= length ? words : `${characters.slice(0, length - 1).join('')}…`;
};

/** The programme is named in both languages where there is room, and in Chinese where there is not. */
const subjectOf = (programme: CommonFacts['programme'], zh: string, en: string): string => {
  const chinese = oneLine(`【${programme.zh}】${zh}`);
  const whole = oneLine(`${chinese} / [${programme.en}] ${en}`);
  return [...whole].length <= SUBJECT_LENGTH ? whole : cut(oneLine(`${chinese} / ${en}`), SUBJECT_LENGTH);
};

export const renderLetter = (name: LetterName, facts: unknown, given: CommonFacts): RenderedLetter => {
  const common = CommonFacts.parse(given);
  const said = (language: Language) => {
    const spoken = tongue(language, common.timeZone);
    return frame(letterNames[name].to, registry[name].compose(facts, common, spoken), common, spoken);
  };
  const [zh, en] = [said('zh'), said('en')];
  const subject = subjectOf(common.programme, zh.subject, en.subject);
  const rule = '─'.repeat(24);
  return { subject, text: `${plain(zh, 'zh')}\n\n${rule}\n\n${plain(en, 'en')}\n`, html: html(subject, zh, en) };
};
