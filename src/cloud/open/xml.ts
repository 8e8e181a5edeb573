export type Row = { readonly [name: string]: string | number | null }

/**
 * A few flat records as XML. A library would bring a document model for what is one loop; all that can go wrong is what the text holds, and
 * that is escaped here.
 * @param root its element; `item` is the element of each row
 */
export function xmlOf(root: string, item: string, rows: readonly Row[]): string {
  return `${HEAD}<${root}>${rows.map((row) => element(item, row)).join('')}</${root}>\n`
}

/** One record alone. */
export function xmlOfOne(root: string, row: Row): string {
  return `${HEAD}${element(root, row)}\n`
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

function element(name: string, row: Row): string {
  const fields = Object.entries(row).map(([field, value]) =>
    value === null ? `<${field}/>` : `<${field}>${escaped(String(value))}</${field}>`,
  )
  return `<${name}>${fields.join('')}</${name}>`
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Marks are escaped, and what XML 1.0 knows no letter for is left out (https://www.w3.org/TR/xml/#charsets). */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
