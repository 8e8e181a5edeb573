import { SPACE_DRAWINGS } from './drawings.spaces'

/**
 * 演示数据: simple drawings in place of photographs, so that no picture of anybody's home is needed. 800 × 600, each labelled.
 * Drawn with plain shapes and two gradients; the label is the only text.
 */

const INK = '#3b2f2a'
const JADE = '#3f8f6b'
const VERMILION = '#c8472e'

/** A wall above a floor, the stage of every drawing. @param light 0 (night) … 1 (day) */
function room(light: number, inside: string): string {
  const wall = light > 0.5 ? ['#f6efe2', '#e4d8c3'] : ['#2c2a33', '#1a1920']
  const floor = light > 0.5 ? '#cbb99c' : '#131217'
  return `<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#fff3c4" stop-opacity=".95"/><stop offset="1" stop-color="#fff3c4" stop-opacity="0"/></radialGradient></defs>
<rect width="800" height="600" fill="url(#wall)"/><path d="M0 470h800v130H0z" fill="${floor}"/><path d="M0 470h800" stroke="${INK}" stroke-opacity=".35" stroke-width="4"/>${inside}`
}

const pipe = (colour: string) =>
  `<path d="M0 96h470q50 0 50 50v330" fill="none" stroke="${colour}" stroke-width="46"/><path d="M0 84h470q62 0 62 62v330" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="8"/><rect x="250" y="62" width="34" height="68" rx="6" fill="${INK}" fill-opacity=".55"/>`
const drops = `<g fill="#5b9bc4">${[[268, 190], [262, 260], [274, 330], [265, 400]].map(([x, y]) => `<path d="M${x} ${y}q-15 26 0 36q15 -10 0 -36z"/>`).join('')}</g>`
const stain = '<path d="M120 0q-30 70 40 96q60 60 150 20q110 6 96 -66q20 -40 -20 -50z" fill="#a5834f" fill-opacity=".45"/><path d="M170 0q-10 50 50 62q70 30 120 -6q40 -20 20 -56z" fill="#8a6636" fill-opacity=".4"/>'
const puddle = '<ellipse cx="280" cy="520" rx="190" ry="38" fill="#7fb2d1" fill-opacity=".75"/><ellipse cx="250" cy="512" rx="70" ry="10" fill="#fff" fill-opacity=".5"/>'
const lamp = (lit: boolean) =>
  `${lit ? '<circle cx="430" cy="190" r="230" fill="url(#glow)"/>' : ''}<path d="M250 560V190q0-50 50-50h110" fill="none" stroke="${lit ? INK : '#4a4852'}" stroke-width="20"/><path d="M390 130h90l30 56h-150z" fill="${lit ? INK : '#4a4852'}"/><ellipse cx="435" cy="192" rx="52" ry="20" fill="${lit ? '#fff6d0' : '#2f2d36'}"/>`
const bulb = (lit: boolean) =>
  `${lit ? '<circle cx="400" cy="180" r="280" fill="url(#glow)"/>' : ''}<path d="M400 0v110" stroke="${INK}" stroke-width="8"/><rect x="374" y="104" width="52" height="36" rx="6" fill="#77706a"/><circle cx="400" cy="188" r="58" fill="${lit ? '#ffedb0' : '#45434c'}" stroke="${INK}" stroke-width="5"/>${steps(lit)}`
const steps = (lit: boolean) => `<g fill="${lit ? '#b9a585' : '#24222a'}" stroke="${INK}" stroke-opacity=".4" stroke-width="3">${[0, 1, 2, 3].map((n) => `<rect x="${80 + n * 70}" y="${430 - n * 52}" width="${240 - n * 30}" height="${170 + n * 52}"/>`).join('')}</g>`
const tiles = (broken: boolean) =>
  `<g stroke="${INK}" stroke-opacity=".4" stroke-width="4" fill="#d9cbb2">${[0, 1, 2, 3].flatMap((x) => [0, 1, 2].map((y) => `<rect x="${80 + x * 165}" y="${60 + y * 165}" width="155" height="155"/>`)).join('')}</g>${
    broken ? `<path d="M245 225l70 40l20 60l50 -20l16 75l-156 0z" fill="#6d5b48"/><path d="M245 225l70 40l20 60l50 -20M335 325l10 55" fill="none" stroke="${INK}" stroke-width="6"/>` : '<path d="M262 240h120" stroke="#fff" stroke-width="10" stroke-opacity=".7"/>'
  }`
