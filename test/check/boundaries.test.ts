import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectOf } from './project'

const ROOT = path.resolve(__dirname, '../..')

/** Runs the real program with the real rules over a small project; gives each broken rule with the file that broke it. */
function broken(files: Record<string, string>): string[] {
  const { root } = projectOf({ 'tsconfig.json': '{"compilerOptions":{"baseUrl":".","paths":{"@/*":["src/*"]}}}', ...files })
  fs.copyFileSync(path.join(ROOT, '.dependency-cruiser.cjs'), path.join(root, '.dependency-cruiser.cjs'))
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'))
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'src', '--output-type', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  if (!stdout) throw new Error(stderr)
  const violations: { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations
  return violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

const uses = (target: string) => `import { a } from '${target}'\nexport const b = a\n`
const leaf = 'export const a = 1\n'

describe('The import boundaries', () => {
  it('let each room import what it may', () => {
    expect(
      broken({
        'src/domain/repair/rules.ts': leaf,
        'src/cloud/repair/handlers.ts': uses('@/domain/repair/rules'),
        'src/cloud/entry/demo.ts': uses('@/demo/seed'),
        'src/demo/seed.ts': uses('../cloud/repair/handlers').replace('{ a }', '{ b as a }').replace('const b', 'const a').replace('= a', '= 1'),
        'src/client/send.ts': uses('../domain/repair/rules'),
        'src/pages/home/index.tsx': uses('@/domain/repair/rules'),
      }),
    ).toEqual([])
  })

  describe('refuse', () => {
    const crossings: [rule: string, from: string, to: string][] = [
      ['domain-imports-nobody', 'src/domain/a/rules.ts', 'client/leaf'],
      ['cloud-imports-domain', 'src/cloud/b/handlers.ts', 'client/leaf'],
      ['entry-is-the-edge', 'src/cloud/c/handlers.ts', 'cloud/entry/leaf'],
      ['client-imports-domain', 'src/client/d.ts', 'cloud/repair/leaf'],
      ['components-know-no-capability', 'src/components/e/E.tsx', 'domain/repair/leaf'],
      ['platform-stands-alone', 'src/platform/f/f.ts', 'domain/repair/leaf'],
      ['pages-use-the-door', 'src/pages/g/index.tsx', 'cloud/repair/leaf'],
      ['nobody-imports-pages', 'src/client/h.ts', 'pages/home/leaf'],
      ['demo-stays-in-the-demo', 'src/cloud/i/handlers.ts', 'demo/leaf'],
      ['demo-imports-domain-and-cloud', 'src/demo/j.ts', 'client/leaf'],
      ['product-without-tests', 'src/client/k.ts', '../test/leaf'],
      ['domain-is-pure', 'src/domain/l/rules.ts', 'node:fs'],
      ['imports-exist', 'src/client/m.ts', 'client/nothing'],
    ]
    let faults: string[]

    beforeAll(() => {
      const leaves = ['client', 'cloud/entry', 'cloud/repair', 'domain/repair', 'pages/home', 'demo'].map((folder) => [`src/${folder}/leaf.ts`, leaf])
      faults = broken({
        ...Object.fromEntries(leaves),
        'test/leaf.ts': leaf,
        ...Object.fromEntries(crossings.map(([, from, to]) => [from, uses(to.includes(':') ? to : `@/${to}`)])),
        'src/client/a.ts': "import { b } from './b'\nexport const a = () => b\n",
        'src/client/b.ts': "import { a } from './a'\nexport const b = () => a\n",
        'src/client/lost.ts': leaf,
      })
    })

    it.each([...crossings, ['no-cycles', 'src/client/a.ts', './b'], ['no-orphans', 'src/client/lost.ts', 'nobody']])('%s: %s must not meet %s', (rule, from) => {
      expect(faults).toContain(`${rule}: ${from}`)
    })

    it('nothing else', () => {
      const sound = faults.filter((fault) => /leaf/.test(fault))
      expect(sound).toEqual([])
    })
  })
})
