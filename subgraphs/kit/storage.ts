import { bucketStorage } from "./bucket-storage.js";
import type { Env } from "./env.js";
import { localStorage } from "./local-storage.js";
import type { Storage } from "./stored-files.js";

export type { SignedUpload, Storage } from "./stored-files.js";

/** The bucket of the settings, or a folder below TILL_DATA when there is none. */
export const openStorage = (env: Env): Storage => (env.S3_BUCKET ? bucketStorage(env) : localStorage(env));
