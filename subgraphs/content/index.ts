export { type ClaimedUpload, claimUpload } from "./claim-upload.js";
