import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Choice } from '@/domain/vote/choice'
import type { MyPart, VoteView } from '@/domain/vote/schema'
import { CHOICE_WORDS } from '@/domain/vote/words'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'

/** What one is about to cast. */
export interface Ballot {
  /** Each part on its own instead of all together. */
  apart: boolean
  setApart: (apart: boolean) => void
  choiceOf: (part: string) => Choice | undefined
  /** @param part null: all of them */
  choose: (part: string | null, choice: Choice) => void
  problem: string | null
  sending: boolean
  /** On the button. */
  label: string
  send: () => Promise<void>
}

/**
 * One decision about these parts.
 * @param onCast it is cast, or somebody was faster: what is shown is older than that
 */
export function useBallot({ id, again }: VoteView, parts: readonly MyPart[], onCast: () => void): Ballot {
  const [apart, setApart] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  const choices = parts.flatMap(({ part }) => {
    const choice = chosen[part]
    return choice === undefined ? [] : [{ part, choice }]
  })

  const cast = async () => {
    if (choices.length === 0) return setProblem('请先选同意、反对或弃权')
    if (again === 'refuse' && !(await isSure(choices))) return
    const answer = await send('vote.cast', { vote: id, choices })
    if (answer === null) return
    if (!answer.ok) return setProblem(refusalWords(answer.refusal))
    onCast()
    void Taro.showToast({ title: '投好了', icon: 'success' })
  }

  return {
    apart,
    setApart,
    choiceOf: (part) => chosen[part],
    choose: (part, choice) => {
      setProblem(null)
      const these = part === null ? parts.map((each) => each.part) : [part]
      setChosen((before) => ({ ...before, ...Object.fromEntries(these.map((each) => [each, choice])) }))
    },
    problem,
    sending,
    label: labelOf(choices, parts.length),
    send: cast,
  }
}

/** 投同意, or 投票（2 套） while they differ. */
function labelOf(choices: readonly { choice: Choice }[], parts: number): string {
  const said = new Set(choices.map(({ choice }) => choice))
  const [one] = said
  const many = parts > 1 ? `（${choices.length || parts} 套）` : ''
  return one !== undefined && said.size === 1 ? `投${CHOICE_WORDS[one]}${many}` : `投票${many}`
}

async function isSure(choices: readonly { choice: Choice }[]): Promise<boolean> {
  const said = [...new Set(choices.map(({ choice }) => CHOICE_WORDS[choice]))].join('、')
  const { confirm } = await Taro.showModal({
    title: `投${said}`,
    content: `${choices.length} 套房，投了就不能改。`,
    confirmText: '投',
    cancelText: '再想想',
  })
  return confirm
}
