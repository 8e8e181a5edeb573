import { pictureAddress } from '@/client/transport/transport'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { type PhotoItem, PhotoPicker } from '@/components/photo/PhotoPicker'
import { EVENT_KINDS } from '@/domain/event/event'
import type { EventView } from '@/domain/event/schema'
import { KIND_WORDS } from '@/domain/event/words'
import { KIND_GLYPH } from '@/pages/event/look'
import { usePictures } from '@/pages/repair/photos/usePictures'
import type { PartProps } from './part'
import { filledIn, isUntouched, TEMPLATES } from './templates'

const KINDS = EVENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value], icon: KIND_GLYPH[value] }))

/** What it is: begun from a template, or from nothing. */
export function What({ draft, problems, onChange, before }: PartProps & { before: EventView | null }) {
  const pictures = usePictures({
    kept: draft.pictures,
    onChange: (next) => onChange({ pictures: next }),
    max: draft.picture === null ? 1 : 0,
  })
  const kept = keptItem(draft.picture, before)
  const chosen = TEMPLATES.find(({ content }) => content.title === draft.title)?.value
  return (
    <>
      {before === null && isUntouched(draft) && (
        <Field label="照着做" optional help="点一个，常用的都替您填好，再改成自己的">
          <Choice
            label="照着做"
            options={TEMPLATES}
            value={chosen}
            onChoose={(value) => {
              const template = TEMPLATES.find((each) => each.value === value)
              if (template) onChange(filledIn(template, new Date().toISOString()))
            }}
          />
        </Field>
      )}
      <TextField
        label="活动名称"
        placeholder="例如：周三四点半学堂"
        value={draft.title}
        max={30}
        error={problems.title}
        onInput={(title) => onChange({ title })}
      />
      <Field label="是哪一种" error={problems.kind}>
        <Choice label="是哪一种" options={KINDS} value={draft.kind} onChoose={(kind) => onChange({ kind })} />
      </Field>
      <TextArea
        label="说几句"
        optional
        help="做什么、谁来带、有什么要注意"
        value={draft.summary}
        max={500}
        error={problems.summary}
        onInput={(summary) => onChange({ summary })}
      />
      <TextField
        label="要带什么"
        optional
        placeholder="例如：水杯、彩笔"
        value={draft.materials}
        max={100}
        error={problems.materials}
        onInput={(materials) => onChange({ materials })}
      />
      <Field label="图片" optional help="没有图片时，用这一种的图案" error={problems.picture}>
        <PhotoPicker
          items={kept ? [kept] : pictures.items}
          max={1}
          words="选图"
          onAdd={() => void pictures.add()}
          onRemove={(id) => (kept ? onChange({ picture: null }) : pictures.remove(id))}
          onRetry={pictures.retry}
        />
      </Field>
    </>
  )
}

/** The picture that is there already. */
function keptItem(picture: string | null, before: EventView | null): PhotoItem | null {
  if (picture === null || before?.picture?.id !== picture) return null
  return { id: picture, url: pictureAddress(before.picture.thumb), state: 'sent' }
}
