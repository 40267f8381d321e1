import type { DataProvider } from 'ra-core'
import type { Database } from 'fakerest'

const serverTimeMs = 300

/**
 * The writing half of the provider, able to write tasks of a company, of a deal or of
 * nobody: FakeRest writes them too, but then looks for the contact to count its
 * tasks, and the CRM shows "No item with identifier null". So these go straight to
 * the database.
 */
export function contactlessTasks(
  fakeRest: DataProvider,
  database: Database,
): Pick<DataProvider, 'create' | 'update' | 'delete'> {
  const isContactless = (resource: string, id: string | number) =>
    resource === 'tasks' && database.getOne(resource, id)['contact_id'] == null
  return {
    create: (resource, params) =>
      resource === 'tasks' && params.data.contact_id == null
        ? afterServerTime(() => database.addOne(resource, params.data))
        : fakeRest.create(resource, params),
    update: (resource, params) =>
      isContactless(resource, params.id)
        ? afterServerTime(() => database.updateOne(resource, params.id, params.data))
        : fakeRest.update(resource, params),
    delete: (resource, params) =>
      isContactless(resource, params.id)
        ? afterServerTime(() => database.removeOne(resource, params.id))
        : fakeRest.delete(resource, params),
  }
}

async function afterServerTime<T>(write: () => T): Promise<{ data: T }> {
  await new Promise((done) => setTimeout(done, serverTimeMs))
  return { data: write() }
}