const drain = (blocked: boolean) =>
  `<rect x="200" y="300" width="400" height="230" rx="18" fill="#6f6a66" stroke="${INK}" stroke-width="6"/><g stroke="#2b2826" stroke-width="16">${[0, 1, 2, 3, 4, 5].map((n) => `<path d="M${240 + n * 64} 330v170"/>`).join('')}</g>${
    blocked ? '<ellipse cx="400" cy="440" rx="330" ry="90" fill="#5d6d4f" fill-opacity=".78"/><g fill="#8a6a3a"><path d="M290 400q40 -40 70 6q-30 30 -70 -6z"/><path d="M430 460q50 -34 80 8q-40 26 -80 -8z"/><path d="M380 380q26 -30 56 0q-26 24 -56 0z"/></g>' : '<path d="M300 180q40 60 0 110M400 160q40 70 0 130M500 180q40 60 0 110" fill="none" stroke="#7fb2d1" stroke-width="12"/>'
  }`
const door = (broken: boolean) =>
  `<rect x="260" y="80" width="280" height="440" fill="#7a8c94" stroke="${INK}" stroke-width="8"/><rect x="300" y="130" width="200" height="170" fill="#bcd0d8"/><rect x="580" y="250" width="80" height="120" rx="8" fill="#413c3a"/><rect x="594" y="266" width="52" height="34" fill="${broken ? '#171514' : '#9fe0bf'}"/><circle cx="620" cy="336" r="12" fill="${broken ? VERMILION : JADE}"/>${broken ? `<path d="M596 320l50 44M646 320l-50 44" stroke="${VERMILION}" stroke-width="8"/>` : ''}`
const lift = (stuck: boolean) =>
  `<rect x="220" y="70" width="360" height="450" fill="#9a948c" stroke="${INK}" stroke-width="8"/><rect x="240" y="110" width="${stuck ? 120 : 155}" height="400" fill="#d4cfc6"/><rect x="${stuck ? 440 : 405}" y="110" width="${stuck ? 120 : 155}" height="400" fill="#d4cfc6"/>${stuck ? '<rect x="360" y="110" width="80" height="400" fill="#211f22"/>' : ''}<rect x="350" y="24" width="100" height="40" rx="6" fill="#211f22"/><path d="M385 52l15 -20l15 20z" fill="${stuck ? VERMILION : JADE}"/>`
const bins = (full: boolean) =>
  `${[
    ['#4d7f63', 140],
    ['#48709a', 320],
    ['#8d8880', 500],
  ].map(([colour, x]) => `<path d="M${x} 260h150l-14 260h-122z" fill="${colour}" stroke="${INK}" stroke-width="6"/><rect x="${Number(x) - 10}" y="236" width="170" height="30" rx="8" fill="${INK}" fill-opacity=".75"/>`).join('')}${
    full ? '<g fill="#e8e2d4" stroke="#8b8373" stroke-width="4"><path d="M150 236q20 -70 70 -40q50 -10 60 40z"/><path d="M330 236q10 -60 60 -50q60 -10 70 50z"/><path d="M90 530q10 -70 70 -60q60 0 60 60z"/><path d="M610 534q0 -60 60 -56q50 10 50 56z"/></g>' : ''
  }`
const cars = (blocking: boolean) =>
  `<path d="M60 500h680" stroke="#fff" stroke-width="8" stroke-dasharray="60 40"/><rect x="560" y="150" width="150" height="330" fill="#b8ab97" stroke="${INK}" stroke-width="6"/><path d="M590 260h90" stroke="${VERMILION}" stroke-width="12"/>${
    blocking ? '<g><path d="M330 430q6 -90 70 -96h170q60 10 76 96z" fill="#b5433a"/><path d="M412 350h70v50h-110q10 -46 40 -50zM500 350h62q36 6 46 50h-108z" fill="#dfe9ee"/><circle cx="410" cy="440" r="38" fill="#2a2727"/><circle cx="590" cy="440" r="38" fill="#2a2727"/></g>' : `<path d="M330 430h200" stroke="${JADE}" stroke-width="14" stroke-dasharray="40 20"/>`
  }`
