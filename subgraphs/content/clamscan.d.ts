/** The part of clamscan that Till uses; the package brings no types. */
declare module "clamscan" {
  import type { Readable } from "node:stream";

  interface Daemon {
    active: boolean;
    socket?: string;
    host?: string;
    port?: number;
    timeout?: number;
    localFallback: boolean;
    bypassTest: boolean;
  }

  interface Verdict {
    /** null where the daemon said neither. */
    isInfected: boolean | null;
    viruses: string[];
  }

  class NodeClam {
    init(options: { clamscan: { active: boolean }; clamdscan: Daemon }): Promise<NodeClam>;
    scanStream(stream: Readable): Promise<Verdict>;
  }
  export default NodeClam;
}
