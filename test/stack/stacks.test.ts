import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { endpoints } from '#contract/index.ts';
import { checkStage, stages } from '../../lib/stages.ts';
import { resourcesOf, templatesOf } from './synthesized.ts';

const templates = templatesOf();
const text = JSON.stringify(Object.values(templates).map((template) => template.toJSON()));
const named = (type: string) => resourcesOf(templates, type);

/** The functions whose role has a statement that mentions all of these words. */
const rolesWith = (...words: readonly string[]): string[] =>
  named('AWS::IAM::Policy')
    .filter(([, { Properties = {} }]) => {
      const document = Object(Properties['PolicyDocument']);
      const statements: readonly unknown[] = document.Statement ?? [];
      return statements.some((statement) => words.every((word) => JSON.stringify(statement).includes(word)));
    })
    .map(([id]) => id.replace(/RoleDefaultPolicy.*$/, ''))
    .sort();

describe('what is deployed', () => {
  test('has one route per endpoint, with a token asked of all but the public ones', () => {
    const routes = named('AWS::ApiGatewayV2::Route').map(([, { Properties = {} }]) => [
      Properties['RouteKey'],
      Properties['AuthorizationType'] ?? 'NONE',
    ]);
    const wanted = endpoints.map(({ endpoint }) => [
      `${endpoint.method} ${endpoint.path}`,
      endpoint.access === 'public' ? 'NONE' : 'JWT',
    ]);
    expect(routes.sort()).toEqual(wanted.sort());
  });

  test('stays far from the limit of 500 resources in a template', () => {
    for (const template of Object.values(templates))
      expect(Object.keys(template.toJSON()['Resources']).length).toBeLessThan(400);
  });

  test('names no partition, no region and no domain of AWS by itself', () => {
    expect(text).not.toMatch(/arn:aws:|amazonaws\.com(?!")/);
  });

  test('keeps tables and buckets when the stack goes, and a past to go back to', () => {
    const tables = named('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(5);
    for (const [, table] of tables) {
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(Object(table.Properties)['Replicas']).toMatchObject([
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ]);
    }
    for (const [, bucket] of named('AWS::S3::Bucket')) {
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      });
      expect(Object(bucket.Properties)['BucketEncryption']).toBeDefined();
      expect(Object(bucket.Properties)['LifecycleConfiguration']).toBeDefined();
    }
    const denied = named('AWS::S3::BucketPolicy').map(([, policy]) => JSON.stringify(policy));
    expect(denied).toHaveLength(3);
    for (const policy of denied) expect(policy).toContain('"aws:SecureTransport":"false"');
  });

  test('every queue has a dead-letter queue, or is one', () => {
    const queues = named('AWS::SQS::Queue');
    const dead = new Set(
      [...text.matchAll(/"(?:deadLetterTargetArn|Destination|Arn)":\{"Fn::GetAtt":\["(\w+)","Arn"\]\}/g)].map(
        ([, id]) => id,
      ),
    );
    const without = queues.filter(([id, { Properties = {} }]) => !Properties['RedrivePolicy'] && !dead.has(id));
    expect(queues.length).toBeGreaterThan(4);
    expect(without.map(([id]) => id)).toEqual([]);
  });

  test('every function is ARM and Node 24, with a log that ends and a role of its own', () => {
    const functions = named('AWS::Lambda::Function');
    const roles = functions.map(([, { Properties = {} }]) => JSON.stringify(Properties['Role']));
    expect(new Set(roles).size).toBe(functions.length);
    for (const [, { Properties = {} }] of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    for (const [, { Properties = {} }] of named('AWS::Logs::LogGroup'))
      expect(Properties['RetentionInDays']).toBeGreaterThanOrEqual(180);
  });

  test('no role has a policy of AWS, nor an action or a resource that is everything', () => {
    expect(JSON.stringify(named('AWS::IAM::Role'))).not.toContain('ManagedPolicyArns');
    const policies = JSON.stringify(named('AWS::IAM::Policy'));
    expect(policies).not.toMatch(/"(dynamodb|s3|sqs|ses|kms):\*"/);
    expect(policies).not.toContain('"Resource":"*"');
    expect(policies).not.toContain('dynamodb:Scan');
  });
});

describe('who may do what', () => {
  test('only the check reads quarantine, and nobody but it writes what is accepted', () => {
    expect(rolesWith('s3:GetObject', 'Quarantine')).toEqual(['EventsReceiveDocument']);
    expect(rolesWith('s3:PutObject', 'Accepted')).toEqual(['EventsReceiveDocument']);
  });

  test('only the sender sends, and only from the one address', () => {
    expect(rolesWith('ses:SendEmail')).toEqual(['EventsSendLetter']);
    expect(rolesWith('ses:SendEmail', '"ses:FromAddress":"office@exemplar.example.org"')).toEqual(['EventsSendLetter']);
  });

  test('public pages have no grant on the records of the programme', () => {
    for (const role of ['Apipublic', 'Apipublicvisits', 'Schedulesclosevisits'])
      expect(rolesWith('dynamodb:', 'Programme')).not.toContain(role);
    expect(rolesWith('dynamodb:GetItem', 'DataPublic')).toContain('Apipublic');
  });

  test('anybody’s objection can be put under its own keys, and its function reads nothing of the programme', () => {
    const statements = named('AWS::IAM::Policy')
      .filter(([id]) => id.startsWith('Apipublicobjections'))
      .flatMap(([, { Properties = {} }]): readonly unknown[] => Object(Properties['PolicyDocument']).Statement ?? [])
      .filter((statement) => JSON.stringify(statement).includes('Programme'));
    expect(statements).toEqual([
      expect.objectContaining({
        Action: 'dynamodb:PutItem',
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['OBJECTION#*'] } },
      }),
    ]);
  });

  test('records are deleted only where a claim is given back or personal data go, and updated only where a number is drawn', () => {
    expect(rolesWith('dynamodb:DeleteItem', 'Programme')).toEqual([
      'Apiapplications',
      'Apiobjections',
      'Apipersonaldata',
      'Apiroadshows',
      'Schedulesdestroyexpired',
      'Scheduleslapsedrafts',
    ]);
    expect(rolesWith('dynamodb:UpdateItem', 'Programme')).toEqual(['Apiapplications', 'Apisites']);
  });

  test('what destroys personal data cannot name an entry of a log, and is alone in removing files', () => {
    const conditions = ['Apipersonaldata', 'Schedulesdestroyexpired'].map((role) =>
      named('AWS::IAM::Policy')
        .filter(([id]) => id.startsWith(role))
        .flatMap(([, { Properties = {} }]): readonly unknown[] => Object(Properties['PolicyDocument']).Statement ?? [])
        .filter((statement) => Object(statement).Action === 'dynamodb:DeleteItem')
        .flatMap((statement) => Object(statement).Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']),
    );
    const id = '?'.repeat(26);
    expect(conditions).toEqual([[`DATAREQUEST#${id}`], [`FOLDER#${id}`, 'ORG#*']]);
    expect(rolesWith('s3:DeleteObject')).toEqual(['Schedulesdestroyexpired']);
  });

  test('who comes is forgotten by one run, and places are counted only where visits are booked, answered and closed', () => {
    expect(rolesWith('dynamodb:DeleteItem', 'DataVisits')).toEqual(['Schedulesclosevisits']);
    expect(rolesWith('dynamodb:UpdateItem', 'DataVisits')).toEqual([
      'Apipublicvisits',
      'Apivisits',
      'Schedulesclosevisits',
    ]);
  });
});

describe('alarms', () => {
  const impacts = named('AWS::CloudWatch::Alarm').map(([, { Properties = {} }]) =>
    String(Properties['AlarmDescription']),
  );

  test('every function and every dead-letter queue has one, and no two say the same', () => {
    const functions = named('AWS::Lambda::Function').length;
    const deadLetters = named('AWS::SQS::Queue').filter(([, { Properties = {} }]) => !Properties['RedrivePolicy']);
    expect(impacts).toHaveLength(functions + deadLetters.length);
    expect(new Set(impacts).size).toBe(impacts.length);
  });

  test('each has its heading in the runbook, and the runbook no other', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual([...impacts].sort());
  });
});

