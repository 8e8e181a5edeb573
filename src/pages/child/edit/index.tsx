import Taro, { useRouter } from '@tarojs/taro'
import { OneChild } from '../OneChild'
import { consentOf } from '../routes'
import { Signed } from '../Signed'
import { ChildForm } from './ChildForm'

const TITLE = '登记孩子'

/** Enters a child, or changes what is kept of one. */
export default function EditPage() {
  const { child } = useRouter().params
  return (
    <Signed title={TITLE} words="登录后，可以登记孩子，替孩子报活动。">
      {({ me }) =>
        child === undefined ? (
          <ChildForm key={me.person} person={me.person} child={null} />
        ) : (
          <OneChild key={me.person} id={child} title={TITLE}>
            {(found) => <ChildForm person={me.person} child={found} onEnd={() => void Taro.navigateTo({ url: consentOf(found.id) })} />}
          </OneChild>
        )
      }
    </Signed>
  )
}
