import * as v from 'valibot'

/**
 * Where the input is wrong, in words for people: dotted path → 简体中文. The first trouble of each field is told.
 * A message that a schema brings along wins; valibot's own English is replaced.
 */
export function fieldMessages(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields = new Map<string, string>()
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? ''
    if (!fields.has(path)) fields.set(path, isOwnWords(issue) ? issue.message : wordsFor(issue))
  }
  return Object.fromEntries(fields)
}

function isOwnWords(issue: v.BaseIssue<unknown>): boolean {
  return !issue.message.startsWith('Invalid ')
}

/** `requirement` is the limit that was missed. Chinese counts 字 for text and 项 for lists. */
function wordsFor(issue: v.BaseIssue<unknown>): string {
  const limit = String(issue.requirement)
  const unit = Array.isArray(issue.input) ? '项' : '个字'
  switch (issue.type) {
    case 'strict_object':
      return issue.expected === 'never' ? '没有这一项' : missing(issue) ? '请填写这一项' : '格式不对'
    case 'string':
      return missing(issue) ? '请填写这一项' : '应该是文字'
    case 'number':
    case 'integer':
    case 'safe_integer':
      return missing(issue) ? '请填写这一项' : issue.type === 'number' ? '应该是数字' : '应该是整数'
    case 'boolean':
      return missing(issue) ? '请选择' : '应该选"是"或"否"'
    case 'picklist':
    case 'enum':
    case 'literal':
    case 'variant':
    case 'union':
      return missing(issue) ? '请选择' : '没有这个选项'
    case 'array':
    case 'tuple':
    case 'strict_tuple':
      return missing(issue) ? '请填写这一项' : '应该是一个列表'
    case 'min_length':
    case 'min_graphemes':
      return `至少 ${limit} ${unit}`
    case 'max_length':
    case 'max_graphemes':
      return `最多 ${limit} ${unit}`
    case 'length':
      return `应该是 ${limit} ${unit}`
    case 'non_empty':
      return '不能为空'
    case 'min_value':
      return `不能小于 ${limit}`
    case 'max_value':
      return `不能大于 ${limit}`
    case 'iso_timestamp':
    case 'iso_date':
    case 'iso_date_time':
      return '日期或时间格式不对'
    default:
      return '格式不对'
  }
}

function missing(issue: v.BaseIssue<unknown>): boolean {
  return issue.input === undefined || issue.input === null
}
