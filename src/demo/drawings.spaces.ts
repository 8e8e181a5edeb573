/**
 * 演示数据: drawings of places before and after, 800 × 600. Each pair has one view: what is fixed (the wall, the hill, the trees) stands
 * where it stood, so that the line between the two pictures can be drawn across.
 */

const INK = '#3b2f2a'

/** The open air: sky over ground, with a gradient each. @param ground colour of what lies below */
function outdoors(ground: string, inside: string, sky: readonly [string, string] = ['#cfe3ea', '#f3efe2'], horizon = 300): string {
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs><rect width="800" height="600" fill="url(#sky)"/><path d="M0 ${horizon}h800v${600 - horizon}H0z" fill="${ground}"/>${inside}`
}

const each = <T>(list: readonly T[], draw: (item: T, index: number) => string) => list.map(draw).join('')

/** A block of flats in the distance. */
const block = (x: number, y: number, w: number, h: number, colour = '#d8cbb6') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}" stroke="${INK}" stroke-opacity=".35" stroke-width="3"/>${each(
    Array.from({ length: Math.floor(w / 44) * Math.floor(h / 52) }, (_, n) => n),
    (n) =>
      `<rect x="${x + 14 + (n % Math.floor(w / 44)) * 44}" y="${y + 16 + Math.floor(n / Math.floor(w / 44)) * 52}" width="22" height="28" fill="#8fa6ae"/>`,
  )}`
const tree = (x: number, y: number, r: number, colour = '#5b8a55') =>
  `<path d="M${x} ${y}v${-r * 1.5}" stroke="#6b4a30" stroke-width="${r / 4}"/><circle cx="${x}" cy="${y - r * 1.9}" r="${r}" fill="${colour}"/><circle cx="${x - r * 0.6}" cy="${y - r * 1.5}" r="${r * 0.7}" fill="${colour}"/><circle cx="${x + r * 0.6}" cy="${y - r * 1.5}" r="${r * 0.7}" fill="${colour}"/>`
const weed = (x: number, y: number, h: number, colour = '#7c8a3f') =>
  `<path d="M${x} ${y}q-12 ${-h * 0.6} -20 ${-h}M${x} ${y}q2 ${-h * 0.7} 0 ${-h * 1.1}M${x} ${y}q12 ${-h * 0.6} 22 ${-h * 0.9}" fill="none" stroke="${colour}" stroke-width="7" stroke-linecap="round"/>`
const flower = (x: number, y: number, colour: string) =>
  `<path d="M${x} ${y}v-22" stroke="#4c7a45" stroke-width="4"/><circle cx="${x}" cy="${y - 28}" r="10" fill="${colour}"/><circle cx="${x}" cy="${y - 28}" r="4" fill="#f5d77a"/>`
const bench = (x: number, y: number) =>
  `<path d="M${x} ${y}h110M${x} ${y - 26}h110" stroke="#8a5a33" stroke-width="13"/><path d="M${x + 14} ${y}v34M${x + 96} ${y}v34M${x + 14} ${y}v-30M${x + 96} ${y}v-30" stroke="${INK}" stroke-width="8"/>`
const lamp = (x: number, y: number, h: number, lit: boolean) =>
  `${lit ? `<circle cx="${x + 38}" cy="${y - h + 10}" r="120" fill="#ffe9a8" fill-opacity=".35"/><path d="M${x + 8} ${y - h + 14}L${x - 70} ${y}h220L${x + 68} ${y - h + 14}z" fill="#ffe9a8" fill-opacity=".28"/>` : ''}<path d="M${x} ${y}V${y - h + 26}q0-24 24-24h14" fill="none" stroke="#4a4648" stroke-width="11"/><path d="M${x + 14} ${y - h}h50l10 16h-70z" fill="${lit ? '#fff3c4' : '#2f2d33'}" stroke="#4a4648" stroke-width="3"/>`
const person = (x: number, y: number, colour: string) =>
  `<circle cx="${x}" cy="${y - 70}" r="15" fill="#d9a77f"/><path d="M${x - 18} ${y}q0 -56 18 -56t18 56z" fill="${colour}"/>`

const hill = (colour: string) => `<path d="M0 360Q240 150 520 220T800 250V600H0z" fill="${colour}"/>`
const behindHill = block(40, 90, 132, 220) + block(600, 60, 176, 208, '#cfc0aa')
const hillTrees = tree(120, 330, 44) + tree(690, 300, 52, '#4f7d4b')

const slopeWild = outdoors(
  '#9a8a5a',
  behindHill +
    hill('#8d8148') +
    hillTrees +
    each(
      [
        [60, 470],
        [150, 520],
        [230, 430],
        [300, 560],
        [380, 470],
        [450, 400],
        [520, 540],
        [590, 430],
        [660, 500],
        [740, 450],
        [340, 350],
        [560, 330],
      ] as const,
      ([x, y], n) => weed(x, y, 70 + (n % 3) * 22),
    ) +
    '<path d="M250 520l60-18 30 26-50 22z" fill="#b8ad98"/><path d="M470 470l44-16 30 20-34 18z" fill="#a59a84"/><rect x="610" y="530" width="90" height="26" fill="#8a3b2c" transform="rotate(-12 655 543)"/>',
)
const slopeGarden = outdoors(
  '#86a862',
  behindHill +
    hill('#8fb36a') +
    hillTrees +
    '<path d="M330 600Q300 500 420 450T560 340Q600 290 540 232" fill="none" stroke="#d9c9a8" stroke-width="58"/><path d="M330 600Q300 500 420 450T560 340Q600 290 540 232" fill="none" stroke="#efe3c8" stroke-width="44"/>' +
    each(
      [
        [60, 480, '#d9534f'],
        [110, 520, '#e9a33b'],
        [170, 480, '#d96d9a'],
        [220, 540, '#d9534f'],
        [240, 440, '#9a6bc4'],
        [640, 470, '#e9a33b'],
        [690, 520, '#d9534f'],
        [740, 470, '#d96d9a'],
        [660, 420, '#9a6bc4'],
        [470, 560, '#e9a33b'],
        [540, 520, '#d9534f'],
        [590, 570, '#d96d9a'],
      ] as const,
      ([x, y, colour]) => flower(x, y, colour) + flower(x + 20, y + 12, colour),
    ) +
    bench(150, 400) +
    lamp(470, 420, 130, false) +
    person(400, 500, '#b5433a') +
    person(452, 470, '#3f6f8f'),
)

const yardBack = block(20, 40, 264, 280) + block(520, 70, 264, 250, '#cfc0aa')
const shedsOld = outdoors(
  '#a79c8c',
  yardBack +
    each(
      [0, 1, 2, 3],
      (n) =>
        `<rect x="${70 + n * 170}" y="300" width="160" height="180" fill="${n % 2 ? '#7a5340' : '#6c4c3d'}" stroke="${INK}" stroke-width="5"/><path d="M${60 + n * 170} 304l90 -46 90 46z" fill="#4d4643"/><rect x="${112 + n * 170}" y="350" width="76" height="130" fill="#3a2f2a"/><path d="M${112 + n * 170} 350l76 130M${188 + n * 170} 350l-76 130" stroke="#8a6a48" stroke-width="7"/>`,
    ) +
    '<path d="M60 560q60 -70 150 -20q70 -50 130 20z" fill="#2d2a2a"/><path d="M520 560q60 -50 120 0z" fill="#2d2a2a"/><rect x="400" y="520" width="110" height="44" fill="#8a6a48"/>',
)
const dryingArea = outdoors(
  '#c9bfae',
  yardBack +
    '<path d="M0 470h800v130H0z" fill="#b9c39a"/><path d="M60 430h680v70H60z" fill="#ddd2bd"/>' +
    each([120, 340, 560], (x) => `<path d="M${x} 480V300M${x + 150} 480V300M${x - 10} 306h170" stroke="#8d9aa0" stroke-width="11"/>`) +
    each(
      [
        [140, '#c8472e'],
        [196, '#f3efe4'],
        [366, '#5b86a8'],
        [424, '#e3b54f'],
        [590, '#f3efe4'],
        [646, '#7a9c68'],
      ] as const,
      ([x, colour]) => `<path d="M${x} 308h48v96q-24 14 -48 0z" fill="${colour}" stroke="${INK}" stroke-opacity=".3" stroke-width="3"/>`,
    ) +
    person(316, 520, '#8a5a7a') +
    bench(620, 540) +
    tree(60, 520, 30),
)

const wallBack = `<path d="M0 210h800v110H0z" fill="#cbb89a"/><path d="M0 210h800" stroke="${INK}" stroke-opacity=".4" stroke-width="6"/>${block(120, 20, 176, 192)}${block(540, 40, 176, 172, '#cfc0aa')}`
const plotsOld = outdoors(
  '#8f7d5c',
  wallBack +
    each([0, 1, 2], (row) =>
      each(
        [0, 1, 2, 3],
        (n) =>
          `<rect x="${50 + n * 184}" y="${340 + row * 82}" width="160" height="62" rx="8" fill="${(n + row) % 2 ? '#6d5a3f' : '#5f6a3c'}" stroke="#4c3c2a" stroke-width="4"/>`,
      ),
    ) +
    each(
      [
        [90, 400],
        [300, 390],
        [480, 480],
        [660, 470],
        [240, 560],
        [560, 560],
      ] as const,
      ([x, y]) => weed(x, y, 46, '#8a9a44'),
    ) +
    '<path d="M40 330l60 40 50 -30 60 36 70 -40 80 30" fill="none" stroke="#8a6a48" stroke-width="9"/><rect x="650" y="330" width="70" height="70" fill="#7f8d93"/>',
)
const fitnessCorner = outdoors(
  '#8fb36a',
  wallBack +
    '<path d="M40 340h720v220H40z" fill="#c46a4a"/><path d="M60 360h680v180H60z" fill="#cf7a58"/>' +
    '<path d="M150 500V380M250 500V380M140 384h120" stroke="#3f6f8f" stroke-width="13"/><circle cx="400" cy="420" r="52" fill="none" stroke="#e3b54f" stroke-width="14"/><path d="M400 470v50" stroke="#e3b54f" stroke-width="14"/><path d="M560 510l30 -130h60l30 130M590 440h60" fill="none" stroke="#3f8f6b" stroke-width="13"/>' +
    person(200, 500, '#b5433a') +
    person(480, 520, '#5b86a8') +
    tree(40, 560, 30) +
    tree(770, 560, 30),
)

const alleyBack = block(0, 60, 220, 280) + block(600, 40, 200, 300, '#cfc0aa') + tree(560, 360, 46)
const brickHalf = outdoors(
  '#a2937c',
  alleyBack +
    `<path d="M170 470V250l60 30 40-50 70 60 50-20 30 70 60 40v90z" fill="#a4533f" stroke="${INK}" stroke-width="5"/>` +
    each([280, 320, 360, 400, 440], (y) => `<path d="M176 ${y}h${y < 330 ? 160 : 290}" stroke="#6e3527" stroke-width="4"/>`) +
    '<rect x="240" y="350" width="70" height="120" fill="#3a2b26"/><path d="M120 540l70-40 60 30 90-34 80 40 90-26 90 40z" fill="#8a4a38"/>' +
    weed(150, 520, 60) +
    weed(500, 510, 70) +
    weed(640, 540, 60),
)
const plaza = outdoors(
  '#d9cbb0',
  alleyBack +
    '<path d="M0 400h800v200H0z" fill="#d5c6aa"/>' +
    each([430, 480, 540], (y) => `<path d="M0 ${y}h800" stroke="#b8a786" stroke-width="3"/>`) +
    each([100, 260, 420, 580, 740], (x) => `<path d="M${400 + (x - 400) * 0.7} 400L${x} 600" stroke="#b8a786" stroke-width="3"/>`) +
    '<ellipse cx="400" cy="470" rx="120" ry="34" fill="#8fb36a"/><ellipse cx="400" cy="464" rx="108" ry="26" fill="#a8c77f"/>' +
    tree(400, 470, 50) +
    bench(170, 500) +
    bench(530, 500) +
    person(300, 560, '#b5433a') +
    person(340, 570, '#3f6f8f') +
    person(640, 560, '#8a5a7a'),
)

/** Below the flats, between pillars: light falls in from behind. */
const undercroft = (inside: string, floor: string) =>
  `<rect width="800" height="600" fill="#cfd9d6"/><path d="M0 0h800v110H0z" fill="#a89c8a"/><path d="M0 110h800" stroke="${INK}" stroke-opacity=".5" stroke-width="6"/><path d="M0 420L160 360h480l160 60v180H0z" fill="${floor}"/><rect x="160" y="110" width="480" height="250" fill="#dfe8e2"/>${tree(300, 358, 40)}${tree(520, 358, 34, '#4f7d4b')}${each(
    [60, 700],
    (x) => `<path d="M${x} 110h54v${x < 400 ? 330 : 330}h-54z" fill="#b7aa96" stroke="${INK}" stroke-opacity=".4" stroke-width="4"/>`,
  )}<path d="M190 110h34v252h-34zM576 110h34v252h-34z" fill="#c3b7a4" stroke="${INK}" stroke-opacity=".4" stroke-width="4"/>${inside}`
const undercroftEmpty = undercroft(
  `<rect x="130" y="430" width="150" height="90" fill="#8a6a48" stroke="${INK}" stroke-width="4"/><path d="M320 520q10 -80 80 -70t90 70z" fill="#6b6560"/><circle cx="560" cy="480" r="50" fill="none" stroke="#2d2a2a" stroke-width="10"/><circle cx="660" cy="480" r="50" fill="none" stroke="#2d2a2a" stroke-width="10"/><path d="M560 480l50-70 50 70M610 410h30" fill="none" stroke="#b5433a" stroke-width="8"/><path d="M240 120q60 60 20 120t60 110" fill="none" stroke="#2d2a2a" stroke-width="6"/>`,
  '#9b9284',
)
const corridor = undercroft(
  `${each([0, 1, 2, 3], (n) => `<rect x="${236 + n * 86}" y="170" width="70" height="94" fill="#fffdf8" stroke="#8a5a33" stroke-width="8"/><circle cx="${271 + n * 86}" cy="206" r="16" fill="${['#c8472e', '#3f8f6b', '#e3b54f', '#5b86a8'][n] ?? INK}"/><path d="M${252 + n * 86} 240h38" stroke="${INK}" stroke-opacity=".6" stroke-width="5"/>`)}<path d="M140 470h160v20H140zM500 470h160v20H500z" fill="#8a5a33"/><path d="M160 490v50M280 490v50M520 490v50M640 490v50" stroke="${INK}" stroke-width="9"/>${each([300, 400, 500], (x) => `<path d="M${x} 110v30" stroke="${INK}" stroke-width="4"/><circle cx="${x}" cy="152" r="20" fill="#c8472e"/>`)}${person(400, 540, '#3f6f8f')}${person(220, 470, '#8a5a7a')}`,
  '#cdbd9f',
)

const bikeWall = block(60, 20, 308, 260) + block(440, 60, 308, 220, '#cfc0aa')
const bike = (x: number, y: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="34" fill="none" stroke="#2d2a2a" stroke-width="9"/><circle cx="${x + 96}" cy="${y}" r="34" fill="none" stroke="#2d2a2a" stroke-width="9"/><path d="M${x} ${y}l30-56h50l16 56M${x + 80} ${y - 56}v-26h-20" fill="none" stroke="${colour}" stroke-width="13"/>`
const chargeMess = outdoors(
  '#a79c8c',
  `${bikeWall}<path d="M160 100q-30 120 40 260M250 120q20 140 -10 290M560 110q-60 120 20 320M640 140q10 120 -40 260" fill="none" stroke="#b5433a" stroke-width="7"/>${bike(110, 440, '#5b86a8')}${bike(250, 500, '#b5433a')}${bike(420, 430, '#4c4643')}${bike(560, 500, '#3f8f6b')}<rect x="300" y="330" width="60" height="40" fill="#f3efe4" stroke="${INK}" stroke-width="4"/>`,
)
const chargeZone = outdoors(
  '#bdb3a2',
  `${bikeWall}<path d="M80 300h640l40 -50H40z" fill="#3f8f6b"/><path d="M90 300v220M710 300v220M400 300v200" stroke="#6f7a7d" stroke-width="14"/>${each([150, 300, 450, 600], (x) => `<rect x="${x}" y="330" width="48" height="76" rx="6" fill="#fffdf8" stroke="${INK}" stroke-width="4"/><circle cx="${x + 24}" cy="356" r="9" fill="#3f8f6b"/><path d="M${x - 40} 560V440M${x + 110} 560V440" stroke="#fffdf8" stroke-width="6"/>`)}${bike(120, 500, '#5b86a8')}${bike(270, 500, '#b5433a')}${bike(420, 500, '#4c4643')}${bike(570, 500, '#3f8f6b')}`,
)

const night: readonly [string, string] = ['#141a2b', '#2a3148']
const street = (lit: boolean) =>
  outdoors(
    lit ? '#4a4a52' : '#2a2a31',
    `${block(0, 70, 220, 250, lit ? '#5b5668' : '#33313d')}${block(560, 50, 240, 270, lit ? '#5b5668' : '#33313d')}<path d="M300 600L380 320h40l80 280z" fill="${lit ? '#6e6c73' : '#35343b'}"/><path d="M400 340v250" stroke="${lit ? '#f5e7b0' : '#4a4952'}" stroke-width="6" stroke-dasharray="26 26"/>${lamp(200, 470, 220, lit)}${lamp(520, 470, 220, lit)}${lamp(300, 380, 120, lit)}${lamp(440, 380, 120, lit)}${lit ? person(360, 520, '#b5433a') + person(440, 540, '#5b86a8') : '<path d="M60 520l70 -16 30 24z" fill="#1b1a20"/>'}`,
    night,
  )

const cornerWeeds = outdoors(
  '#a79c8c',
  `${block(0, 40, 308, 290)}<path d="M300 330L800 300v60L300 400z" fill="#b9ab94"/>${each(
    [
      [120, 470],
      [220, 520],
      [330, 460],
      [430, 540],
      [540, 480],
      [640, 540],
      [720, 470],
    ] as const,
    ([x, y]) => weed(x, y, 76),
  )}<rect x="440" y="470" width="120" height="60" fill="#7f8d93" stroke="${INK}" stroke-width="4"/><path d="M460 470l30-50 60 50z" fill="#8a6a48"/>`,
)
const factoryOld = outdoors(
  '#9a8f7e',
  `<path d="M60 470V240l120-60v60l120-60v60l120-60v60l120-60v290z" fill="#8f6a58" stroke="${INK}" stroke-width="6"/><rect x="600" y="120" width="60" height="350" fill="#7a5848" stroke="${INK}" stroke-width="5"/>${each([110, 230, 350, 470], (x) => `<rect x="${x}" y="300" width="64" height="80" fill="#3a3734"/><path d="M${x} 340h64M${x + 32} 300v80" stroke="#6d655d" stroke-width="5"/>`)}${weed(90, 530, 70)}${weed(360, 550, 80)}${weed(700, 530, 74)}`,
)
const vacantLot = outdoors(
  '#b3a585',
  `${block(40, 60, 220, 240)}${block(580, 40, 220, 260, '#cfc0aa')}<path d="M60 560l120-70 150 40 170-50 200 60" fill="none" stroke="#8d7c5c" stroke-width="12"/>${weed(180, 520, 60)}${weed(420, 500, 66)}${weed(620, 560, 60)}<path d="M330 430h150v50H330z" fill="#9a6f57"/><path d="M300 420v90M520 420v90M300 440h220" stroke="#8a6a48" stroke-width="7"/>`,
)

/** Drawings of places, by name. */
export const SPACE_DRAWINGS = {
  slopeWild,
  slopeGarden,
  shedsOld,
  dryingArea,
  plotsOld,
  fitnessCorner,
  brickHalf,
  plaza,
  undercroftEmpty,
  corridor,
  chargeMess,
  chargeZone,
  streetDark: street(false),
  streetLit: street(true),
  cornerWeeds,
  factoryOld,
  vacantLot,
} as const
