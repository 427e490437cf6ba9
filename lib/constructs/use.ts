// What a function uses: the grant and the environment variable that names the thing, in one word, so that they agree.
import type { aws_iam as iam } from 'aws-cdk-lib';

export type Use = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly grants?: readonly iam.PolicyStatement[];
};
