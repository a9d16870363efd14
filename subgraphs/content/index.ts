export { type ClaimedUpload, claimUpload } from "./claim-upload.js";
export { type ArrivedUpload, discardUpload, readUpload } from "./read-upload.js";
export { hasScanner, scanFile } from "./scan-file.js";
