import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from 'acorn'

const require = createRequire(import.meta.url)

/** Bytes. WeChat refuses a package above 2 MB; the rest is our own promise (docs/decisions/0006-tests.md). */
export const LIMITS = { main: 450 * 1024, subpackage: 200 * 1024, hard: 2 * 1024 * 1024 }

/** The newest syntax that WeChat's oldest supported engine (iOS 11) parses. */
const SYNTAX = 2018

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
const APP_FIELDS = `entryPagePath pages window tabBar networkTimeout debug functionalPages subpackages subPackages workers requiredBackgroundModes
  requiredPrivateInfos plugins preloadRule resizable usingComponents permission sitemapLocation style useExtendedLib entranceDeclare darkmode
  themeLocation lazyCodeLoading singlePage supportedMaterials serviceProviderTicket embeddedAppIdList halfPage debugOptions enablePassiveEvent
  resolveAlias renderer rendererOptions componentFramework miniApp static convertRpxToVw embeddedAppIdList appBar __usePrivacyCheck__`.split(/\s+/)
const PRIVATE_INFOS = 'getFuzzyLocation getLocation onLocationChange startLocationUpdate startLocationUpdateBackground chooseLocation choosePoi chooseAddress'.split(' ')
const PERMISSIONS = ['scope.userLocation', 'scope.userLocationBackground', 'scope.userFuzzyLocation']

/**
 * Checks a WeChat build for what an upload would refuse and for what we promised about its size.
 * @param {string} root folder of the build
 * @param {{production?: boolean}} [options] production: neither gallery nor demonstration may be inside
 * @returns {{faults: string[], sizes: {name: string, bytes: number, limit: number}[]}}
 */
export function checkWeapp(root, { production = true } = {}) {
  if (!fs.existsSync(path.join(root, 'app.json'))) return { faults: ['app.json is missing: nothing was built'], sizes: [] }
  const app = readJson(root, 'app.json')
  const files = listFiles(root)
  const sizes = measure(root, files, app)
  return {
    faults: [
      ...templates(root, files),
      ...styles(root, files),
      ...scripts(root, files),
      ...sizes.flatMap(({ name, bytes, limit }) => (bytes > limit ? [`${name} is ${kilobytes(bytes)} KB, above ${kilobytes(limit)}: move code into a subpackage, or find what grew`] : [])),
      ...declarations(root, files, app),
      ...(production ? demonstration(root, files) : []),
    ],
    sizes,
  }
}

/** @returns {string} the sizes as lines of a table */
export function sizeTable(sizes) {
  const width = Math.max(...sizes.map(({ name }) => name.length))
  return sizes.map(({ name, bytes, limit }) => `  ${name.padEnd(width)} ${kilobytes(bytes).padStart(8)} KB of ${kilobytes(limit)}`).join('\n')
}

function templates(root, files) {
  const compiler = require('miniprogram-compiler')
  try {
    // All templates come back in one piece, which exceeds Node's default of 1 MB.
    compiler.wxmlToJs(root, { maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    return [`WXML: ${String(error.message ?? error).trim()}`]
  }
  return files.some((file) => file.endsWith('.wxml')) ? [] : ['WXML: the build has no templates']
}

function styles(root, files) {
  // The package's own wxssToJs drops the error that this one returns instead of throwing.
  const wcsc = require('miniprogram-compiler/src/wcsc')
  const names = files.filter((file) => file.endsWith('.wxss')).map((file) => file.slice(0, -'.wxss'.length))
  if (!names.length) return []
  const result = wcsc(root, names, { maxBuffer: 64 * 1024 * 1024 })
  return result instanceof Error ? [`WXSS: ${result.message.trim()}`] : []
}

function scripts(root, files) {
  return files
    .filter((file) => /\.(js|wxs)$/.test(file))
    .flatMap((file) => {
      try {
        parse(fs.readFileSync(path.join(root, file), 'utf8'), { ecmaVersion: file.endsWith('.wxs') ? 5 : SYNTAX, sourceType: 'script' })
        return []
      } catch (error) {
        return [`${file}: ${error.message}: not ES${SYNTAX}; name its package in mini.compile.include of config/weapp.ts`]
      }
    })
}

function measure(root, files, app) {
  const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root: folder }) => folder.replace(/\/?$/, '/'))
  const of = (folder) => files.filter((file) => (folder ? file.startsWith(folder) : !packages.some((each) => file.startsWith(each))))
  const weigh = (name, folder, limit) => ({ name, bytes: of(folder).reduce((sum, file) => sum + fs.statSync(path.join(root, file)).size, 0), limit })
  return [weigh('main package', '', LIMITS.main), ...packages.map((folder) => weigh(folder.slice(0, -1), folder, LIMITS.subpackage))].map((each) => ({ ...each, limit: Math.min(each.limit, LIMITS.hard) }))
}

