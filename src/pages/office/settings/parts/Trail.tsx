import { when } from '@/client/when'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { FIELD_WORDS } from '@/domain/estate/words'
import { usePages } from '@/pages/load/usePages'

/** Who changed which part when; never what stood in it. */
export function Trail({ estate }: { estate: string }) {
  const pages = usePages('estate.trail', { estate })
  return (
    <Feed
      state={pages.state}
      items={pages.items}
      keyOf={({ id }) => id}
      renderItem={({ at, by, fields }) => <Row title={fields.map((field) => FIELD_WORDS[field]).join('、')} note={`${by ?? '导入'} · ${when(at)}`} icon="edit" />}
      onRefresh={pages.reload}
      onMore={pages.onMore}
      more={pages.more}
      {...(pages.problem !== null && { failure: pages.problem })}
      empty={{ title: '还没有人改过', words: '以后谁改了哪一项，这里都看得到。' }}
    />
  )
}
