// Where the local issuer keeps codes, sessions and grants: in memory, for as long as it runs.
type Kept = Record<string, unknown>;

export type Adapter = {
  readonly upsert: (id: string, payload: Kept) => Promise<void>;
  readonly find: (id: string) => Promise<Kept | undefined>;
  readonly findByUid: (uid: string) => Promise<Kept | undefined>;
  readonly findByUserCode: () => Promise<undefined>;
  readonly consume: (id: string) => Promise<void>;
  readonly destroy: (id: string) => Promise<void>;
  readonly revokeByGrantId: (grantId: string) => Promise<void>;
};

/** The library itself looks whether what it finds has run out. */
export const memoryAdapters = (): ((model: string) => Adapter) => {
  const models = new Map<string, Map<string, Kept>>();
  return (model) => {
    const kept = models.get(model) ?? new Map<string, Kept>();
    models.set(model, kept);
    return {
      upsert: async (id, payload) => void kept.set(id, payload),
      find: async (id) => kept.get(id),
      findByUid: async (uid) => [...kept.values()].find((payload) => payload['uid'] === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => void kept.set(id, { ...kept.get(id), consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(id),
      revokeByGrantId: async (grantId) => {
        for (const [id, payload] of kept) if (payload['grantId'] === grantId) kept.delete(id);
      },
    };
  };
};
