import { checkStructure } from '../../scripts/check/structure.mjs'
import { projectOf } from './project'

const check = (content: Record<string, string>) => {
  const { root, files } = projectOf(content)
  return checkStructure(root, files)
}
const sound = {
  'src/domain/repair/machine.ts': 'export const states = []\n',
  'src/domain/repair/contract.ts': 'export const repairContract = {}\n',
  'src/domain/capabilities.ts': "import { repairContract } from './repair/contract'\n",
  'src/app.config.ts': "export default { pages: ['pages/home/index'], subPackages: [] }\n",
  'src/pages/repair/routes.ts': "export const repairPackage = { root: 'pages/repair', pages: ['report/index'] }\n",
  'src/pages/home/index.tsx': '',
  'src/pages/home/index.config.ts': '',
  'src/pages/repair/report/index.tsx': '',
  'src/pages/repair/report/index.config.ts': '',
  'package-lock.json': '{}',
}

describe('The structure check', () => {
  it('has nothing to say about a sound house', () => {
    expect(check(sound)).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    ['a file of a capability under a name of its own', { 'src/domain/repair/stuffing.ts': '' }, 'add “stuffing” to NOUNS'],
    ['a capability that is not registered', { 'src/domain/wish/contract.ts': '' }, 'not in the register'],
    ['a page without a configuration', { 'src/pages/me/index.tsx': '', 'src/app.config.ts': "['pages/home/index', 'pages/me/index']" }, 'index.config.ts'],
    ['a page that nobody can open', { 'src/pages/me/index.tsx': '', 'src/pages/me/index.config.ts': '' }, 'nobody can open it'],
    ['a route to no page', { 'src/pages/repair/routes.ts': "{ root: 'pages/repair', pages: ['report/index', 'gone/index'] }" }, 'src/pages/repair/gone/index.tsx: listed as a page'],
    ['a drawer', { 'src/client/utils.ts': '' }, 'a drawer for anything'],
    ['a barrel', { 'src/client/index.ts': "export * from './send'\n" }, 'passes on what others export'],
    ['a file of 401 lines', { 'src/client/long.ts': 'let a\n'.repeat(401) }, '401 lines'],
    ['a lock file with download addresses', { 'package-lock.json': '{"resolved": "x"}' }, 'download addresses'],
    ['a path of one machine', { 'scripts/a.mjs': `const a = '${['', 'root', 'a'].join('/')}'` }, 'scripts/a.mjs:1: a path of one machine'],
    ["a registry's name", { 'README.md': `see ${['https:', '', ['registry', 'example'].join('.')].join('/')}` }, 'README.md:1: names a package registry'],
    ['unfinished work', { 'src/client/a.ts': `// ${['TO', 'DO'].join('')} later` }, 'finish it'],
    ['a sleeping test', { 'test/a.test.ts': `${['it', 'skip'].join('.')}('x', () => {})` }, 'a test that sleeps'],
    ['a test that puts the others to sleep', { 'test/a.test.ts': `${['describe', 'only'].join('.')}('x', () => {})` }, 'a test that sleeps'],
    ['a locale in a rule', { 'src/domain/repair/words.ts': 'export const a = (day: Date) => day.toLocaleDateString()' }, 'has no locales'],
  ])('finds %s', (_, change, message) => {
    expect(check({ ...sound, ...change }).filter((fault) => fault.includes(message))).toHaveLength(1)
  })
})
