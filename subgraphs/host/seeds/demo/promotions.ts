/** A code of the demo shop; days count back from the newest order. */
export interface DemoCode {
  code: string;
  title: string;
  kind: "PERCENT" | "FIXED" | "FREE_SHIPPING";
  ppm: number | null;
  amount: bigint | null;
  minimum: bigint | null;
  fromDaysAgo: number | null;
  untilDaysAgo: number | null;
  usageLimit: number | null;
  perCustomer: number | null;
  isActive: boolean;
  /** How often an order that could use it does. */
  share: number;
}

const code = (rest: Partial<DemoCode> & Pick<DemoCode, "code" | "title" | "kind">): DemoCode => ({
  ppm: null,
  amount: null,
  minimum: null,
  fromDaysAgo: null,
  untilDaysAgo: null,
  usageLimit: null,
  perCustomer: null,
  isActive: true,
  share: 0,
  ...rest,
});

export const codes: readonly DemoCode[] = [
  code({
    code: "WELCOME10",
    title: "Ten per cent on the first order",
    kind: "PERCENT",
    ppm: 100_000,
    perCustomer: 1,
    share: 0.16,
  }),
  code({
    code: "FREESHIP",
    title: "Free shipping from 40 euros",
    kind: "FREE_SHIPPING",
    minimum: 4_000n,
    share: 0.03,
  }),
  code({
    code: "SPRING15",
    title: "Spring in the garden",
    kind: "PERCENT",
    ppm: 150_000,
    minimum: 3_000n,
    fromDaysAgo: 245,
    untilDaysAgo: 195,
    share: 0.22,
  }),
  code({
    code: "WINTER20",
    title: "Winter sale of last year",
    kind: "PERCENT",
    ppm: 200_000,
    fromDaysAgo: 330,
    untilDaysAgo: 305,
    share: 0.3,
  }),
  code({
    code: "THANKS5",
    title: "Five euros as a thank you",
    kind: "FIXED",
    amount: 500n,
    minimum: 2_500n,
    perCustomer: 1,
    usageLimit: 500,
    share: 0.02,
  }),
  code({
    code: "STUDIO25",
    title: "Opening of the studio, twenty-five guests",
    kind: "FIXED",
    amount: 2_500n,
    minimum: 10_000n,
    usageLimit: 25,
    fromDaysAgo: 130,
    untilDaysAgo: 100,
    share: 0.4,
  }),
  code({
    code: "NEWYEAR",
    title: "Prepared for January",
    kind: "PERCENT",
    ppm: 120_000,
    fromDaysAgo: -40,
    untilDaysAgo: -60,
  }),
  code({
    code: "PRESS",
    title: "For reviewers, at rest",
    kind: "PERCENT",
    ppm: 500_000,
    usageLimit: 10,
    isActive: false,
  }),
];
