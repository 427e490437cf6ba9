// Somebody signs in: the organisation they act for, which the office entered, is put into the access token.
type Attributes = Readonly<Record<string, string | undefined>>;
type TokenRequest = { readonly request: { readonly userAttributes: Attributes }; readonly response: object };

const ORGANISATION = 'custom:uscc';

/** Cognito asks before it makes a token (trigger event version 2), and takes the event back with what to add. */
export const handler = async (event: TokenRequest) => {
  const organisation = event.request.userAttributes[ORGANISATION];
  const claimsToAddOrOverride = organisation === undefined ? {} : { [ORGANISATION]: organisation };
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
  };
};
