import { darker, lighter } from "../colour.js";
import { type Family, flatForm } from "../form.js";
import { ACROSS, type Pen, SLANT, blurred, clipped, filled, linear, n } from "../pen.js";
import { stitches } from "../strokes.js";
import { mottle, weave } from "../texture.js";

const box = (w: number, h: number, r: number): string =>
  `M${-w / 2 + r} ${-h / 2}H${w / 2 - r}Q${w / 2} ${-h / 2} ${w / 2} ${-h / 2 + r}V${h / 2 - r}Q${w / 2} ${h / 2} ${w / 2 - r} ${h / 2}H${-w / 2 + r}Q${-w / 2} ${h / 2} ${-w / 2} ${h / 2 - r}V${-h / 2 + r}Q${-w / 2} ${-h / 2} ${-w / 2 + r} ${-h / 2}Z`;

interface Book {
  width: number;
  height: number;
  thick: number;
  colour: string;
  accent: string;
  binding: number;
}

/** One closed book from above: page block, cover, spine, band, label. */
function book(pen: Pen, { width: w, height: h, thick, colour, accent, binding }: Book): string {
  const cover = box(w, h, 9);
  const base = linear(
    pen,
    [
      [0, lighter(colour, 0.22)],
      [0.5, colour],
      [1, darker(colour, 0.2)],
    ],
    SLANT,
  );
  const shadow =
    blurred(
      pen,
      `<path d="${cover}" fill="#2b1c18" transform="translate(${thick + 22} ${thick + 26})"/>`,
      18,
      'opacity="0.36"',
    ) +
    blurred(
      pen,
      `<path d="${cover}" fill="#2b1c18" transform="translate(${thick + 6} ${thick + 8})"/>`,
      5,
      'opacity="0.4"',
    );
  const pages = Array.from({ length: Math.max(3, Math.round(thick / 2)) }, (_, i) => {
    const d = thick - i * 2;
    return `<path d="${box(w - 10, h - 10, 4)}" fill="${i % 2 === 0 ? "#efe7d6" : "#d9cfba"}" transform="translate(${d} ${d})"/>`;
  });
  const back = `<path d="${cover}" fill="${darker(colour, 0.45)}" transform="translate(${thick} ${thick})"/>`;
  const skin = weave(pen, cover, colour, 4.5, 0.22) + mottle(pen, cover, colour, 0.12, 0.012);
  const hinge = linear(
    pen,
    [
      [0, "#000", 0.3],
      [0.3, "#fff", 0.18],
      [0.6, "#000", 0.24],
      [1, "#000", 0],
    ],
    ACROSS,
  );
  const spine = `${hinge.def}<rect x="${-w / 2}" y="${-h / 2}" width="40" height="${h}" fill="${hinge.fill}"/>`;
  const edge = `<path d="${cover}" fill="none" stroke="${lighter(colour, 0.5)}" stroke-width="2" opacity="0.5"/>`;
  return (
    shadow +
    back +
    pages.join("") +
    filled(base, cover) +
    skin +
    clipped(pen, cover, spine + binds(pen, w, h, accent, colour, binding)) +
    edge
  );
}

