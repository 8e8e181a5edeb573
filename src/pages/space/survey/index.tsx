import { OneStep } from '../card/OneStep'
import { SurveyForm } from './SurveyForm'

/** 踏勘: what was found on site. */
export default function SurveyPage() {
  return <OneStep title="踏勘" actions={['survey']} form={(space, me) => <SurveyForm key={space.id} space={space} me={me} />} />
}
