// What answers requests: one function per feature of the contract, with what it may touch.
import { Construct } from 'constructs';
import { type Feature, features } from '#contract/index.ts';
import type { Bundles } from './bundles.ts';
import type { Data } from './data.ts';
import type { Documents } from './documents.ts';
import { HouseFunction, type HouseFunctionProps } from './house-function.ts';
import type { Issuer } from './identity.ts';
import type { Use } from './use.ts';

type FeaturesProps = {
  readonly bundles: Bundles;
  readonly data: Data;
  readonly documents: Documents;
  readonly issuer: Issuer;
  readonly origins: readonly string[];
};

type Behind = Pick<HouseFunctionProps, 'impact' | 'uses' | 'memory'>;

/** In MiB: processor time comes with memory, and drawing a form takes a second of it. */
const PRINTING = 1024;

/** What is behind each feature; a new one does not compile until it says whom its failure harms and what it touches. */
const behind = ({ data, documents, origins }: FeaturesProps): Readonly<Record<Feature, Behind>> => ({
  rounds: { impact: 'Nobody can read or change a round', uses: [data.writesProgramme()] },
  folders: { impact: 'Applicants cannot save what they fill in', uses: [data.writesProgramme()] },
  documents: {
    impact: 'Applicants cannot upload documents',
    uses: [data.writesProgramme(), documents.takesUploads(), documents.givesDownloads()],
  },
  applications: {
    impact: 'Applications cannot be handed in, reviewed or decided',
    uses: [data.writesProgramme(), data.releasesClaims(), data.drawsNumbers()],
  },
  evaluations: { impact: 'Evaluators cannot mark', uses: [data.writesProgramme(), documents.givesDownloads()] },
  ballots: { impact: 'The steering group cannot vote', uses: [data.writesProgramme()] },
  publicity: { impact: 'Nothing can be put on public notice', uses: [data.writesProgramme()] },
  objections: {
    impact: 'Objections cannot be investigated or answered',
    uses: [data.writesProgramme(), data.releasesClaims()],
  },
  'public-objections': {
    impact: 'The public cannot object in time to what is on notice',
    uses: [data.filesObjections(), data.readsPublic()],
  },
  sites: {
    impact: 'Sites cannot be opened, report, or be put right',
    uses: [data.writesProgramme(), data.drawsNumbers()],
  },
  draws: { impact: 'The sites to inspect cannot be drawn', uses: [data.writesProgramme()] },
  inspections: { impact: 'Inspections cannot be recorded or concluded', uses: [data.writesProgramme()] },
  'site-visits': {
    impact: 'Visitors cannot record a site visit',
    uses: [data.writesProgramme(), documents.takesUploads(), documents.givesDownloads()],
  },
  roadshows: {
    impact: 'The operator cannot hold a roadshow',
    uses: [data.writesProgramme(), data.releasesClaims()],
  },
  assignments: { impact: 'The operator has to seat panels by hand', uses: [data.readsProgramme()] },
  recusals: { impact: 'Nobody can declare a tie or see who has to stand back', uses: [data.writesProgramme()] },
  calendar: { impact: 'Officers cannot enter the working days of a year', uses: [data.writesProgramme()] },
  grants: { impact: 'Start-up grants cannot be agreed, paid or accounted for', uses: [data.writesProgramme()] },
  papers: {
    impact: 'Forms, receipts and lists cannot be printed, nor paper registered',
    uses: [data.writesProgramme(), { environment: { PORTAL_URL: origins[0] ?? '' } }],
    memory: PRINTING,
  },
  records: { impact: 'The Bureau cannot look into the record', uses: [data.readsProgramme(), data.readsSeals()] },
  'personal-data': {
    impact: 'Nobody can withdraw consent or ask for their data',
    uses: [data.writesProgramme(), data.forgetsCorrections()],
  },
  people: { impact: 'The office cannot enter evaluators', uses: [data.writesProgramme()] },
  visits: {
    impact: 'Sites cannot answer groups or check in visitors',
    uses: [data.readsProgramme(), data.takesBookings()],
  },
  // No grant on the programme's records: what it has to know of a site is public, or published in the visits table.
  'public-visits': { impact: 'The public cannot book a visit', uses: [data.readsPublic(), data.takesBookings()] },
  'public-forms': { impact: 'The public cannot take a blank form', uses: [data.readsPublic()], memory: PRINTING },
  public: { impact: 'The public cannot read the rounds and sites', uses: [data.readsPublic()] },
});

export class Features extends Construct {
  readonly functions: ReadonlyMap<Feature, HouseFunction>;

  constructor(scope: Construct, id: string, props: FeaturesProps) {
    super(scope, id);
    const { bundles, issuer } = props;
    const claims: Use = {
      environment: { GROUPS_CLAIM: issuer.groupsClaim, ORGANISATION_CLAIM: issuer.organisationClaim },
    };
    const uses = behind(props);
    this.functions = new Map(
      features.map((feature) => [
        feature,
        new HouseFunction(this, feature, {
          entry: `api/${feature}/index`,
          bundles,
          ...uses[feature],
          uses: [claims, ...uses[feature].uses],
        }),
      ]),
    );
  }
}
