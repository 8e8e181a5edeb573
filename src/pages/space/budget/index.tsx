import { OneStep } from '../card/OneStep'
import { BudgetForm } from './BudgetForm'

/** What it costs, and who pays which share. */
export default function BudgetPage() {
  return <OneStep title="费用" actions={['budget']} form={(space) => <BudgetForm key={space.id} space={space} />} />
}
