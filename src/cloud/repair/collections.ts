import type { JointProposal } from '../../domain/repair/joint'
import type { Report } from '../../domain/repair/report'
import type { Collection } from '../store/port'

export const reports: Collection<Report> = {
  name: 'report',
  indexes: [
    ['reporter', 'updatedAt'],
    ['assignee', 'open', 'dueAt'],
    // All that the list compares with stands before what it is ordered by: PostgreSQL then walks the index and unpacks 20 documents, not hundreds.
    ['estate', 'scope', 'wordsShown', 'createdAt'],
    // Open data, of all estates together.
    ['tenant', 'scope', 'wordsShown', 'createdAt'],
    ['estate', 'category', 'createdAt'],
    ['estate', 'category', 'open', 'createdAt'],
    // The workbench, sorted by any of its columns.
    ['open', 'dueAt'],
    ['open', 'createdAt'],
    ['open', 'updatedAt'],
    ['open', 'climbAt'],
    ['closeAt'],
    ['pendingSince'],
    ['hasContact', 'open', 'updatedAt'],
  ],
  sets: ['path', 'joined', 'grams', 'involved'],
}

export const joints: Collection<JointProposal> = { name: 'jointProposal', indexes: [['estate', 'createdAt']], sets: ['reports', 'path'] }
