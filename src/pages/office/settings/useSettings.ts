import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import type { estateContract } from '@/domain/estate/contract'
import { estateChange, type SettingsView } from '@/domain/estate/schema'
import { changedFields } from '@/domain/estate/rules'
import type { InputOf } from '@/domain/shared/contract'
import { fieldMessages } from '@/domain/shared/field-messages'
import { refusalWords } from './refusals'

export type Settings = SettingsView['settings']
export type Part = Partial<Settings>
/** The same, to be sent: valibot makes lists read-only on the way in alone. */
type Change = InputOf<(typeof estateContract)['estate.save']>['change']

export interface Editing {
  view: SettingsView
  /** As they would be after saving. */
  settings: Settings
  change: (part: Part) => void
  /** What is wrong, by dotted path: contacts.0.name. */
  problems: Record<string, string>
  /** There is something to save. */
  dirty: boolean
  saving: boolean
  save: () => Promise<void>
  /** Forgets what was typed. */
  undo: () => void
  /** Rises when what was typed is gone. */
  revision: number
}

const NOTHING: { part: Part } = { part: {} }

/** What is being changed of an estate's settings: kept on this phone until it is saved, sent once, refused in words. */
export function useSettings(view: SettingsView, section: string, onSaved: () => Promise<void>): Editing {
  const [draft, keep, forget] = useDraft(`settings.${view.estate}.${section}`, NOTHING)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [saving, setSaving] = useState(false)
  const [attempt, setAttempt] = useState(newKey)
  const [revision, setRevision] = useState(0)
  const settings = { ...view.settings, ...draft.part }
  const dirty = changedFields(view.settings, settings).length > 0

  const change = (part: Part) => {
    setProblems({})
    setAttempt(newKey())
    keep({ part: { ...draft.part, ...part } })
  }
  const undo = () => {
    forget()
    setProblems({})
    setRevision((before) => before + 1)
  }
  const say = (content: string) => void Taro.showModal({ title: '还没有保存', content, showCancel: false, confirmText: '知道了' })
  const save = async () => {
    if (saving || !dirty) return
    const parsed = v.safeParse(estateChange, draft.part)
    if (!parsed.success) {
      const wrong = fieldMessages(parsed.issues)
      setProblems(wrong)
      return say(Object.values(wrong)[0] ?? '有几处要改')
    }
    setSaving(true)
    const answer = await send('estate.save', { estate: view.estate, version: view.version, change: draft.part as Change }, attempt)
    setSaving(false)
    if (answer.ok) {
      undo()
      setAttempt(newKey())
      void Taro.showToast({ title: '已保存', icon: 'success' })
      return onSaved()
    }
    setProblems(withoutPrefix(answer.refusal.fields ?? {}))
    say(refusalWords(answer.refusal))
    if (answer.refusal.code === 'conflict') {
      setAttempt(newKey())
      await onSaved()
    }
  }
  return { view, settings, change, problems, dirty, saving, save, undo, revision }
}

/** The door speaks of the whole input, the page of its part. */
function withoutPrefix(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, words]) => [path.replace(/^(change|content)\./, ''), words]))
}
