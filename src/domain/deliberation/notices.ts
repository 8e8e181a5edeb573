import type { Agreed } from './agreed'
import type { Deliberation, Step } from './deliberation'
import { STEP_WORDS } from './words'

/** Who hears of a step: `desk`, the one who raised it, those who said that they come, everybody who lives in the estate. */
export type To = 'desk' | 'raiser' | 'comers' | 'estate'

/** Whom each step is told to. Nobody is told of what they did themselves. */
export const HEARERS: Record<Step['action'], readonly To[]> = {
  raise: ['desk'],
  schedule: ['raiser', 'estate'],
  move: ['raiser', 'comers', 'estate'],
  hold: [],
  publish: ['raiser', 'comers', 'estate'],
  correct: ['raiser', 'comers'],
  clear: ['raiser'],
  decline: ['raiser'],
  cancel: ['raiser', 'comers'],
  withdraw: ['desk'],
  finish: ['raiser', 'comers', 'desk'],
}

/** Heading and words of the line that a step becomes. @param when of the meeting, in words */
export function lineOf({ title, meeting, shown, agreed }: Deliberation, step: Step, when: string): { title: string; words: string } {
  const where = meeting ? `${when}，${meeting.place}` : ''
  const words: Record<Step['action'], string> = {
    raise: shown ? '有人提了一件事，请看看怎么安排' : '有人提了一件事，有些话请先看一眼',
    schedule: `${where}，来邻听园坐坐，一起商量`,
    move: `改到${where}`,
    hold: '谈过了，纪要正在写',
    publish: agreed > 0 ? `纪要公布了，议定 ${agreed} 件事` : '纪要公布了',
    correct: `纪要更正了一处：${step.words ?? ''}`,
    clear: '看过了，大家都看得到了',
    decline: `没有安排：${step.words ?? ''}`,
    cancel: `取消了：${step.words ?? ''}`,
    withdraw: '提的人说不提了',
    finish: '议定的事都办完了',
  }
  return { title: `邻听园“${title}” · ${STEP_WORDS[step.action]}`, words: words[step.action] }
}

/** What an owner hears when something was agreed, and once when its day has passed. */
export function agreedLine(
  { title, what }: Pick<Agreed, 'title' | 'what'>,
  telling: 'given' | 'late',
  until: string,
): { title: string; words: string } {
  return telling === 'given'
    ? { title: `邻听园“${title}” · 有件事请您办`, words: `${what}，${until}前` }
    : { title: `邻听园“${title}” · 过了约定的日子`, words: `${what}，说好${until}前办好，办了请记一笔` }
}
