import { useRouter } from '@tarojs/taro'
import { OneStep } from '../card/OneStep'
import { Retake } from './Retake'

/** The same view again, after the work: by it the space opens, or one more pair stands on its page. */
export default function RetakePage() {
  const opening = useRouter().params.open === '1'
  return (
    <OneStep
      title="放对比照片"
      actions={opening ? ['open'] : ['picture']}
      form={(space, me) => <Retake key={space.id} space={space} me={me} opening={opening} />}
    />
  )
}
