/**
 * Coarse on purpose, and chosen from a list: enough to tell one's own devices apart, too little to follow anybody, and nobody can
 * write words of their own onto the page where another person confirms.
 */
export const SYSTEMS = ['windows', 'mac', 'linux', 'android', 'ios', 'harmony', 'other'] as const
export type System = (typeof SYSTEMS)[number]

export const APPS = ['wechat', 'chrome', 'edge', 'safari', 'firefox', 'other'] as const
export type App = (typeof APPS)[number]

/** What somebody signs in with. */
export interface Device {
  system: System
  app: App
}
