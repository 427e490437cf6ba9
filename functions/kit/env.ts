// Reads what the stack gave a function; a missing name is a fault of the deployment and is named.
export const env = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set`);
  return value;
};
