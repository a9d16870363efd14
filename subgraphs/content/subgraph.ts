import type { Subgraph } from "@till/kit/subgraph";
import { getFile, putUpload } from "./files.route.js";
import { ShopResolver } from "./shop.resolver.js";
import { sweepUploads } from "./sweep-uploads.job.js";
import { Upload } from "./upload.entity.js";
import { UploadResolver } from "./upload.resolver.js";

export const content: Subgraph = {
  name: "content",
  entities: [Upload],
  resolvers: [ShopResolver, UploadResolver],
  jobs: [sweepUploads],
  routes: [putUpload, getFile],
};
