import type { ShopSettings, StaffAccount, Tax, Zone } from "../foundation.js";

export const fernwick: ShopSettings = {
  name: "Fernwick",
  tagline: "Good things for slow rooms.",
  email: "hello@fernwick.example",
  currency: "EUR",
  country: "DE",
  timezone: "Europe/Berlin",
  pricesIncludeTax: true,
};

/** Made up, like all of Fernwick. */
export const seller = {
  legalName: "Fernwick Handels GmbH",
  address: "Torstraße 914\n10119 Berlin\nGermany",
  vatId: "DE000000000",
  registration: "Amtsgericht Charlottenburg, HRB 000000 B",
  footer: "Thank you for buying from a small shop.",
} as const;

/** Known to everybody who reads this file: for demonstrations only, and printed at each start. */
export const staff: readonly StaffAccount[] = [
  { role: "Owner", name: "Mara Fernwick", email: "owner@fernwick.example", password: "slow-rooms-owner" },
  {
    role: "Catalogue manager",
    name: "Jonas Reuter",
    email: "catalogue@fernwick.example",
    password: "slow-rooms-catalogue",
  },
  {
    role: "Support agent",
    name: "Aylin Demir",
    email: "support@fernwick.example",
    password: "slow-rooms-support",
  },
];

export const shopper = {
  name: "Lena Hoffmann",
  email: "lena@fernwick.example",
  password: "slow-rooms-shopper",
} as const;

export const zones: readonly Zone[] = [
  {
    name: "Germany",
    countries: ["DE"],
    methods: [
      {
        name: "Standard",
        description: "DHL parcel, climate neutral",
        price: 490n,
        freeFrom: 8_000n,
        days: [2, 3],
      },
      {
        name: "Express",
        description: "DHL Express, by noon of the next working day",
        price: 1_190n,
        freeFrom: null,
        days: [1, 1],
      },
    ],
  },
  {
    name: "Neighbours",
    countries: ["AT", "BE", "DK", "FR", "LU", "NL", "PL"],
    methods: [
      { name: "Standard", description: "DHL parcel connect", price: 990n, freeFrom: 15_000n, days: [3, 5] },
      { name: "Express", description: "UPS Express Saver", price: 2_190n, freeFrom: null, days: [1, 2] },
    ],
  },
  {
    name: "Europe",
    countries: ["CZ", "ES", "FI", "IE", "IT", "PT", "SE"],
    methods: [
      { name: "Standard", description: "DHL parcel connect", price: 1_290n, freeFrom: 20_000n, days: [4, 7] },
    ],
  },
  {
    name: "Switzerland, Norway and the United Kingdom",
    countries: ["CH", "GB", "NO"],
    methods: [
      {
        name: "Standard",
        description: "Duties paid, nothing at the door",
        price: 1_690n,
        freeFrom: 25_000n,
        days: [4, 8],
      },
    ],
  },
  {
    name: "North America",
    countries: ["CA", "US"],
    methods: [{ name: "Air", description: "Tracked air mail", price: 2_990n, freeFrom: null, days: [7, 12] }],
  },
];

const rates = {
  AT: 200_000,
  BE: 210_000,
  CH: 81_000,
  CZ: 210_000,
  DE: 190_000,
  DK: 250_000,
  ES: 210_000,
  FI: 255_000,
  FR: 200_000,
  GB: 200_000,
  IE: 230_000,
  IT: 220_000,
  LU: 170_000,
  NL: 210_000,
  NO: 250_000,
  PL: 230_000,
  PT: 230_000,
  SE: 250_000,
} as const;

/** Goods that leave for the United States or Canada carry none of these. */
export const taxes: readonly Tax[] = Object.entries(rates).map(([country, ppm]) => ({
  country,
  name: country === "DE" || country === "AT" ? "USt." : country === "CH" ? "MWST" : "VAT",
  ppm,
}));

export const taxPpm = (country: string): number => taxes.find((tax) => tax.country === country)?.ppm ?? 0;

export interface Category {
  slug: string;
  name: string;
  description: string;
  children?: readonly Category[];
}

export const categories: readonly Category[] = [
  {
    slug: "home",
    name: "Home",
    description: "Clay, wool and light for the rooms one stays in.",
    children: [
      { slug: "ceramics", name: "Ceramics", description: "Vases and bowls, thrown one at a time." },
      {
        slug: "textiles",
        name: "Textiles",
        description: "Throws and cushions from mills we have walked through.",
      },
      { slug: "lighting", name: "Lighting", description: "Lamps for evenings, and candles for the rest." },
    ],
  },
  {
    slug: "kitchen",
    name: "Kitchen",
    description: "What the table, the stove and the larder need, and no more.",
    children: [
      {
        slug: "tableware",
        name: "Tableware",
        description: "Mugs, plates and jugs for every day of the week.",
      },
      { slug: "tools", name: "Tools", description: "Boards, knives and linen that get better with use." },
      {
        slug: "storage",
        name: "Storage",
        description: "Jars and baskets that keep things, and keep them in sight.",
      },
    ],
  },
  {
    slug: "garden",
    name: "Garden",
    description: "For balconies, beds and the sill above the sink.",
    children: [
      { slug: "pots", name: "Pots", description: "Frost-proof pots with a hole where it belongs." },
      { slug: "tools", name: "Garden tools", description: "Forged by hand, to be handed on." },
    ],
  },
  {
    slug: "desk",
    name: "Desk",
    description: "Paper and small things for work that takes its time.",
    children: [
      { slug: "notebooks", name: "Notebooks", description: "Sewn books that open flat." },
      { slug: "objects", name: "Objects", description: "Beakers, trays and lamps for the desk." },
    ],
  },
  {
    slug: "wear",
    name: "Wear",
    description: "A few clothes, made to be mended.",
    children: [
      { slug: "bags", name: "Bags", description: "Canvas that carries and leather that ages." },
      { slug: "basics", name: "Basics", description: "Jumpers, shirts and socks from people who knit." },
      { slug: "shoes", name: "Shoes", description: "For the house, the garden and the terrace." },
    ],
  },
];
