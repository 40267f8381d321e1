import type { Database } from 'fakerest'

declare global {
  interface Window {
    /** ra-data-fakerest puts its database here, "to give way to update data in the console". */
    readonly _database: Database
  }
}

/** Resources that the CRM asks for and its demo generator does not make. */
const missing = {
  business_profile: [{ id: 1, name: 'Demo Company', onboarding_completed: true }],
  ingestion_channels: [],
  ingestion_providers: [],
  api_keys: [],
  webhooks: [],
  invoices: [],
  invoice_items: [],
  invoice_notes: [],
  invoice_templates: [],
  tax_presets: [],
}

/**
 * Makes the generated records whole: a screen that asks for a missing resource
 * stays blank (the dashboard for want of `business_profile`), and a quarter of
 * the contacts have a picture on a server elsewhere.
 */
export function completeRecords(database: Database): void {
  database.init({ ...missing, task_activity: database.getAll('taskActivity') })
  for (const contact of database.getAll('contacts')) {
    database.updateOne('contacts', contact.id, { avatar: {} })
  }
}
