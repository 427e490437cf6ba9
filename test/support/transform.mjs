// TypeScript for jest, by the bundler that also builds the functions.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

export default {
  getCacheKey: (source, file, options) =>
    createHash('sha256')
      .update([version, source, file, options.configString, String(options.instrument)].join('\0'))
      .digest('hex'),
  process: (source, file) => {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node24',
      sourcefile: file,
      sourcemap: 'external',
    });
    return { code, map };
  },
};