describe('stages', () => {
  test('personal data of a state organ stay in mainland China', () => {
    expect(() => checkStage({ ...stages.dev, data: 'government' })).toThrow('cn-north-1');
    const abroad = { account: '000000000000', region: 'ap-southeast-1' };
    expect(() => checkStage({ ...stages.dev, data: 'government', env: abroad })).toThrow('cn-north-1');
  });

  test('where there is neither Cognito nor SES, another issuer and an SMTP server are asked for', () => {
    const env = { account: '000000000000', region: 'cn-north-1' };
    expect(() => checkStage({ ...stages.dev, env })).toThrow('oidc and smtp');
    const identity = {
      kind: 'oidc',
      issuer: 'https://issuer.example.org',
      audience: 'exemplar',
      groupsClaim: 'groups',
      organisationClaim: 'uscc',
    } as const;
    const carrier = { kind: 'smtp', secretName: 'mail' } as const;
    const stage = { ...stages.dev, data: 'government', env, identity, carrier } as const;
    expect(() => checkStage(stage)).not.toThrow();
    const mainland = templatesOf(stage);
    expect(resourcesOf(mainland, 'AWS::Cognito::UserPool')).toEqual([]);
    expect(JSON.stringify(mainland.service.toJSON())).toContain('{{resolve:secretsmanager:mail:SecretString:::}}');
    expect(JSON.stringify(mainland.api.toJSON())).toContain('https://issuer.example.org');
  });
});
