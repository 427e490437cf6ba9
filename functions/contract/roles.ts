// The roles a person can hold, as the identity provider names its groups.
import { roles as all } from '#domain/actor.ts';

export const roles = all.filter((role) => role !== 'system' && role !== 'visitor');