function declarations(root, files, app) {
  const faults = []
  const has = (file) => files.includes(file)
  const inPackages = (app.subPackages ?? app.subpackages ?? []).flatMap(({ root: folder, pages }) => pages.map((page) => path.posix.join(folder, page)))
  for (const page of [...app.pages, ...inPackages]) {
    for (const kind of ['js', 'wxml', 'json']) if (!has(`${page}.${kind}`)) faults.push(`app.json: the page ${page} has no .${kind}`)
  }
  const tabs = app.tabBar?.list ?? []
  if (app.tabBar && (tabs.length < 2 || tabs.length > 5)) faults.push(`app.json: a tab bar has 2 to 5 tabs, not ${tabs.length}`)
  for (const tab of tabs) {
    if (!app.pages.includes(tab.pagePath)) faults.push(`app.json: the tab ${tab.pagePath} is not a page of the main package`)
    for (const icon of [tab.iconPath, tab.selectedIconPath].filter(Boolean)) {
      if (!has(icon)) faults.push(`app.json: the tab icon ${icon} is missing`)
      else if (fs.statSync(path.join(root, icon)).size > 40 * 1024) faults.push(`app.json: the tab icon ${icon} is above 40 KB`)
    }
  }
  for (const file of files.filter((each) => each.endsWith('.json'))) {
    const folder = path.posix.dirname(file)
    for (const [tag, target] of Object.entries(readJson(root, file).usingComponents ?? {})) {
      const found = path.posix.normalize(target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target))
      if (!has(`${found}.js`) || !has(`${found}.wxml`)) faults.push(`${file}: the component ${tag} is not at ${found}`)
    }
  }
  for (const field of Object.keys(app)) if (!APP_FIELDS.includes(field)) faults.push(`app.json: WeChat does not know the field ${field}`)
  const sitemap = app.sitemapLocation ?? 'sitemap.json'
  if (!has(sitemap)) faults.push(`${sitemap} is missing: WeChat would index every page, those of the staff too`)
  if (app.themeLocation && !has(app.themeLocation)) faults.push(`app.json: ${app.themeLocation} is missing`)
  return [...faults, ...privacy(root, files, app)]
}

function privacy(root, files, app) {
  const declared = app.requiredPrivateInfos ?? []
  const faults = declared.filter((name) => !PRIVATE_INFOS.includes(name)).map((name) => `app.json: requiredPrivateInfos does not permit ${name}`)
  if (declared.includes('getLocation') && declared.includes('getFuzzyLocation')) faults.push('app.json: getLocation and getFuzzyLocation exclude each other')
  for (const [scope, { desc = '' }] of Object.entries(app.permission ?? {})) {
    if (!PERMISSIONS.includes(scope)) faults.push(`app.json: permission does not know ${scope}`)
    if (desc.length < 1 || desc.length > 30) faults.push(`app.json: the reason for ${scope} has 1 to 30 characters`)
  }
  // Taro's own list names every function of WeChat, so only our scripts are asked.
  for (const file of files.filter((each) => each.endsWith('.js') && !/^(taro|vendors|app)\.js$/.test(each))) {
    const source = fs.readFileSync(path.join(root, file), 'utf8')
    for (const name of PRIVATE_INFOS) {
      if (source.includes(`.${name}(`) && !declared.includes(name)) faults.push(`${file}: calls ${name}, which requiredPrivateInfos of app.json does not declare`)
    }
  }
  return faults
}

function demonstration(root, files) {
  return files.flatMap((file) => {
    if (/(^|\/)(gallery|demo)\//.test(file)) return [`${file}: belongs to the demonstration, not to production`]
    if (!file.endsWith('.js') || !fs.readFileSync(path.join(root, file), 'utf8').includes('session.demo')) return []
    return [`${file}: carries the demonstration sign-in: guard it by process.env.TARO_APP_DEMO === '1'`]
  })
}

function listFiles(root) {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
}

function readJson(root, file) {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
}

function kilobytes(bytes) {
  return (bytes / 1024).toFixed(1)
}
