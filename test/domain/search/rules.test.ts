import fc from 'fast-check'
import {
  fold,
  gramsAnywhere,
  gramsInTitle,
  gramsOf,
  hitsOf,
  holdsAll,
  indexOf,
  maskPersonal,
  snippetOf,
  termsOf,
} from '@/domain/search/rules'

const LETTERS = Array.from('停水电通知春联义诊怡景嘉园小区栋楼道灯漏广场舞公示WiFi3０Ａｂ12é')
const text = (min: number, max: number) =>
  fc.array(fc.constantFrom(...LETTERS, ' ', '，', '“', '-', '\n'), { minLength: min, maxLength: max }).map((letters) => letters.join(''))

/** Would the index give it for this question? */
function found(title: string, words: string, question: string): boolean {
  const index = new Set(indexOf(title, words))
  const terms = termsOf(question)
  if (terms.length === 0) return false
  const everywhere = gramsAnywhere(terms)
  const inTitle = gramsInTitle(terms).every((gram) => index.has(gram)) && holdsAll(fold(title), terms)
  return (
    inTitle || (everywhere.length > 0 && everywhere.every((gram) => index.has(gram)) && holdsAll(`${fold(title)} ${fold(words)}`, terms))
  )
}

test('every text is found by any two letters that stand side by side in its title', () => {
  fc.assert(
    fc.property(text(2, 20), text(0, 40), (title, words) => {
      const letters = Array.from(title)
      for (let at = 0; at + 1 < letters.length; at += 1) {
        const question = `${letters[at]}${letters[at + 1]}`
        if (termsOf(question).length > 0) expect([question, found(title, words, question)]).toEqual([question, true])
      }
    }),
  )
})

test('every text is found by any piece of two or more letters of its words', () => {
  fc.assert(
    fc.property(text(0, 10), text(2, 40), fc.nat(), fc.nat(), (title, words, a, b) => {
      const pieces = fold(words)
        .split(' ')
        .filter((run) => Array.from(run).length >= 2)
      if (pieces.length === 0) return
      const run = Array.from(pieces[a % pieces.length] ?? '')
      const from = b % (run.length - 1)
      expect(found(title, words, run.slice(from, from + 2).join(''))).toBe(true)
    }),
  )
})

test('what is found holds every word of the question', () => {
  fc.assert(
    fc.property(text(0, 12), text(0, 20), text(1, 5), (title, words, question) => {
      if (found(title, words, question)) expect(holdsAll(fold(`${title} ${words}`), termsOf(question))).toBe(true)
    }),
  )
})

test('what is marked reads as the question does', () => {
  fc.assert(
    fc.property(text(0, 30), text(1, 4), (written, question) => {
      const terms = termsOf(question)
      let end = -1
      for (const [from, to] of hitsOf(written, terms)) {
        expect(from).toBeGreaterThan(end)
        end = to
        const marked = fold(written.slice(from, to)).replace(/ /g, '')
        expect(terms.some((term) => marked.includes(term))).toBe(true)
      }
      expect(hitsOf(written, terms).length > 0).toBe(
        fold(written)
          .split(' ')
          .some((run) => terms.some((term) => run.includes(term))),
      )
    }),
  )
})

describe('letters', () => {
  test('full width, capitals and signs make no difference', () => {
    expect(fold('ＷｉＦｉ　密码：３栋！')).toBe('wifi 密码 3栋')
    expect(termsOf(' 停水，3栋 停水 ')).toEqual(['停水', '3栋'])
    expect(termsOf('。！？')).toEqual([])
  })
  test('pairs do not reach over a sign', () => expect(gramsOf('停水，通知')).toEqual(['停水', '通知']))
  test('one letter is looked for in titles alone', () => {
    expect(found('停水通知', '请储水', '停')).toBe(true)
    expect(found('通知', '停水', '停')).toBe(false)
    expect(found('停水通知', '3栋', '停 3栋')).toBe(true)
  })
  test('pairs that stand apart are no word', () => expect(found('停水和水电', '', '停水电')).toBe(false))
  test('a letter of two units is marked whole', () => expect(hitsOf('𠮷祥里', ['𠮷祥'])).toEqual([[0, 3]]))
})

describe('a snippet', () => {
  test('shows the words around what was looked for', () => {
    const words = `${'前'.repeat(60)}健康义诊${'后'.repeat(60)}`
    const snippet = snippetOf(words, ['义诊'])
    expect(snippet).toMatch(/^…前+健康义诊后+…$/)
    expect(Array.from(snippet).length).toBeLessThanOrEqual(50)
  })
  test('begins at the beginning when the title was found', () => expect(snippetOf('请提前\n储水', ['停电'])).toBe('请提前 储水'))
})

describe('what is personal', () => {
  test.each([
    ['电话13900001234', '电话＊'],
    ['打 139 0000 1234 找他', '打 ＊ 找他'],
    ['0599-8801234 咨询', '＊ 咨询'],
    ['身份证35070119900101123X', '身份证＊'],
    ['3单元502漏水', '3单元＊漏水'],
    ['3栋502室', '3栋＊'],
    ['住在 3-2-502', '住在 ＊'],
    ['502室门口', '＊室门口'],
    ['微信号abc12345', '微信号＊'],
    ['写到 li.lei@example.cn 来', '写到 ＊ 来'],
    ['１３９００００１２３４', '＊'],
  ])('%s → %s', (text, masked) => expect(maskPersonal(text)).toBe(masked))

  test.each([
    '11月22日 9:00–17:00 停水',
    '名额20人',
    '3栋2单元楼道灯',
    '第12届运动会',
    '2026年春节',
    '300户居民',
    '2026-11-22 停水，请储水：',
  ])('%s stays', (text) => expect(maskPersonal(text)).toBe(text))

  test('no run of seven digits is left', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,5}\d{7,18}[a-z ]{0,5}$/), (written) => expect(maskPersonal(written)).not.toMatch(/\d{7}/)),
    )
  })
})