const bench = (broken: boolean) =>
  `<path d="M170 ${broken ? 350 : 340}h460" stroke="#8a5a33" stroke-width="34"/><path d="M170 270h${broken ? 250 : 460}" stroke="#8a5a33" stroke-width="30"/>${broken ? '<path d="M440 290l170 90" stroke="#8a5a33" stroke-width="28"/>' : ''}<path d="M210 360v140M590 360v140M210 360v-110M590 360v-110" stroke="${INK}" stroke-width="18"/><g fill="${JADE}" fill-opacity=".8"><circle cx="90" cy="430" r="60"/><circle cx="720" cy="420" r="70"/></g>`
const wires = `<path d="M120 0q30 190 180 230q120 40 180 200" fill="none" stroke="${INK}" stroke-width="12"/><path d="M200 0q60 160 210 190q140 60 190 240" fill="none" stroke="${VERMILION}" stroke-width="10"/><path d="M480 430l44 26l-20 34l42 20" fill="none" stroke="#f0b429" stroke-width="12"/><rect x="430" y="440" width="220" height="80" rx="12" fill="#54504d"/>`

const couplets = `<g stroke="${INK}" stroke-width="5"><rect x="90" y="400" width="620" height="40" fill="#8a5a33"/><path d="M150 440v110M650 440v110"/></g><g fill="${VERMILION}"><rect x="150" y="60" width="90" height="320"/><rect x="560" y="60" width="90" height="320"/><path d="M400 90l110 110l-110 110l-110 -110z"/></g><g fill="none" stroke="#f2d38a" stroke-width="10" stroke-linecap="round"><path d="M175 110h40M195 110v50M172 200q24 -30 46 0M178 260h36M196 240v70M586 110h40M606 100v60M584 210h44M606 190v50M588 290q18 -40 36 0"/><path d="M360 170h30M375 160v70M415 165h35M418 190h30v46h-30z"/></g><path d="M470 400l70 -120" stroke="#5b4632" stroke-width="12"/><path d="M470 400l14 -34l14 10z" fill="#1d1a18"/>`

const DRAWINGS = {
  leakCeiling: room(1, stain + pipe('#9aa5a8') + drops + puddle),
  leakFixed: room(1, pipe('#7fa08f')),
  lampDark: room(0, lamp(false)),
  lampLit: room(0, lamp(true)),
  stairDark: room(0, bulb(false)),
  stairLit: room(1, bulb(true)),
  tileBroken: room(1, tiles(true)),
  tileFixed: room(1, tiles(false)),
  drainBlocked: room(1, drain(true)),
  drainClear: room(1, drain(false)),
  doorBroken: room(1, door(true)),
  doorFixed: room(1, door(false)),
  liftStuck: room(1, lift(true)),
  liftRuns: room(1, lift(false)),
  binsFull: room(1, bins(true)),
  binsClean: room(1, bins(false)),
  carsBlocking: room(1, cars(true)),
  carsOrdered: room(1, cars(false)),
  benchBroken: room(1, bench(true)),
  benchFixed: room(1, bench(false)),
  wiresBare: room(1, wires),
  couplets: room(1, couplets),
  ...SPACE_DRAWINGS,
} as const

export type DrawingName = keyof typeof DRAWINGS

/** @returns an SVG document, 800 × 600 */
export function drawing(name: DrawingName): string {
  // A machine without a Chinese font would show boxes: the label is drawn in Latin letters, the words beside it are Chinese.
  const label = '<rect x="24" y="540" width="128" height="40" rx="20" fill="#fff" fill-opacity=".85"/><text x="88" y="567" font-family="sans-serif" font-size="22" text-anchor="middle" fill="#3b2f2a">SAMPLE</text>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">${DRAWINGS[name]}${label}</svg>`
}
