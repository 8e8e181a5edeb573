import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MyPart, VoteView } from '@/domain/vote/schema'
import type { Choice } from '@/domain/vote/vote'
import { CHOICE_WORDS } from '@/domain/vote/words'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'

/** What one is about to cast. */
export interface Ballot {
  /** Parts that can be cast now. */
  castable: MyPart[]
  /** The question is on the page. */
  asking: boolean
  /** Ask again for what was cast already. */
  again: () => void
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

export function useBallot(vote: VoteView, onMoved: () => void): Ballot {
  const castable = vote.mine.filter(({ can }) => can.includes('cast'))
  const silent = castable.filter(({ choice }) => choice === null)
  const [opened, setOpened] = useState(false)
  const [apart, setApart] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const { sending, send } = useSending()
  // Who has cast some asks for the rest; who asks again is asked for all.
  const parts = opened ? castable : silent
  const choices = parts.flatMap(({ part }) => {
    const choice = chosen[part]
    return choice === undefined ? [] : [{ part, choice }]
  })

  const cast = async () => {
    if (choices.length === 0) return setProblem('请先选同意、反对或弃权')
    if (vote.again === 'refuse' && !(await isSure(choices))) return
    const answer = await send('vote.cast', { vote: vote.id, choices })
    if (answer === null) return
    if (!answer.ok) {
      setProblem(refusalWords(answer.refusal))
      if (answer.refusal.code !== 'offline') onMoved()
      return
    }
    setOpened(false)
    setChosen({})
    setProblem(null)
    onMoved()
    void Taro.showToast({ title: '投好了', icon: 'success' })
  }

  return {
    castable: parts,
    asking: parts.length > 0,
    again: () => setOpened(true),
    apart,
    setApart,
    choiceOf: (part) => chosen[part],
    choose: (part, choice) => {
      setProblem(null)
      setChosen((before) => ({
        ...before,
        ...Object.fromEntries((part === null ? parts.map((each) => each.part) : [part]).map((each) => [each, choice])),
      }))
    },
    problem,
    sending,
    label: labelOf(choices, parts.length),
    send: cast,
  }
}

/** 投同意, or 投这 2 套 when they differ. */
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
