import './app.css'
import { createRoot } from 'react-dom/client'
import { CRM } from '@/components/atomic-crm/root/CRM'
import { completeRecords } from './demo-records'
import { demoProvider } from './demo-provider'
import { pageLanguage } from './page-language'
import { repeatably } from './repeatable'

// The records are made while this module is evaluated, so it is not imported above.
const { authProvider, dataProvider } = await repeatably(
  () => import('@/components/atomic-crm/providers/fakerest'),
)
completeRecords(window._database)

document.documentElement.lang = pageLanguage()
createRoot(document.querySelector('#root') as HTMLElement).render(
  <CRM
    authProvider={authProvider}
    dataProvider={demoProvider(dataProvider, window._database)}
    disableTelemetry
  />,
)
