import type { Effect, Poll } from './poll'

/** What everybody of the estate hears. @param until in words */
export function lineOf({ question, reason, result, options }: Poll, key: Effect['key'], until: string): { title: string; words: string } {
  switch (key) {
    case 'ask':
      return { title: `征询“${question}”`, words: `一户一个意见，租住的也算，${until}前说说您家的想法` }
    case 'close':
      return {
        title: `征询“${question}” · 截止了`,
        words: result
          ? `${result.spoke} 户说了话：${options.map(({ words }, index) => `${words} ${result.counts[index] ?? 0} 户`).join('，')}`
          : '',
      }
    case 'withdraw':
      return { title: `征询“${question}” · 撤回了`, words: reason ?? '' }
    default:
      return key satisfies never
  }
}
