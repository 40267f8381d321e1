import { useSyncExternalStore } from 'react'

const appId = '5e3f1c60-88a5-4f0e-9a0c-2f5f54a9b1d7'

/** The language of the page: one asks for it by its number, as Dynamics does; 1031 is German. */
export const lcid = new URLSearchParams(location.search).get('lcid') ?? '1033'

/** What the address shows, read anew whenever it changes. */
export function useAddress() {
  const search = new URLSearchParams(useSyncExternalStore(watch, () => location.search))
  return {
    isForm: search.get('pagetype') === 'entityrecord',
    id: search.get('id')?.replace(/^\{|\}$/g, ''),
  }
}

export const listAddress = makeAddress({ pagetype: 'entitylist', etn: 'account', viewid: 'active-accounts' })

/** The form of the account with this id, or of a new one. */
export function formAddress(id) {
  return makeAddress({ pagetype: 'entityrecord', etn: 'account', ...(id && { id }) })
}

/** Shows another page, without a load. */
export function navigate(address) {
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
}

function makeAddress(parameters) {
  const language = lcid === '1033' ? {} : { lcid }
  return `/main.aspx?${new URLSearchParams({ appid: appId, ...parameters, ...language })}`
}

function watch(changed) {
  addEventListener('popstate', changed)
  return () => removeEventListener('popstate', changed)
}
