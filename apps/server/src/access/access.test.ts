import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roles } from '@maillage/atlas'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { admitLink } from '../door/admit.ts'
import { createKeys } from '../door/keys.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { keepAccessFile } from './access-file.ts'
import { addressesOf } from './addresses.ts'
import { welcomeText } from './welcome-text.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-access-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const porterOf = (storage: Storage) => {
  const time = () => 10
  return { storage, time, keys: createKeys({ secret: 'c2VjcmV0', seconds: 60, time }) }
}

const addresses = { own: 'http://localhost:8080', network: ['http://192.168.1.4:8080'], houseToken: 'maison' }

describe('the access file', () => {
  test('[R12] [W6] holds one link a role that opens the atlas, for the owner’s eyes only', async () => {
    const storage = createMemoryStorage()
    await storage.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
    const access = await keepAccessFile(storage, folder, addresses)
    expect(access.atlases[0]?.links.map(({ role }) => role)).toEqual([...roles])
    for (const { role, token, link, networkLinks } of access.atlases[0]?.links ?? []) {
      expect(await admitLink(porterOf(storage), token)).toMatchObject({ atlasId: 'a', role, site: '' })
      expect(link).toBe(`http://localhost:8080/entrer#${token}`)
      expect(new URL(link).pathname + new URL(link).search).not.toContain(token)
      expect(networkLinks).toEqual([`http://192.168.1.4:8080/entrer#${token}`])
    }
    const file = join(folder, 'access.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(access)
  })

  test('[R12] keeps its links from one start to the next; a lost file makes the old links void', async () => {
    const storage = createMemoryStorage()
    await storage.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], null)
    const first = await keepAccessFile(storage, folder, addresses)
    expect(await keepAccessFile(storage, folder, addresses)).toEqual(first)
    rmSync(join(folder, 'access.json'))
    const second = await keepAccessFile(storage, folder, addresses)
    expect(second.atlases[0]?.links[0]?.token).not.toBe(first.atlases[0]?.links[0]?.token)
    expect(await admitLink(porterOf(storage), first.atlases[0]?.links[0]?.token ?? '')).toBeNull()
  })

  test('[R12] the welcome says where, which link for whom, and where they are written', async () => {
    const storage = createMemoryStorage()
    await storage.createAtlas({ atlasId: 'a', title: 'Atlas du pays', createdAt: 1 }, [], null)
    const access = await keepAccessFile(storage, folder, addresses)
    const text = welcomeText(access, '/srv/data/access.json')
    for (const word of [
      'http://localhost:8080',
      'http://192.168.1.4:8080',
      'Atlas du pays',
      'Citoyen',
      '/srv/data/access.json',
    ]) {
      expect(text).toContain(word)
    }
  })
})

describe('addressesOf', () => {
  const lan = {
    eth0: [{ internal: false, family: 'IPv4', address: '10.0.0.7' }],
    lo: [{ internal: true, family: 'IPv4', address: '127.0.0.1' }],
  }

  test('[R12] names this machine, and its addresses on the network', () => {
    const found = addressesOf({ publicUrl: null, host: '0.0.0.0', port: 80 }, lan as never)
    expect(found).toEqual({ own: 'http://localhost:80', network: ['http://10.0.0.7:80'] })
  })

  test('[R12] the public address and a chosen host win', () => {
    expect(addressesOf({ publicUrl: 'https://a.fr', host: '0.0.0.0', port: 1 }, lan as never).network).toEqual([
      'https://a.fr',
    ])
    expect(addressesOf({ publicUrl: null, host: '::1', port: 1 }, lan as never).own).toBe('http://[::1]:1')
  })
})
