import type { Random } from "../art/random.js";

interface Land {
  code: string;
  share: number;
  given: readonly string[];
  family: readonly string[];
  streets: readonly string[];
  /** Street first or number first. */
  numberFirst?: boolean;
  towns: readonly (readonly [town: string, postalCode: string])[];
}

const LANDS: readonly Land[] = [
  {
    code: "DE",
    share: 0.66,
    given: [
      "Anna",
      "Lukas",
      "Marie",
      "Felix",
      "Clara",
      "Jonas",
      "Emma",
      "Paul",
      "Sophie",
      "Max",
      "Lea",
      "Ben",
      "Johanna",
      "Moritz",
      "Katharina",
      "Tobias",
      "Nele",
      "Jan",
      "Greta",
      "Henrik",
      "Mia",
      "David",
      "Hanna",
      "Simon",
      "Ida",
      "Elif",
      "Mehmet",
      "Frieda",
      "Oskar",
      "Ruth",
    ],
    family: [
      "Müller",
      "Schmidt",
      "Schneider",
      "Fischer",
      "Weber",
      "Meyer",
      "Wagner",
      "Becker",
      "Schulz",
      "Hoffmann",
      "Koch",
      "Bauer",
      "Richter",
      "Klein",
      "Wolf",
      "Neumann",
      "Schwarz",
      "Zimmermann",
      "Krüger",
      "Hartmann",
      "Lange",
      "Krause",
      "Lehmann",
      "Köhler",
      "Yılmaz",
      "Vogel",
      "Jansen",
      "Brandt",
    ],
    streets: [
      "Lindenstraße",
      "Gartenweg",
      "Hauptstraße",
      "Schillerstraße",
      "Bergmannstraße",
      "Am Mühlbach",
      "Rosenweg",
      "Kastanienallee",
      "Bahnhofstraße",
      "Feldstraße",
    ],
    towns: [
      ["Berlin", "10437"],
      ["Hamburg", "20357"],
      ["München", "80469"],
      ["Köln", "50823"],
      ["Leipzig", "04229"],
      ["Freiburg", "79102"],
      ["Dresden", "01099"],
      ["Münster", "48143"],
      ["Stuttgart", "70178"],
      ["Bremen", "28203"],
      ["Jena", "07743"],
      ["Kiel", "24103"],
    ],
  },
  {
    code: "AT",
    share: 0.09,
    given: ["Sebastian", "Magdalena", "Florian", "Theresa", "Matthias", "Valentina"],
    family: ["Gruber", "Huber", "Steiner", "Moser", "Pichler", "Leitner"],
    streets: ["Neubaugasse", "Mariahilfer Straße", "Kaigasse", "Sporgasse"],
    towns: [
      ["Wien", "1070"],
      ["Graz", "8010"],
      ["Salzburg", "5020"],
      ["Innsbruck", "6020"],
    ],
  },
  {
    code: "NL",
    share: 0.07,
    given: ["Daan", "Sanne", "Bram", "Fleur", "Joris", "Lotte"],
    family: ["de Vries", "Jansen", "Bakker", "Visser", "Smit", "van Dijk"],
    streets: ["Prinsengracht", "Oudegracht", "Nieuwstraat", "Kerkstraat"],
    towns: [
      ["Amsterdam", "1016 HK"],
      ["Utrecht", "3511 LN"],
      ["Haarlem", "2011 RB"],
      ["Groningen", "9712 EK"],
    ],
  },
  {
    code: "FR",
    share: 0.06,
    given: ["Camille", "Louis", "Élise", "Hugo", "Margaux", "Théo"],
    family: ["Martin", "Bernard", "Dubois", "Moreau", "Laurent", "Girard"],
    streets: ["rue des Tilleuls", "rue de la Paix", "avenue Jean Jaurès", "rue du Moulin"],
    numberFirst: true,
    towns: [
      ["Paris", "75011"],
      ["Lyon", "69004"],
      ["Strasbourg", "67000"],
      ["Nantes", "44000"],
    ],
  },
  {
    code: "PL",
    share: 0.04,
    given: ["Zofia", "Jakub", "Maja", "Szymon", "Hanna", "Michał"],
    family: ["Nowak", "Kowalska", "Wiśniewski", "Wójcik", "Kamińska", "Zieliński"],
    streets: ["ul. Długa", "ul. Kwiatowa", "ul. Słoneczna"],
    towns: [
      ["Łódź", "90-001"],
      ["Kraków", "31-042"],
      ["Wrocław", "50-102"],
    ],
  },
  {
    code: "CH",
    share: 0.03,
    given: ["Noah", "Lara", "Nico", "Alina"],
    family: ["Keller", "Frei", "Zürcher", "Baumann"],
    streets: ["Langstrasse", "Rebgasse", "Seefeldstrasse"],
    towns: [
      ["Zürich", "8004"],
      ["Basel", "4058"],
      ["Bern", "3011"],
    ],
  },
  {
    code: "GB",
    share: 0.03,
    given: ["Oliver", "Imogen", "Harriet", "George"],
    family: ["Whitfield", "Ashdown", "Carter", "Pemberton"],
    streets: ["Mill Lane", "Church Street", "Station Road"],
    numberFirst: true,
    towns: [
      ["Bristol", "BS6 5QA"],
      ["London", "E8 3PN"],
      ["Edinburgh", "EH6 6DX"],
    ],
  },
  {
    code: "US",
    share: 0.02,
    given: ["Grace", "Ethan", "Nora", "Caleb"],
    family: ["Bennett", "Walsh", "Ortiz", "Hayes"],
    streets: ["Maple Street", "Elm Avenue", "Prospect Place"],
    numberFirst: true,
    towns: [
      ["Portland", "97214"],
      ["Brooklyn", "11238"],
      ["Madison", "53703"],
    ],
  },
];

export interface Address {
  firstName: string;
  lastName: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode: string;
  countryCode: string;
}

export interface Person {
  email: string;
  name: string;
  address: Address;
}

const STATES: Record<string, string> = { Portland: "OR", Brooklyn: "NY", Madison: "WI" };

/** Somebody with an address that a parcel would find, and an e-mail that no real mailbox can have. */
export function personFrom(random: Random, number: number): Person {
  const land = landFrom(random);
  const firstName = random.pick(land.given);
  const lastName = random.pick(land.family);
  const [city, postalCode] = random.pick(land.towns);
  const street = random.pick(land.streets);
  const house = random.whole(1, 118);
  const plain = `${firstName}.${lastName}`
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/[^a-z.]/g, "");
  const region = STATES[city];
  return {
    email: `${plain}${number}@example.com`,
    name: `${firstName} ${lastName}`,
    address: {
      firstName,
      lastName,
      line1: land.numberFirst ? `${house} ${street}` : `${street} ${house}`,
      ...(random.chance(0.08) ? { line2: `c/o ${random.pick(land.family)}` } : {}),
      city,
      ...(region === undefined ? {} : { region }),
      postalCode,
      countryCode: land.code,
    },
  };
}

function landFrom(random: Random): Land {
  let left = random.next();
  for (const land of LANDS) {
    left -= land.share;
    if (left < 0) return land;
  }
  return LANDS[0]!;
}
