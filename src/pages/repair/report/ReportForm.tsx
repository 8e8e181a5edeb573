import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { post } from '@/client/outbox'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import type { Me } from '@/domain/session/contract'
import { useConsent } from '@/pages/privacy/consent'
import { JOIN } from '../../household/routes'
import { type AnyRefusal, refusalWords } from '../refusals'
import { Danger } from './Danger'
import { type Draft, EMPTY, inputOf, problemsOf, whereOf } from './draft'
import { More } from './More'
import type { Places } from './places'
import { Sent, type Receipt } from './Sent'
import { Similar } from './Similar'
import { What } from './What'
import { Where } from './Where'

interface ReportFormProps {
  me: Me
  places: Places
  /** What the way here has filled in already; it has a draft of its own. */
  beginning: Draft | null
}

/** One page, filled in from top to bottom; what is wrong is said beside the field; what was typed is never lost. */
export function ReportForm({ me, places, beginning }: ReportFormProps) {
  const [draft, change, clear] = useDraft(`report.${me.person}${beginning ? `.${beginning.words}` : ''}`, beginning ?? EMPTY)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [sending, setSending] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const { first, sheet } = useConsent()
  // Two taps within one frame both see the old state; the ref does not wait for a render.
  const busy = useRef(false)
  const { estate, building } = whereOf(draft, places.home, places.estates)
  const asHelper = me.hats.some(({ role }) => role !== 'resident' && role !== 'fixer')

  const changed = (part: Parameters<typeof change>[0]) => {
    // Whoever mends a field need not read any more what was wrong with it.
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
  }

  const submit = () => {
    if (!estate) return
    const input = inputOf(draft, estate.id, building?.id ?? null, asHelper)
    const wrong = draft.category === null ? { category: '请选一类，哪怕是“其他”', ...problemsOf(input, draft.pictures) } : problemsOf(input, draft.pictures)
    if (wrong) {
      setProblems(wrong)
      void Taro.showToast({ title: Object.values(wrong)[0] ?? '请再看一看', icon: 'none' })
      return
    }
    first(() => void deliver(input))
  }

  const deliver = async (input: ReturnType<typeof inputOf>) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    const title = draft.words.trim() === '' ? `${CATEGORY_WORDS[input.category]}报修` : draft.words.trim()
    const answer = await post('repair.submit', input, { pictures: { photos: draft.pictures }, title, person: me.person })
    busy.current = false
    setSending(false)
    if (answer.ok) setReceipt({ kind: 'received', ...answer.value })
    else if (answer.refusal.code === 'waiting') setReceipt({ kind: 'waiting' })
    else {
      setProblems(answer.refusal.fields ?? {})
      void say(answer.refusal)
      return
    }
    clear()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  if (receipt) return <Sent receipt={receipt} />
  return (
    <Screen title="我要报修" footer={<Button label={sending ? '正在发送' : '发送报修'} kind="main" icon="wrench" loading={sending} onPress={submit} />}>
      {beginning && <Banner title="预约已经写好了" words="看看地址，点下面的按钮就发出去。收费的先报价，您同意了才动手。" />}
      <What draft={draft} problems={problems} onChange={changed} first={first} />
      <Where draft={draft} problems={problems} onChange={changed} estates={places.estates} estate={estate} building={building} />
      <Danger urgency={draft.urgency} phones={estate?.phones ?? []} onChange={(urgency) => changed({ urgency })} />
      {draft.scope === 'public' && draft.category !== null && estate && <Similar category={draft.category} estate={estate.id} building={building?.id ?? null} />}
      <More draft={draft} problems={problems} onChange={changed} asHelper={asHelper} />
      {sheet}
    </Screen>
  )
}

/** Why it was not taken; who lives elsewhere by now is led to where that is said. What was typed waits meanwhile. */
async function say(refusal: AnyRefusal) {
  const asked = { title: '还没有发出去', content: refusalWords(refusal) }
  if (refusal.code !== 'elsewhere') return void Taro.showModal({ ...asked, showCancel: false, confirmText: '知道了' })
  const { confirm } = await Taro.showModal({ ...asked, cancelText: '知道了', confirmText: '登记住址' })
  if (confirm) void Taro.navigateTo({ url: JOIN })
}
