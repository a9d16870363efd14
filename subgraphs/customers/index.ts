export { normalEmail } from "./register.js";