function binds(pen: Pen, w: number, h: number, accent: string, colour: string, kind: number): string {
  if (kind === 0) {
    const band = linear(
      pen,
      [
        [0, lighter(accent, 0.3)],
        [0.5, accent],
        [1, darker(accent, 0.4)],
      ],
      ACROSS,
    );
    return `<rect x="${w / 2 - 66}" y="${-h / 2}" width="20" height="${h}" fill="#1b100a" opacity="0.25"/>${filled(band, `M${w / 2 - 72} ${-h / 2}h16v${h}h-16Z`)}`;
  }
  if (kind === 1) {
    const cloth = `M${-w / 2} ${-h / 2}h84v${h}h-84Z`;
    return `<path d="${cloth}" fill="${accent}"/>${weave(pen, cloth, accent, 5, 0.35)}<path d="M${-w / 2 + 84} ${-h / 2}v${h}" stroke="#1b100a" stroke-width="3" opacity="0.3"/>`;
  }
  if (kind === 2) {
    const label = box(w * 0.44, h * 0.16, 3);
    const lines = [-10, 8]
      .map((y) => `<path d="M${n(-w * 0.15)} ${y}H${n(w * 0.15)}" stroke="#8b8172" stroke-width="2.4"/>`)
      .join("");
    return `<g transform="translate(14 ${n(-h * 0.18)})"><path d="${label}" fill="#f3ecdd"/><path d="${label}" fill="none" stroke="${darker(colour, 0.3)}" stroke-width="1.5" opacity="0.6"/>${lines}</g>`;
  }
  const rows = Array.from({ length: 9 }, (_, i) => -h / 2 + 40 + (i * (h - 80)) / 8);
  const holes = rows
    .map((y) => `<circle cx="${-w / 2 + 24}" cy="${n(y)}" r="4" fill="#1b100a" opacity="0.6"/>`)
    .join("");
  return (
    holes +
    stitches(
      rows.map((y) => [-w / 2 + 24, y] as const),
      lighter(accent, 0.3),
      4,
      "26 12",
    )
  );
}

/** A notebook, or two or three of them fanned out. */
export const notebook: Family = (look, pen) => {
  const count = look.shape % 4 === 3 ? 3 : look.shape % 4 === 1 ? 2 : 1;
  const accent = look.accent ?? "#d8c3a0";
  const tones = [look.colour, accent, lighter(look.colour, 0.4)];
  const parts = Array.from({ length: count }, (_, i) => {
    const reach = count - 1 - i;
    const svg = book(pen, {
      width: 400,
      height: 560,
      thick: count > 1 ? 10 : 22,
      colour: tones[reach]!,
      accent: reach === 1 ? look.colour : accent,
      binding: (look.shape + i) % 4,
    });
    return `<g transform="translate(${reach * -70} ${reach * -30}) rotate(${n(8 - reach * 13)})">${svg}</g>`;
  });
  const pencil = look.shape % 2 === 0 ? lyingPencil(pen, 292, 40, 14) : "";
  return flatForm(`<g transform="translate(-12 0)">${parts.join("")}${pencil}</g>`, "M0 0Z", 600, 640);
};

export function lyingPencil(pen: Pen, x: number, y: number, angle: number, colour = "#b98a58"): string {
  const body = "M-9 -200H9V180H-9Z";
  const wood = linear(
    pen,
    [
      [0, lighter(colour, 0.35)],
      [0.35, colour],
      [0.7, darker(colour, 0.3)],
      [1, darker(colour, 0.5)],
    ],
    ACROSS,
  );
  const shadow = blurred(
    pen,
    `<path d="${body}" fill="#2b1c18" transform="translate(10 6)"/>`,
    5,
    'opacity="0.45"',
  );
  const tip = `<path d="M-9 -200L0 -240L9 -200Z" fill="#e3c899"/><path d="M-3 -227L0 -240L3 -227Z" fill="#2c2725"/>`;
  const end = `<rect x="-9" y="170" width="18" height="16" fill="#b08d57"/><rect x="-9" y="184" width="18" height="16" rx="5" fill="#c98a7c"/>`;
  return `<g transform="translate(${x} ${y}) rotate(${angle})">${shadow}${filled(wood, body)}${tip}${end}</g>`;
}

/** Pencils, brushes or letter paper laid in a row. */
export const pencils: Family = (look, pen) => {
  const tones = [look.colour, look.accent ?? "#c8643f", "#3d4b57", "#d9a441", "#6f7f68", "#e2d6c0"];
  const count = 5 + (look.shape % 2);
  const row = Array.from({ length: count }, (_, i) =>
    lyingPencil(
      pen,
      (i - (count - 1) / 2) * 56,
      40 + pen.random.between(-16, 16),
      pen.random.between(-2.5, 2.5),
      tones[i % tones.length],
    ),
  );
  return flatForm(`<g transform="rotate(18) scale(1.3)">${row.join("")}</g>`, "M0 0Z", 540, 600);
};
