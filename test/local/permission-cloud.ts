// One function, one table, and the policies a test gives the function's role.
import { aws_dynamodb as dynamodb, aws_iam as iam, Stack } from 'aws-cdk-lib';
import { permissionsIn, type Request } from '../../lib/local/permissions.ts';
import { assemblyOf, bundled, idOf } from './small-app.ts';

export const tableArn = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/';

/** A table, and one function with what it was granted. */
export const withTable = (grant: (table: dynamodb.Table, reader: iam.IGrantable, stack: Stack) => void) => {
  let principal = '';
  const assembly = assemblyOf((app) => {
    const state = new Stack(app, 'State');
    const service = new Stack(app, 'Service');
    const table = new dynamodb.Table(state, 'Programme', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
    });
    table.addGlobalSecondaryIndex({
      indexName: 'byDue',
      partitionKey: { name: 'due', type: dynamodb.AttributeType.STRING },
    });
    const reader = bundled(service, 'Reader');
    grant(table, reader, service);
    principal = idOf(service, reader);
  });
  const arn = `${tableArn}${assembly.ofType('AWS::DynamoDB::Table')[0]?.logicalId}`;
  const permissions = permissionsIn(assembly);
  const may = (action: string, resource = arn, context: Request['context'] = {}) =>
    permissions.mayCall(principal, { action, resource, context }).allowed;
  return { may, arn, principal, permissions };
};

/** One function whose role holds exactly these statements. */
export const withStatements = (...statements: readonly iam.PolicyStatementProps[]) =>
  withTable((_table, reader) => {
    for (const statement of statements) reader.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement(statement));
  });
