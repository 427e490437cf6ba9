// Finds the route of a request as API Gateway does: what is written out beats a parameter, which beats the rest.
export type RoutePattern = { readonly key: string };
export type Match<R> = { readonly route: R; readonly parameters: Readonly<Record<string, string>> };

type Rank = readonly number[];
const NONE: Rank = [9];

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Undefined where the path does not fit; a lower rank is a closer fit. */
const fitting = (pattern: string, path: string): { rank: Rank; parameters: Record<string, string> } | undefined => {
  const rank: number[] = [];
  const parameters: Record<string, string> = {};
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  for (const [at, segment] of wanted.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(segment) ?? [];
    const value = given[at];
    if (value === undefined || (name !== undefined && value === '')) return undefined;
    if (name !== undefined && greedy) {
      parameters[name] = decoded(given.slice(at).join('/'));
      return { rank: [...rank, 2], parameters };
    }
    if (name === undefined && decoded(value) !== segment) return undefined;
    if (name !== undefined) parameters[name] = decoded(value);
    rank.push(name === undefined ? 0 : 1);
  }
  return given.length === wanted.length ? { rank, parameters } : undefined;
};

const closer = (left: Rank, right: Rank): number => {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
};

export const matchRoute = <R extends RoutePattern>(
  routes: readonly R[],
  method: string,
  path: string,
): Match<R> | undefined => {
  const found = routes.flatMap((route) => {
    if (route.key === '$default') return [{ route, rank: NONE, any: 1, parameters: {} }];
    const [verb, pattern = ''] = route.key.split(' ');
    const fits = verb === method || verb === 'ANY' ? fitting(pattern, path) : undefined;
    return fits ? [{ route, any: verb === 'ANY' ? 1 : 0, ...fits }] : [];
  });
  return found.sort((left, right) => closer(left.rank, right.rank) || left.any - right.any)[0];
};
