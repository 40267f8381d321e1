import { expect, it } from 'vitest'
import { listCrmPatterns } from '../../src/platform/crm-patterns.ts'

it.each([
  ['https://acme.lightning.force.com', 'acme', ''],
  ['https://acme.my.salesforce.com', 'acme', ''],
  ['https://acme.my.salesforce-setup.com', 'acme', ''],
  ['https://acme--uat.sandbox.lightning.force.com', 'acme--uat', '.sandbox'],
  ['https://acme-dev-ed.develop.my.salesforce.com', 'acme-dev-ed', '.develop'],
  ['https://acme--c.vf.force.com', 'acme', ''],
])('asks for all hosts of the org of %s', (origin, org, partition) => {
  expect(listCrmPatterns(origin).toSorted()).toEqual([
    `https://${org}--c${partition}.vf.force.com/*`,
    `https://${org}${partition}.lightning.force.com/*`,
    `https://${org}${partition}.my.salesforce-setup.com/*`,
    `https://${org}${partition}.my.salesforce.com/*`,
  ])
})

it.each([
  ['https://acme.crm4.dynamics.com', 'https://acme.crm4.dynamics.com/*'],
  ['http://127.0.0.1:8790', 'http://127.0.0.1/*'],
  ['https://acme.lightning.force.com.example', 'https://acme.lightning.force.com.example/*'],
])('asks for nothing but the site itself at %s', (origin, pattern) => {
  expect(listCrmPatterns(origin)).toEqual([pattern])
})
