import { journeySettings } from "./journey-settings.js";

const { adminUrl, passwordOf } = journeySettings();
/** Where the shop's API listens. */
export const api = new URL("/", adminUrl).origin;

/** Asks the API as staff may: with any document, in the name of whoever the token stands for. */
export async function ask<Data>(query: string, variables: object, token?: string): Promise<Data> {
  const response = await fetch(`${api}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables, operationName: /(?:query|mutation) (\w+)/.exec(query)?.[1] }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

let signedIn: Promise<string> | undefined;

/** The catalogue manager's token. One sign-in for all tests of a file: the shop allows five a minute. */
export function catalogueToken(): Promise<string> {
  signedIn ??= ask<{ staffLogin: { token: string } }>(
    `mutation SignIn($email: String!, $password: String!) {
       staffLogin(email: $email, password: $password, wantsToken: true) { token }
     }`,
    { email: "catalogue@fernwick.example", password: passwordOf("catalogue") },
  ).then(({ staffLogin }) => staffLogin.token);
  return signedIn;
}
