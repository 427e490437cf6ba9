// The catalogue: every endpoint there is, by feature. A feature is one function in the cloud.
import * as applications from './applications.ts';
import * as assignments from './assignments.ts';
import * as ballots from './ballots.ts';
import * as calendar from './calendar.ts';
import * as documents from './documents.ts';
import * as draws from './draws.ts';
import type { Endpoint } from './endpoint.ts';
import * as evaluations from './evaluations.ts';
import * as folders from './folders.ts';
import * as grants from './grants.ts';
import * as inspections from './inspections.ts';
import * as objections from './objections.ts';
import * as papers from './papers.ts';
import * as people from './people.ts';
import * as personalData from './personal-data.ts';
import * as publicPages from './public.ts';
import * as publicForms from './public-forms.ts';
import * as publicObjections from './public-objections.ts';
import * as publicVisits from './public-visits.ts';
import * as publicity from './publicity.ts';
import * as records from './records.ts';
import * as recusals from './recusals.ts';
import * as roadshows from './roadshows.ts';
import * as rounds from './rounds.ts';
import * as siteVisits from './site-visits.ts';
import * as sites from './sites.ts';
import * as visits from './visits.ts';

export const catalogue = {
  rounds,
  folders,
  documents,
  applications,
  evaluations,
  ballots,
  publicity,
  objections,
  'public-objections': publicObjections,
  sites,
  draws,
  inspections,
  grants,
  records,
  papers,
  people,
  'personal-data': personalData,
  calendar,
  recusals,
  assignments,
  'site-visits': siteVisits,
  roadshows,
  visits,
  public: publicPages,
  'public-forms': publicForms,
  'public-visits': publicVisits,
} as const satisfies Record<string, Readonly<Record<string, Endpoint>>>;

export type Feature = keyof typeof catalogue;
export const features = Object.keys(catalogue) as Feature[];

/** Every endpoint with its name, e.g. `applications.submit`. */
export const endpoints: readonly { readonly name: string; readonly feature: Feature; readonly endpoint: Endpoint }[] =
  features.flatMap((feature) =>
    Object.entries<Endpoint>(catalogue[feature]).map(([name, endpoint]) => ({
      name: `${feature}.${name}`,
      feature,
      endpoint,
    })),
  );
