import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { h5 } from './h5'
import { weapp } from './weapp'

/** The demonstration's browser build lies apart, so that the real start can never serve it. */
const variant = process.env.TARO_ENV === 'h5' && process.env.TARO_APP_DEMO === '1' ? '-demo' : ''
const outputRoot = `dist/${process.env.TARO_ENV}${variant}`

/** WeChat's own search shall not list anybody's reports: the map of pages that it may index is empty. */
const sitemap = process.env.TARO_ENV === 'weapp' ? [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] : []

/**
 * Taro's configuration, shared by both targets.
 * Lengths are written for a 375 px wide design; `px` becomes rpx on WeChat and rem in a browser, `PX` is left alone.
 */
export default defineConfig({
  projectName: 'doorstep',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The disk cache leaves styles that two pages of a subpackage share as they were: on WeChat a wrong look is worse than 20 seconds.
  cache: { enable: process.env.TARO_ENV === 'h5' },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  plugins: [path.resolve(__dirname, 'aria-plugin.ts'), path.resolve(__dirname, 'trim-plugin.ts')],
  defineConstants: {},
  copy: { patterns: sitemap, options: {} },
  mini: weapp,
  h5,
})
