import type { DataProvider, GetListParams, RaRecord } from 'ra-core'
import type { Database } from 'fakerest'
import { contactlessTasks } from './contactless-tasks'

/** Fails to load without a request, so the CRM shows the initials. */
const noPicture = { src: 'data:,' }

/** Fields whose picture the CRM looks up on the network when the record has none. */
const pictureFields: Record<string, string> = { contacts: 'avatar', companies: 'logo' }

/**
 * The CRM's FakeRest provider, with three things changed. The start-up check asks
 * for one row of eight tables, one after the other, and each takes FakeRest's
 * 300 ms: it is answered at once. Saving looks for no picture on the network. Tasks
 * that belong to no contact can be saved. Everything else keeps its 300 ms, as a
 * server would have.
 */
export function demoProvider<P extends DataProvider>(fakeRest: P, database: Database): P {
  const { create, update, delete: remove } = contactlessTasks(fakeRest, database)
  return {
    ...fakeRest,
    getList: (resource, params) =>
      isTableCheck(params)
        ? Promise.resolve(firstRow(database, resource))
        : fakeRest.getList(resource, params),
    create: (resource, params) => create(resource, withPicture(resource, params)),
    update: (resource, params) => update(resource, withPicture(resource, params)),
    delete: remove,
  }
}

function isTableCheck({ filter, pagination, sort }: GetListParams): boolean {
  return (
    pagination?.perPage === 1 &&
    sort?.field === 'id' &&
    sort.order === 'ASC' &&
    Object.keys(filter).length === 0
  )
}

function firstRow(database: Database, resource: string) {
  return {
    data: database.getAll(resource, { range: [0, 0] }),
    total: database.getCount(resource),
  }
}

function withPicture<P extends { data: Partial<RaRecord> }>(resource: string, params: P): P {
  const field = pictureFields[resource]
  if (field === undefined || params.data[field]?.src) return params
  return { ...params, data: { ...params.data, [field]: noPicture } }
}
