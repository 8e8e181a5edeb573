import { openContract, usePrivacyRequest } from '@/platform/privacy/authorization'
import { Button } from '../button/Button'
import { Sheet } from '../sheet/Sheet'
import { Words } from '../text/Text'

const AGREE = 'agree-privacy'

/**
 * WeChat's question before the first use of the camera, the album or the map. It comes at that tap and never on entry; a browser has no
 * such question. Every page has it, through Screen.
 */
export function PrivacySheet() {
  const request = usePrivacyRequest()
  if (request === null) return null
  return (
    <Sheet
      open
      title="用之前，先请您同意"
      onClose={request.refuse}
      footer={
        <>
          <Button
            id={AGREE}
            label="同意，继续"
            kind="main"
            openType="agreePrivacyAuthorization"
            onAgreePrivacy={() => request.agree(AGREE)}
          />
          <Button label="先不用" kind="quiet" onPress={request.refuse} />
        </>
      }
    >
      <Words>照片、拍照和地图选点，只在您点的时候用，只用来办这件事。不同意也能看公开的内容。</Words>
      <Button label="看《用户隐私保护指引》" kind="quiet" inline onPress={openContract} />
    </Sheet>
  )
}
