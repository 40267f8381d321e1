import { describe, expect, it } from 'vitest'
import { readsAsDeed } from '../../../src/core/checking/deed-address.ts'

describe('an address that may change something', () => {
  it.each([
    '/logout',
    '/secur/logout.jsp',
    '/users/sign_out',
    '/Account/LogOff',
    '/accounts/7/delete',
    '/index.php?module=Contacts&action=Delete&record=7',
    '/index.php?action=massDelete',
    '/contacts/mass-delete',
    '/contacts?do=merge&ids=1,2',
    '/reports/12/export.csv',
    '/#/contacts/7/remove',
    '/konto/abmelden',
    '/kontakte/7/l%C3%B6schen',
    '/kontakte/7/loeschen',
    '/se-deconnecter',
    '/contact/7/supprimer',
    '/cerrar-sesi%C3%B3n',
    '/contactos/7/eliminar',
    '/contatti/7/elimina',
    '/contatos/7/excluir',
    '/%E3%83%AD%E3%82%B0%E3%82%A2%E3%82%A6%E3%83%88',
    '/連絡先を削除',
    '/%D8%AA%D8%B3%D8%AC%D9%8A%D9%84-%D8%A7%D9%84%D8%AE%D8%B1%D9%88%D8%AC',
    'Log out',
    'Abmelden',
  ])('%s', (address) => {
    expect(readsAsDeed(address)).toBe(true)
  })

  it.each([
    '/contacts',
    '/#/contacts/7/show',
    '/login',
    '/lightning/o/Opportunity/list?filterName=Recent',
    '/deals/create',
    '/contacts?q=100%',
    '/logbook/outgoing',
    '/settings/imports',
    'Companies',
  ])('is not %s', (address) => {
    expect(readsAsDeed(address)).toBe(false)
  })
})
