import { StatusChip, type Tone } from "../../app/ui/StatusChip.js";
import type { StockTransferStatus } from "../../gql/graphql.js";

const words: Readonly<Record<StockTransferStatus, readonly [string, Tone]>> = {
  DRAFT: ["Planned", "quiet"],
  IN_TRANSIT: ["On its way", "busy"],
  RECEIVED: ["Arrived", "good"],
  CANCELLED: ["Called off", "quiet"],
};

export function TransferStatus({ status }: { status: StockTransferStatus }) {
  const [label, tone] = words[status];
  return <StatusChip status={status} label={label} tone={tone} />;
}
