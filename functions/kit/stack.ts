// Where an error came from, in the sources' own lines: a bundle's are looked up in the map that lies beside it. It is
// read at the first fault; Node's own way to do this would read it at every cold start, and take a fifth longer.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceOrigin } from 'node:module';

const FRAMES = 5;

const readMap = (): SourceMap | undefined => {
  const file = new URL(`${import.meta.url}.map`);
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
};

let map: { readonly read: SourceMap | undefined } | undefined;

const inSources = (frame: string): string =>
  frame.replace(/file:\S+:(\d+):(\d+)/, (place, line, column) => {
    map ??= { read: readMap() };
    const origin: Partial<SourceOrigin> = map.read?.findOrigin(Number(line), Number(column)) ?? {};
    const { fileName, lineNumber } = origin;
    return fileName === undefined ? place : `${fileName.replace(/^(\.\.\/)+/, '')}:${lineNumber}`;
  });

/** The innermost frames, in one line. */
export const stackOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((frame) => inSources(frame.trim()))
    .join(' | ');
