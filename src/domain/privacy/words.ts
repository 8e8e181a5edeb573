import type { Opened } from './look'

/** Of the terms that people agree to, by date: raise it when they change in substance, and everyone is asked again. */
export const TERMS_VERSION = '2026-11-21'

/** What stands in matters where the name of somebody stood who has deleted the account. */
export const GONE_RESIDENT = '已注销的居民'
export const GONE_STAFF = '已注销的工作人员'

export const OPENED_WORDS: Record<Opened, string> = { name: '姓名', phone: '电话', address: '地址' }

/** A part of the terms: what is promised beside the table of kinds. */
export interface Chapter {
  title: string
  lines: readonly string[]
}

/** Whom to write to when the installation names nobody. */
export const NO_OFFICER = '请到您所在社区的居委会，或拨打小区值班电话'

/** @param officer who answers for personal data, as the installation's setting says; null when it says nothing */
export function chaptersOf(officer: string | null): readonly Chapter[] {
  return [
    {
      title: '先说要紧的',
      lines: [
        '公开的内容不用登录就能看。',
        '只收办事用得着的，手机号可以不填。',
        '您的电话、房号只有经手这件事的人看得到，看一次记一次，您随时能查是谁看的。',
        '您可以随时导出、更正自己的资料，也可以注销账号。',
      ],
    },
    {
      title: '要用到手机的什么',
      lines: [
        '拍照和相册：只在您点“加照片”时用。',
        '地图选点：只在您自己标位置时用，不会取您所在的位置。',
        '扫码：只在您点“扫一扫”时用。',
        '不同意也能看公开的内容，打电话报修。',
      ],
    },
    {
      title: '怎么保管',
      lines: [
        '姓名、电话、房号、微信标识加密保存，密钥和数据分开放。',
        '不卖给任何人，不拿来打广告，不给别的公司；法律要求时除外，会尽量告诉您。',
        '照片里的拍摄地点、机型等信息，上传时就去掉了。',
      ],
    },
    {
      title: '孩子（不满 14 岁）',
      lines: [
        '账号由家长持有，请不要给孩子单独注册。',
        '给孩子报活动前，先请您看一份单独的说明再同意；随时可以撤回：我的 → 我的孩子。',
        '替孩子填的内容请只写小名；发现有孩子的资料，告诉我们，马上删。',
      ],
    },
    {
      title: '您可以做的',
      lines: [
        '看和导出：我的 → 我的资料。',
        '更正：昵称在“改名字”，手机号在“我的资料”。',
        '撤回同意：在“我的资料”里注销账号；注销前会一项一项说清删什么、留什么。',
        '说明有实质改动时，会再问您一次。',
      ],
    },
    {
      title: '找谁',
      lines: [officer === null ? NO_OFFICER : `个人信息保护负责人：${officer}`, '我们 15 天内答复。不满意，可以向网信部门投诉。'],
    },
  ]
}

/** Said before the account is deleted. */
export const ERASE_WORDS = {
  now: '昵称、姓名、电话、房号、微信标识、登录记录、住户认领和消息马上删除，删了找不回来。',
  open: '家里还没开工的报修会撤回；已经开工的、公共地方的继续办，只是我们联系不到您了。',
  kept: '公共地方的报修事情本身会留给小区，不再有您的名字、电话和房号。',
  lastAdmin: '您是最后一位管理员。请先把管理员交给别人，再注销。',
} as const
