import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** File names that any capability of the domain may use, so that learning one teaches all. */
const SHARED_NAMES = ['ability', 'contract', 'limits', 'machine', 'notices', 'rules', 'schema', 'view', 'words']

/** The nouns of one capability alone. A new one is a decision: add it here, or put the code under a shared name. */
const NOUNS = {
  adoption: ['adoption', 'decide'],
  attendance: ['presence'],
  booking: ['booking', 'code', 'diary', 'draw', 'line', 'seats', 'term'],
  bulletin: ['bulletin', 'decide'],
  calendar: ['entries', 'reminder'],
  centre: ['centre'],
  child: ['attendee', 'child', 'terms'],
  deliberation: ['about', 'agreed', 'decide', 'deliberation', 'minutes'],
  estate: ['settings'],
  event: ['decide', 'event', 'holidays', 'series'],
  file: ['file'],
  household: ['code', 'decide', 'door', 'homes', 'household', 'roll'],
  map: ['cell', 'outline', 'tally'],
  menu: ['decide', 'merge', 'next', 'offer', 'order', 'season', 'unit'],
  notice: ['notice'],
  open: ['geojson', 'georeport', 'snap'],
  person: ['person'],
  place: ['branches', 'cells', 'doors', 'findings', 'place', 'plan', 'posts', 'target', 'tree', 'workbook'],
  poll: ['poll', 'voice'],
  privacy: ['look'],
  repair: ['clocks', 'decide', 'forget', 'forward', 'joint', 'merge', 'next', 'report', 'submit'],
  role: ['invitation', 'trail'],
  search: ['findable'],
  session: ['code', 'device', 'request', 'session'],
  space: ['care', 'decide', 'idea', 'joint', 'labels', 'next', 'shares', 'space', 'states'],
  vote: ['ballot', 'choice', 'count', 'decide', 'id', 'matters', 'record', 'roll', 'vote'],
  stairwell: ['period', 'stairwell'],
  venue: ['counter', 'meal', 'use', 'venue'],
}

const MAX_LINES = 400
const DRAWER = /^(utils?|helpers?|misc|common|tools?|stuff)$/i
const CLIENT_ROOMS = /^src\/(domain|client|components|platform|pages)\//
/** Written in pieces so that this file does not find itself. */
const MACHINE_PATH = new RegExp(`["'\`(=\\s]/(${['work', 'root', 'tmp', 'home', 'Users'].join('|')})/`)
const REGISTRY = new RegExp(`https?://[\\w.-]*(${['npm' + 'js', 'npm' + 'mirror', 'registry\\.'].join('|')})`)
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`)
const SLEEPING_TEST = /(^|[^.\w])(it|test|describe)(\.each\([^)]*\))?\.(skip|only|todo)\b|(^|[^.\w])(xit|xdescribe|fit|fdescribe)\(/

/**
 * Checks what no linter knows: where files stand and what they are called.
 * @param {string} root folder of the project
 * @param {string[]} [files] paths below it; what git knows and does not ignore when left out
 * @returns {string[]} one line for each fault, saying what to do instead
 */
export function checkStructure(root, files = listFiles(root)) {
  const read = (file) => fs.readFileSync(path.join(root, file), 'utf8')
  return [
    ...capabilityNames(files),
    ...register(files, read),
    ...pages(files, read),
    ...files.flatMap((file) => names(file)),
    ...files.filter((file) => isText(file)).flatMap((file) => content(file, read(file))),
  ]
}

function listFiles(root) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  return listed.split('\n').filter((file) => file && fs.existsSync(path.join(root, file)))
}

function capabilityNames(files) {
  return files.flatMap((file) => {
    const [, capability, name] = /^src\/domain\/(?!shared\/)([^/]+)\/(.+)\.tsx?$/.exec(file) ?? []
    if (!capability || SHARED_NAMES.includes(name) || NOUNS[capability]?.includes(name)) return []
    return [
      `${file}: a capability's files are ${SHARED_NAMES.join(', ')} and its own nouns: rename it, or add “${name}” to NOUNS in scripts/check/structure.mjs`,
    ]
  })
}

