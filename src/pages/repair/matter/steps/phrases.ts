import type { StepName } from '../words'

/** Steps that are explained in words, with what is said most often ready to tap. */
export type WordedStep = Extract<
  StepName,
  'askInfo' | 'decline' | 'return' | 'transfer' | 'reopen' | 'supplyInfo' | 'note' | 'resolve' | 'quote'
>

interface Wording {
  label: string
  placeholder: string
  phrases: readonly string[]
}

export const WORDINGS: Record<WordedStep, Wording> = {
  askInfo: {
    label: '请住户补充什么？',
    placeholder: '写清楚要补充的，住户会马上收到',
    phrases: ['请拍一张漏水处的近照', '请写明具体门牌和楼层', '请留一个方便联系的电话', '什么时间家里有人？'],
  },
  decline: {
    label: '为什么不受理？',
    placeholder: '说明原因，最好告诉住户可以找谁',
    phrases: ['不在小区服务范围，请联系供水公司', '属于户内自有设施，可预约有偿维修', '同一问题已经有人在处理', '信息不足，多次联系不上'],
  },
  return: {
    label: '为什么退回？',
    placeholder: '写给派单的同事看',
    phrases: ['今天排满了，抽不开身', '不是我会修的活', '缺配件，要等几天', '家里没人，联系不上'],
  },
  transfer: { label: '为什么换师傅？', placeholder: '写给接手的师傅看', phrases: ['原师傅有事', '这位师傅更拿手', '离得更近'] },
  reopen: {
    label: '哪里没修好？',
    placeholder: '说说现在的样子，师傅会再来',
    phrases: ['还在漏', '修了又坏了', '只修了一部分', '没有人来过'],
  },
  supplyInfo: {
    label: '补充说明',
    placeholder: '回答上面的问题，也可以加照片',
    phrases: ['照片已拍，请看', '晚上六点以后家里有人', '随时可以上门'],
  },
  note: { label: '备注', placeholder: '只有工作人员看得到', phrases: ['已到现场看过', '已电话联系住户', '需要采购配件', '和物业对接中'] },
  resolve: {
    label: '修了什么',
    placeholder: '一句话说明',
    phrases: ['更换了配件，试用正常', '疏通完成，排水顺畅', '线路修好，灯已亮', '已紧固，不再漏水'],
  },
  quote: { label: '包含什么', placeholder: '例如：换水龙头一只，含人工', phrases: ['含材料和人工', '只收材料费', '只收人工费'] },
}
