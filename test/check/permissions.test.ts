import fs from 'node:fs'
import path from 'node:path'
import { permissions } from '@/domain/permissions'
import { COMMAND, permissionsPage } from '../../scripts/permissions/page'

const kept = fs.readFileSync(path.join(__dirname, '../../docs/permissions.md'), 'utf8')

test('docs/permissions.md says what the tables of the domain say', () => {
  const fresh = permissionsPage().split('\n')
  const old = kept.split('\n')
  const changed = [
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
  ]
  if (kept !== permissionsPage())
    throw new Error(`docs/permissions.md is stale. Renew it with: ${COMMAND}\n${changed.slice(0, 20).join('\n')}`)
})

test('every action of the door has its row', () => {
  const page = permissionsPage()
  for (const action of Object.keys(permissions)) expect(page).toContain(`| \`${action}\` |`)
})

test('the page is made of the rules: what nobody but the desk may do is marked for the roles of the desk alone', () => {
  const cells = (action: string) =>
    (
      permissionsPage()
        .split('\n')
        .find((line) => line.startsWith(`| \`${action}\` |`)) ?? ''
    )
      .split('|')
      .map((cell) => cell.trim())
      .slice(2, -1)
  expect(cells('repair.dispatch')).toEqual(['·', '·', '·', '·', '·', '·', '·', '●', '●', '●', '●', '●', '·', 'desk: submitted accepted'])
  expect(cells('repair.join')).toEqual([
    '·',
    '◐',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    '·',
    expect.stringContaining('neighbour'),
  ])
  expect(cells('role.grant').slice(0, 13)).toEqual(['·', '·', '·', '·', '·', '·', '·', '●', '●', '●', '●', '●', '·'])
  expect(cells('repair.transfer')[12]).toBe('●')
})
