import { checkWeapp, LIMITS, sizeTable } from '../../scripts/check/weapp.mjs'
import { projectOf } from './project'

const app = { pages: ['pages/home/index', 'pages/me/index'], subPackages: [{ root: 'far', pages: ['away/index'] }], sitemapLocation: 'sitemap.json' }
const page = (name: string) => ({ [`${name}.js`]: 'Page({})', [`${name}.wxml`]: '<view>{{a}}</view>', [`${name}.json`]: '{}' })
const sound: Record<string, string> = {
  'app.js': 'App({})',
  'app.json': JSON.stringify(app),
  'app.wxss': '.a { color: red; }',
  'sitemap.json': '{}',
  ...page('pages/home/index'),
  ...page('pages/me/index'),
  ...page('far/away/index'),
}
const withApp = (change: object) => ({ 'app.json': JSON.stringify({ ...app, ...change }) })
const check = (change: Record<string, string> = {}) => checkWeapp(projectOf({ ...sound, ...change }).root)

describe('The static check of the WeChat build', () => {
  it('has nothing to say about a sound build, and weighs its packages', () => {
    const { faults, sizes } = check()
    expect(faults).toEqual([])
    expect(sizes.map(({ name }) => name)).toEqual(['main package', 'far'])
    expect(sizeTable(sizes)).toMatch(/main package +0\.\d KB of 450\.0\n {2}far/)
  })

  it('says so when nothing was built', () => {
    expect(checkWeapp(projectOf({ a: '' }).root).faults).toEqual(['app.json is missing: nothing was built'])
  })

  it.each<[string, Record<string, string>, string]>([
    ['a template that does not close', { 'pages/me/index.wxml': '<view>' }, 'WXML:'],
    ['a broken style sheet', { 'app.wxss': '.a { color: red;' }, 'WXSS:'],
    ['syntax newer than ES2018', { 'pages/me/index.js': 'Page({ a: wx.a ?? 1 })' }, 'pages/me/index.js: Unexpected token'],
    ['a main package that is too heavy', { 'common.js': `/*${'x'.repeat(LIMITS.main)}*/` }, 'main package is 45'],
    ['a subpackage that is too heavy', { 'far/common.js': `/*${'x'.repeat(LIMITS.subpackage)}*/` }, 'far is 20'],
    ['a page that is not there', withApp({ pages: ['pages/home/index', 'pages/gone/index'] }), 'the page pages/gone/index has no .js'],
    ['a tab that is no page', withApp({ tabBar: { list: [{ pagePath: 'pages/home/index' }, { pagePath: 'far/away/index' }] } }), 'far/away/index is not a page of the main package'],
    ['a tab bar of one', withApp({ tabBar: { list: [{ pagePath: 'pages/home/index' }] } }), '2 to 5 tabs'],
    ['a tab without its icon', withApp({ tabBar: { list: [{ pagePath: 'pages/home/index', iconPath: 'a.png' }, { pagePath: 'pages/me/index' }] } }), 'a.png is missing'],
    ['a component that is not there', { 'pages/me/index.json': '{"usingComponents":{"list":"../../list"}}' }, 'the component list is not at list'],
    ['a field that WeChat does not know', withApp({ colour: 'red' }), 'does not know the field colour'],
    ['no site map', withApp({ sitemapLocation: 'map.json' }), 'map.json is missing'],
    ['private information that WeChat does not grant', withApp({ requiredPrivateInfos: ['getEverything'] }), 'does not permit getEverything'],
    ['private information that nobody declared', { 'pages/me/index.js': 'wx.chooseLocation({})' }, 'calls chooseLocation'],
    ['a permission without a reason', withApp({ permission: { 'scope.userLocation': {} } }), '1 to 30 characters'],
    ['the gallery', page('pages/gallery/index'), 'pages/gallery/index.js: belongs to the demonstration'],
    ['the demonstration sign-in', { 'pages/me/index.js': 'send("session.demo")' }, 'carries the demonstration sign-in'],
  ])('finds %s', (_, change, message) => {
    expect(check(change).faults.join('\n')).toContain(message)
  })
})
