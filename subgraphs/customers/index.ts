export { noteConsent } from "./note-consent.js";
export { normalEmail } from "./email.js";
