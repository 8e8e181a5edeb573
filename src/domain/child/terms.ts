import { CONSENT_DAYS, KEPT_DAYS, PROOF_DAYS, WARN_DAYS } from './limits'

/** A part of the text. */
export interface TermsChapter {
  title: string
  lines: readonly string[]
}

/**
 * The text that a guardian agrees to, 儿童个人信息网络保护规定 9 and 10: purpose, manner and extent; where, how long and what then;
 * how it is protected; what follows from a no; where to complain; how to correct and delete; and who answers.
 * Change it in substance: raise `CHILD_TERMS_VERSION`.
 * @param officer who answers for personal data, as a phrase
 */
export function childTerms(officer: string): readonly TermsChapter[] {
  return [
    {
      title: '留什么',
      lines: [
        '小名和出生年月。不收大名、身份证号、学校和照片。',
        '您愿意写才写：过敏和要注意的事，可以接孩子的人（称呼、关系、电话可不填）。',
        '替孩子报了哪些活动、来没来。',
      ],
    },
    { title: '用来做什么', lines: ['报名时看年龄合不合适，上课时点名，下课时把孩子交到对的人手里。', '不用来做别的，不给别的单位。'] },
    {
      title: '谁看得到',
      lines: [
        '您自己。',
        '孩子报了名的那一场，带活动的人看得到小名、几岁、要注意的事和接送人，看一次记一次，您查得到。',
        '邻居和其他工作人员都看不到。',
      ],
    },
    {
      title: '存在哪里、留多久',
      lines: [
        '加密存在本区的服务器上，密钥和数据分开放。',
        `同意${CONSENT_DAYS === 365 ? '一年' : ` ${CONSENT_DAYS} 天`}有效，到期前 ${WARN_DAYS} 天提醒您。`,
        `到期或撤回后，过敏说明和接送人马上删除，小名和出生年月最多再留 ${KEPT_DAYS} 天；孩子满 18 岁的那个月也会删除。`,
        `您在什么时候同意、撤回的记录留 ${Math.round(PROOF_DAYS / 365)} 年作证明，里面只有编号和日期，没有孩子的任何信息。`,
      ],
    },
    {
      title: '您随时可以',
      lines: [
        '看和改：我的 → 我的孩子。导出：我的 → 我的数据与隐私。',
        '撤回同意、删除孩子：在同一页，点了马上生效。之后还没开始的报名会取消，名额让给排队的孩子。',
        '不同意也可以：您自己的报名、报修和别的都照常，只是不能替孩子在这里报名。',
        '14 岁以上的孩子，请先问过他们自己。',
      ],
    },
    { title: '找谁', lines: [`儿童个人信息保护负责人：${officer}`, '有意见可以找他们，15 天内答复；也可以向网信部门投诉。'] },
  ]
}
