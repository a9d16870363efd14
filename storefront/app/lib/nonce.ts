import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);
export const NonceProvider = Nonce.Provider;

/** The nonce of this answer's content policy; undefined in the browser, where scripts already run. */
export const useNonce = (): string | undefined => useContext(Nonce);
