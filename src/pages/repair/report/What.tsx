import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { Section } from '@/components/section/Section'
import { CATEGORIES } from '@/domain/repair/report'
import { MAX_PHOTOS } from '@/domain/repair/rules'
import { MAX_WORDS } from '@/domain/repair/schema'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import { CATEGORY_GLYPH } from '../look'
import { usePictures } from '../photos/usePictures'
import type { Draft } from './draft'

export interface PartProps {
  draft: Draft
  problems: Record<string, string>
  onChange: (part: Partial<Draft>) => void
}

interface WhatProps extends PartProps {
  /** A picture goes up as soon as it is chosen: consent comes before it. */
  first: (action: () => void) => void
}

const KINDS = CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value], icon: CATEGORY_GLYPH[value] }))

/** What is broken: a picture first if one likes, a kind, a few words. */
export function What({ draft, problems, onChange, first }: WhatProps) {
  const pictures = usePictures({ kept: draft.pictures, onChange: (kept) => onChange({ pictures: kept }), max: MAX_PHOTOS })
  return (
    <Section title="哪里坏了">
      <Field label="拍照片" help="拍清楚坏的地方，师傅好带材料" optional error={problems.photos}>
        <PhotoPicker items={pictures.items} max={MAX_PHOTOS} onAdd={() => first(() => void pictures.add())} onRemove={pictures.remove} onRetry={pictures.retry} words="拍照或选图" />
      </Field>
      <Field label="哪一类" error={problems.category}>
        <Choice label="哪一类" options={KINDS} value={draft.category ?? undefined} onChoose={(category) => onChange({ category })} />
      </Field>
      <TextArea
        label="说几句"
        help="有照片可以不写"
        placeholder="例如：厨房水管接头漏水，地上已经积水"
        value={draft.words}
        max={MAX_WORDS}
        error={problems.words}
        onInput={(words) => onChange({ words })}
      />
    </Section>
  )
}
