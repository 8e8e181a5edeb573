import type { Moderation, Verdict } from './moderation'
import { LATIN_WORDS, WORDS } from './words'

/**
 * The sieve of a laptop and of a server without WeChat's checks.
 *
 * Text: finds listed words through full-width forms, spaces, punctuation, invisible characters, accents and look-alike
 * letters, and sends phone, identity and card numbers and addresses of websites to a person. It knows no meaning: irony,
 * pinyin, words made of parts, or a new slur pass it, and it can be wrong about a quoted word.
 * Pictures: it sees **nothing** in them. What staff and fixers show of their own work passes, because they answer for it;
 * everything else waits for a moderator.
 */
export const localModeration: Moderation = {
  async checkText(words) {
    return judge(words)
  },
  async checkPicture(_fileId, { scene }) {
    return scene === 'work' ? 'pass' : 'review'
  },
}

function judge(words: string): Verdict {
  const plain = fold(words)
  const joined = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const standing = new Set(plain.split(/[^a-z0-9]+/))
  const found = [
    ...WORDS.filter((group) => group.words.some((word) => joined.includes(word))),
    ...LATIN_WORDS.filter((group) => group.words.some((word) => standing.has(word))),
  ]
  if (found.some((group) => group.verdict === 'risky')) return 'risky'
  return found.length > 0 || holdsPersonalNumber(plain) || holdsWebAddress(plain) ? 'review' : 'pass'
}

/** Letters of other alphabets that look Latin, and numerals that stand for digits. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ԛ: 'q',
  ѵ: 'v',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  媽: '妈',
  殺: '杀',
  錢: '钱',
  貸: '贷',
  薇: '微',
  葳: '微',
}

/** Compatibility forms become plain ones (full-width, circled, styled letters); marks and invisible characters go. */
function fold(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
  return Array.from(plain, (letter) => LOOKALIKES[letter] ?? letter).join('')
}

const NUMERALS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  幺: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** A mobile or landline number, an identity card, or a bank card whose check digit is right. */
function holdsPersonalNumber(plain: string): boolean {
  const digits = Array.from(plain, (letter) => NUMERALS[letter] ?? letter)
    .join('')
    .replace(/(?<=\d)[^\p{L}\p{N}]{1,3}(?=[\dx])/gu, '')
  if (/(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/.test(digits) || /(?<!\d)0\d{2,3}[2-8]\d{6,7}(?!\d)/.test(digits)) return true
  if (/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)/.test(digits)) return true
  return (digits.match(/(?<!\d)\d{16,19}(?!\d)/g) ?? []).some(passesLuhn)
}

/** The check digit of bank cards, ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

function holdsWebAddress(plain: string): boolean {
  return /https?:\/\/|www\.|(?<![a-z0-9])[a-z0-9-]{2,}\.(?:com|cn|net|org|top|xyz|vip|cc|shop|club|info|io|app)(?![a-z])/.test(plain)
}
