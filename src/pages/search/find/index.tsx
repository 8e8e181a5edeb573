import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { FINDABLE_KINDS, type FindableKind } from '@/domain/search/findable'
import type { FoundItem } from '@/domain/search/schema'
import { FINDABLE_WORDS } from '@/domain/search/words'
import { centrePage, contactsPage, servicesPage } from '@/pages/around/routes'
import { bulletinPage, bulletinsOf } from '@/pages/bulletin/routes'
import { deliberationPage } from '@/pages/deliberation/routes'
import { eventPage } from '@/pages/event/routes'
import { usePages } from '@/pages/load/usePages'
import { spacePage } from '@/pages/space/routes'
import { matterPage } from '@/pages/repair/routes'
import { Before } from './Before'
import { FoundRow } from './FoundRow'
import { byKind, type Group } from './groups'
import { rememberQuestion } from './history'
import { type Chosen, Kinds } from './Kinds'
import { FOUND, useSearchKeys } from './keys'
import { SearchBox } from './SearchBox'
import { useSettled } from './useSettled'

/** After the last letter; ms. */
const STILL = 300

/** Everything public by any two letters of it: bulletins, reports of shared places, estates and buildings. */
export default function FindPage() {
  const { words: given = '', kind: givenKind } = useRouter().params
  const [typed, setTyped] = useState(() => decoded(given))
  const [kind, setKind] = useState<Chosen>(FINDABLE_KINDS.find((one) => one === givenKind) ?? 'all')
  const question = useSettled(typed.trim(), STILL)
  useSearchKeys()
  return (
    <Screen title="搜一搜">
      <SearchBox value={typed} focus={given === ''} onInput={setTyped} onConfirm={() => rememberQuestion(typed)} />
      <Kinds value={kind} onChoose={setKind} />
      {question === '' ? <Before onChoose={setTyped} /> : <Found question={question} kind={kind} onWiden={() => setKind('all')} />}
    </Screen>
  )
}

function Found({ question, kind, onWiden }: { question: string; kind: Chosen; onWiden: () => void }) {
  const list = usePages('search.find', { words: question, kind: kind === 'all' ? null : kind })
  const open = (item: FoundItem) => {
    rememberQuestion(question)
    void Taro.navigateTo({ url: pageOf(item) })
  }
  return (
    <View id={FOUND}>
      <Feed
        form="cards"
        state={list.state}
        items={byKind(list.items)}
        keyOf={(group: Group) => group.kind}
        renderItem={(group) => (
          <Section title={FINDABLE_WORDS[group.kind]} note={list.more ? '' : `${group.items.length} 条`}>
            <Card kind="rows">
              {group.items.map((item) => (
                <FoundRow key={item.id} item={item} onPress={() => open(item)} />
              ))}
            </Card>
          </Section>
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{
          title: '没有找到',
          words:
            Array.from(question).length === 1
              ? '一个字只找标题。多写一个字，内容里也能找到。'
              : '换两个字试试，比如“停水”“路灯”。家里的报修和别的小区的事，这里搜不到。',
          ...(kind !== 'all' && { action: { label: '在全部里找', icon: 'search' as const, onPress: onWiden } }),
        }}
      />
    </View>
  )
}

/** Where each kind is opened. */
function pageOf({ kind, id, estate }: FoundItem): string {
  const pages: Record<FindableKind, string> = {
    bulletin: bulletinPage(id),
    event: eventPage(id),
    report: matterPage(id),
    space: spacePage(id),
    talk: deliberationPage(id),
    place: bulletinsOf(estate ?? id),
    room: centrePage(id.split(':')[0] ?? id),
    service: servicesPage(estate),
    contact: contactsPage(estate),
  }
  return pages[kind]
}

/** The platforms disagree on who decodes what stands in an address. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
