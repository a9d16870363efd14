/** What a department of a large shop is made of. Titles are a maker's line, a material and a thing. */
export interface Department {
  name: string;
  /** How much of the catalogue stands here; shares are relative. */
  share: number;
  things: readonly string[];
  materials: readonly string[];
  options: readonly (readonly [name: string, values: readonly string[]])[];
  /** From and to, in whole units of the currency. */
  price: readonly [number, number];
}

const colours = [
  "Oat",
  "Sage",
  "Moss",
  "Forest",
  "Ink",
  "Mist",
  "Rust",
  "Clay",
  "Blush",
  "Ochre",
  "Plum",
  "Charcoal",
  "White",
  "Navy",
  "Olive",
  "Copper",
] as const;
const sizes = ["XS", "S", "M", "L", "XL", "XXL"] as const;
const feet = ["36", "37", "38", "39", "40", "41", "42", "43", "44", "45"] as const;
const rooms = ["Small", "Medium", "Large"] as const;

export const departments: readonly Department[] = [
  {
    name: "Home",
    share: 32,
    things:
      "Vase,Cushion,Blanket,Rug,Candle,Candlestick,Mirror,Clock,Curtain,Throw,Basket,Picture Frame,Pendant Lamp,Table Lamp,Floor Lamp,Lampshade,Doormat,Coat Hook,Bowl,Planter,Bookend,Side Table,Stool,Bench,Shelf,Wall Hanging,Incense Holder,Log Basket,Quilt,Pillowcase".split(
        ",",
      ),
    materials:
      "Stoneware,Porcelain,Linen,Wool,Lambswool,Velvet,Rattan,Oak,Walnut,Brass,Glass,Terracotta,Jute,Marble,Ceramic,Bamboo".split(
        ",",
      ),
    options: [
      ["Colour", colours],
      ["Size", rooms],
    ],
    price: [9, 390],
  },
  {
    name: "Kitchen",
    share: 22,
    things:
      "Mug,Plate,Teapot,Jug,Cutting Board,Chef's Knife,Paring Knife,Saucepan,Frying Pan,Casserole,Colander,Whisk,Ladle,Spatula,Tea Towel,Apron,Storage Jar,Bread Bin,Butter Dish,Salt Cellar,Pepper Mill,Coffee Dripper,Carafe,Tumbler,Wine Glass,Espresso Cup,Serving Platter,Rolling Pin,Measuring Cup,Mixing Bowl".split(
        ",",
      ),
    materials:
      "Enamel,Cast Iron,Copper,Stainless Steel,Beech,Olive Wood,Stoneware,Porcelain,Glass,Linen,Cotton,Acacia,Ash".split(
        ",",
      ),
    options: [["Colour", colours]],
    price: [4, 240],
  },
  {
    name: "Clothing",
    share: 20,
    things:
      "Shirt,T-Shirt,Jumper,Cardigan,Dress,Skirt,Trousers,Chinos,Jeans,Overshirt,Raincoat,Parka,Scarf,Beanie,Socks,Pyjamas,Robe,Hoodie,Vest,Blouse,Shorts,Polo Shirt,Dungarees,Gloves".split(
        ",",
      ),
    materials:
      "Linen,Organic Cotton,Merino,Cashmere,Denim,Flannel,Corduroy,Silk,Alpaca,Hemp,Twill,Poplin".split(","),
    options: [
      ["Size", sizes],
      ["Colour", colours],
    ],
    price: [12, 320],
  },
  {
    name: "Shoes",
    share: 8,
    things:
      "Sneakers,Loafers,Chelsea Boots,Sandals,Clogs,Slippers,Derby Shoes,Ankle Boots,Espadrilles,Wellington Boots,Ballet Flats,Hiking Boots".split(
        ",",
      ),
    materials: "Leather,Suede,Canvas,Felt,Nubuck,Rubber,Cork".split(","),
    options: [
      ["Size", feet],
      ["Colour", colours],
    ],
    price: [29, 260],
  },
  {
    name: "Garden",
    share: 9,
    things:
      "Plant Pot,Trowel,Secateurs,Watering Can,Garden Chair,Garden Table,Bird Feeder,Lantern,Hose Reel,Pruning Saw,Dibber,Seed Tray,Trellis,Fire Pit,Hammock,Parasol".split(
        ",",
      ),
    materials: "Terracotta,Galvanised Steel,Teak,Acacia,Copper,Forged Steel,Cedar,Fibrestone".split(","),
    options: [["Size", rooms]],
    price: [5, 480],
  },
  {
    name: "Stationery",
    share: 9,
    things:
      "Notebook,Journal,Diary,Sketchbook,Fountain Pen,Pencil,Pencil Case,Desk Lamp,Paper Tray,Envelope Set,Wrapping Paper,Calendar,Bookmark,Letter Opener,Pen Pot,Stapler".split(
        ",",
      ),
    materials: "Recycled Paper,Leather,Linen,Brass,Cork,Walnut,Steel,Cotton Rag".split(","),
    options: [["Colour", colours]],
    price: [2, 160],
  },
];

export const lines =
  "Harbour,Meadow,Alder,Juniper,Saltmarsh,Bramble,Cedar,Cobble,Drift,Ember,Fennel,Gorse,Hazel,Iris,Kestrel,Larch,Marlow,Nettle,Osprey,Pebble,Quarry,Rowan,Sorrel,Tansy,Umber,Verbena,Willow,Yarrow,Aspen,Birch,Clover,Dune,Estuary,Fjord,Glen,Heath,Islay,Jasper,Kelp,Loch".split(
    ",",
  );
export const manners =
  "Classic,Everyday,Handmade,Limited,Original,Reversible,Slim,Tall,Wide,Ribbed,Striped,Checked,Glazed,Speckled,Textured,Folding,Stackable,Vintage,Modern,Nordic".split(
    ",",
  );
export const makers =
  "Fernwick,Moorland Looms,Casa Rueda,Atelier Noémie,Weberei Lindt,Fjällvik,Oficina Évora,Studio Hasami,Brødrene Holm,Kilnhouse,Northfold,Pilgrim & Daughters,Tessuti Lago,Verrerie du Lac,Ostwerk,Little Forge,Paper & Thread,Garrigue,Saltbox,Tidewater Supply,Hearth & Hand,Løvenskiold,Maison Perrin,Kurashi,Dovetail Works,Ember & Ash,Radstock,Wildgarten,Baltic Linen Co.,Sierra Nopal".split(
    ",",
  );
export const tags =
  "new,gift,handmade,organic,recycled,fair-trade,limited,bestseller,summer,winter,spring,autumn,outdoor,minimal,rustic,vegan,plastic-free,small-batch,heirloom,family,wedding,travel,office,under-30,sale,washable,dishwasher-safe,oven-safe,waterproof,scented,children,pets,made-in-europe,made-in-japan,natural,colourful,patterned,plain,soft,sturdy".split(
    ",",
  );
export const stories = [
  "Made in small numbers by people who sign their work.",
  "Meant for every day, and better for it after some years.",
  "The shape is a hundred years old; the rest was thought through again.",
  "Washed once before it leaves the workshop, so that it stays as it is.",
  "Nothing about it is in a hurry.",
  "Repaired for free as long as we are here.",
  "Packed without plastic and sent with the morning post.",
  "The colour is in the material and does not wear off.",
] as const;
