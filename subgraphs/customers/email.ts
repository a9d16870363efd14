/** One spelling per address: people do not mean two different letters by upper and lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