function register(files, read) {
  const file = 'src/domain/capabilities.ts'
  if (!files.includes(file)) return []
  const registered = read(file)
  return files.flatMap((each) => {
    const [, capability] = /^src\/domain\/([^/]+)\/contract\.ts$/.exec(each) ?? []
    if (!capability || capability === 'shared' || registered.includes(`/${capability}/contract'`)) return []
    return [`${each}: not in the register: spread it into the contracts of ${file}`]
  })
}

function pages(files, read) {
  const listed = new Set()
  for (const file of files.filter((each) => each === 'src/app.config.ts' || /^src\/pages\/.+\/routes\.ts$/.test(each))) {
    const source = read(file)
    for (const [route] of source.matchAll(/pages\/[\w-]+(?:\/[\w-]+)*\/index\b/g)) listed.add(route)
    for (const [, folder, inside = ''] of source.matchAll(/root:\s*'([^']+)',\s*pages:\s*\[([^\]]*)\]/g)) {
      for (const [, page] of inside.matchAll(/'([^']+)'/g)) listed.add(`${folder}/${page}`)
    }
  }
  const folders = files.filter((file) => /^src\/pages\/.+\/index\.tsx$/.test(file)).map((file) => path.posix.dirname(file))
  const faults = folders.flatMap((folder) => [
    ...(files.includes(`${folder}/index.config.ts`) ? [] : [`${folder}: a page has an index.config.ts beside its index.tsx`]),
    ...(listed.has(`${folder.slice('src/'.length)}/index`) ? [] : [`${folder}: nobody can open it: list it in its capability's routes.ts`]),
  ])
  const missing = [...listed]
    .filter((route) => !files.includes(`src/${route}.tsx`))
    .map((route) => `src/${route}.tsx: listed as a page, but it is not there`)
  return [...faults, ...missing]
}

function names(file) {
  const parts = file.split('/').map((part) => part.split('.')[0])
  if (!/^(src|scripts|test|config)\//.test(file) || !parts.some((part) => DRAWER.test(part))) return []
  return [`${file}: a drawer for anything: name it after what is inside`]
}

function content(file, source) {
  const faults = []
  const lines = source.split('\n')
  if (file === 'package-lock.json') {
    if (source.includes('"resolved"'))
      faults.push(`${file}: carries download addresses: remove them with npm install --package-lock-only (see .npmrc)`)
    return faults
  }
  const isCode = /^(src|scripts|test|config|types)\/.+\.(tsx?|mjs|cjs|js|scss)$/.test(file)
  if (isCode && lines.length - 1 > MAX_LINES)
    faults.push(`${file}: ${lines.length - 1} lines; above ${MAX_LINES} it is more than one room: divide it`)
  if (/(^|\/)index\.tsx?$/.test(file) && isCode && !file.startsWith('src/platform/') && /^export\s+(\*|\{[^}]*\})\s+from\b/m.test(source)) {
    faults.push(`${file}: passes on what others export: import those files themselves`)
  }
  lines.forEach((line, index) => {
    const at = `${file}:${index + 1}`
    if (MACHINE_PATH.test(line)) faults.push(`${at}: a path of one machine: use os.tmpdir() or a path below the project`)
    if (REGISTRY.test(line)) faults.push(`${at}: names a package registry: leave that to npm's own settings`)
    if (UNFINISHED.test(line)) faults.push(`${at}: finish it, or open an issue`)
    if (/^test\/.+\.tsx?$/.test(file) && SLEEPING_TEST.test(line))
      faults.push(`${at}: a test that sleeps, or puts others to sleep: wake it or remove it`)
    if (CLIENT_ROOMS.test(file) && /\.toLocale\w*String\(/.test(line))
      faults.push(`${at}: the mini-program has no locales: use domain/shared/time, or format by hand`)
  })
  return faults
}

function isText(file) {
  return (
    /\.(tsx?|mjs|cjs|js|json|scss|css|html|md|ya?ml|toml|wxml|wxs)$|(^|\/)\.[\w-]+$|^\.ci\/run$/.test(file) &&
    !file.startsWith('test/check/fixture/')
  )
}
