import type { Criterion } from './stairwell'

export const CRITERION_WORDS: Record<Criterion, string> = {
  lead: '党建引领',
  tidy: '环境整洁',
  safe: '平安有序',
  kind: '邻里和睦',
  civil: '文明新风',
}

/** What is asked of a neighbour. */
export const CRITERION_ASKED: Record<Criterion, string> = {
  lead: '楼里有党员和热心人带头，有事有人管',
  tidy: '楼道干净，不堆东西，灯是亮的',
  safe: '通道畅通，不在楼里给电动车充电',
  kind: '邻居互相照应，有事好商量',
  civil: '不高空抛物，不扰邻，垃圾分好类',
}
