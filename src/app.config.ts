import { aroundPackage } from './pages/around/routes'
import { assemblyPackage } from './pages/assembly/routes'
import { attendancePackage } from './pages/attendance/routes'
import { bulletinPackage } from './pages/bulletin/routes'
import { childPackage } from './pages/child/routes'
import { composePackage } from './pages/compose/routes'
import { deliberationPackage } from './pages/deliberation/routes'
import { deskPackage } from './pages/desk/routes'
import { eventPackage } from './pages/event/routes'
import { householdPackage } from './pages/household/routes'
import { menuPackage } from './pages/menu/routes'
import { noticePackage } from './pages/notices/routes'
import { officePackage } from './pages/office/routes'
import { organisePackage } from './pages/organise/routes'
import { privacyPackage } from './pages/privacy/routes'
import { repairPackage } from './pages/repair/routes'
import { rolePackage } from './pages/role/routes'
import { searchPackage } from './pages/search/routes'
import { sessionPackage } from './pages/session/routes'
import { spacePackage } from './pages/space/routes'
import { stairwellPackage } from './pages/stairwell/routes'
import { venuePackage } from './pages/venue/routes'
import { votePackage } from './pages/vote/routes'

/** The gallery shows every component in every mode; residents have no use for it. */
const galleryPackage = { root: 'pages/gallery', pages: ['index'] }

/** A tab with its two drawings, made by scripts/icons.mjs. */
function tab(pagePath: string, text: string, icon: string) {
  return { pagePath, text, iconPath: `assets/tab/${icon}.png`, selectedIconPath: `assets/tab/${icon}-on.png` }
}

const ON_WECHAT = process.env.TARO_ENV === 'weapp'

/** WeChat looks a colour up in theme.json and follows the phone by day and by night; a browser follows app.scss. */
function colour(name: string, day: string) {
  return ON_WECHAT ? `@${name}` : day
}

export default defineAppConfig({
  // Only the tabs are in the main package; every capability brings its own subpackage.
  pages: ['pages/home/index', 'pages/map/index', 'pages/events/index', 'pages/neighbours/index', 'pages/me/index'],
  subPackages: [
    repairPackage,
    noticePackage,
    householdPackage,
    childPackage,
    bulletinPackage,
    eventPackage,
    searchPackage,
    aroundPackage,
    venuePackage,
    votePackage,
    assemblyPackage,
    deliberationPackage,
    stairwellPackage,
    deskPackage,
    officePackage,
    organisePackage,
    composePackage,
    attendancePackage,
    menuPackage,
    spacePackage,
    rolePackage,
    sessionPackage,
    privacyPackage,
    ...(process.env.TARO_APP_DEMO === '1' ? [galleryPackage] : []),
  ],
  // Who has just come in will report next: fetch the form while they read.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['pages/repair'] } },
  tabBar: {
    color: colour('tab', '#6e6354'),
    selectedColor: colour('tabOn', '#b5321f'),
    backgroundColor: colour('card', '#fffdf8'),
    borderStyle: colour('tabEdge', 'white') as 'white',
    list: [
      tab('pages/home/index', '首页', 'home'),
      tab('pages/map/index', '地图', 'map'),
      tab('pages/events/index', '活动', 'calendar'),
      tab('pages/neighbours/index', '邻里', 'neighbours'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
  window: {
    navigationBarTitleText: '门口驿站',
    navigationBarBackgroundColor: colour('paper', '#f6f1e7'),
    navigationBarTextStyle: colour('text', 'black') as 'black',
    backgroundColor: colour('paper', '#f6f1e7'),
    backgroundTextStyle: 'dark',
  },
  // In a browser Taro hides the page below when its slide ends, even if one has gone back to it meanwhile: nothing would be left to see.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  ...(ON_WECHAT && { darkmode: true, themeLocation: 'theme.json' }),
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
  // A person points at a place by hand; where they are is never asked.
  requiredPrivateInfos: ['chooseLocation'],
  // Older WeChat asks for this before it opens its map.
  permission: { 'scope.userLocation': { desc: '只在您标位置时用来打开地图' } },
  resizable: true,
})
