// What runs: it may be destroyed and built again without touching a record.
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from './constructs/bundles.ts';
import { Events } from './constructs/events.ts';
import { Features } from './constructs/features.ts';
import { Monitoring } from './constructs/monitoring.ts';
import { Schedules } from './constructs/schedules.ts';
import type { Stage } from './stages.ts';
import type { StateStack } from './state-stack.ts';

type ServiceProps = StackProps & { readonly stage: Stage; readonly bundles: Bundles; readonly state: StateStack };

export class ServiceStack extends Stack {
  /** What answers requests; the routes to it are the API stack's. */
  readonly features: Features;
  readonly schedules: Schedules;

  constructor(scope: Construct, id: string, { stage, bundles, state, ...props }: ServiceProps) {
    super(scope, id, props);
    const { data, documents, issuer } = state;
    this.features = new Features(this, 'Api', { bundles, data, documents, issuer, origins: stage.portalOrigins });
    const events = new Events(this, 'Events', { bundles, data, documents, stage });
    this.schedules = new Schedules(this, 'Schedules', { bundles, data, documents, events });
    new Monitoring(this, 'Monitoring', [
      ...[...this.features.functions.values(), ...events.functions, ...this.schedules.functions].map(
        ({ alarm }) => alarm,
      ),
      ...[...events.deadLetters, ...this.schedules.deadLetters].map(({ alarm }) => alarm),
    ]);
  }
}
