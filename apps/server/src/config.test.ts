import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  test('[R12] has a default for every setting', () => {
    expect(readConfig({}, '/srv')).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      publicUrl: null,
      logLevel: 'info',
      keyMinutes: 10,
      historyDays: 400,
      historyMb: 200,
      snapshotRows: 5000,
      faultPoint: null,
      house: { name: '', contact: '', accessibility: 'none', audit: '' },
      oidc: null,
    })
  })

  test('[R12] takes the environment', () => {
    const env = {
      PORT: '9000',
      HOST: '127.0.0.1',
      DATA_DIR: '/var/lib/maillage',
      PUBLIC_URL: 'https://atlas.exemple.fr/',
      LOG_LEVEL: 'warn',
      KEY_MINUTES: '5',
      HISTORY_DAYS: '30',
      HISTORY_MB: '50',
      SNAPSHOT_ROWS: '200',
      FAULT_POINT: 'before-commit',
      HOUSE_NAME: 'Commune de Plouezoc’h',
      HOUSE_CONTACT: 'accueil@exemple.fr',
      ACCESSIBILITY_STATE: 'partial',
    }
    expect(readConfig(env, '/srv')).toEqual({
      port: 9000,
      host: '127.0.0.1',
      dataDir: '/var/lib/maillage',
      publicUrl: 'https://atlas.exemple.fr',
      logLevel: 'warn',
      keyMinutes: 5,
      historyDays: 30,
      historyMb: 50,
      snapshotRows: 200,
      faultPoint: null,
      house: { name: 'Commune de Plouezoc’h', contact: 'accueil@exemple.fr', accessibility: 'partial', audit: '' },
      oidc: null,
    })
  })

  test.each([
    [{ PORT: 'http' }, /PORT is "http".*0 to 65535/],
    [{ PORT: '70000' }, /PORT/],
    [{ PUBLIC_URL: 'atlas.exemple.fr' }, /PUBLIC_URL.*https:/],
    [{ PUBLIC_URL: 'https://exemple.fr/atlas' }, /PUBLIC_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL.*error, warn/],
    [{ KEY_MINUTES: '0' }, /KEY_MINUTES is "0".*1 to 100000/],
    [{ HISTORY_DAYS: 'ever' }, /HISTORY_DAYS/],
  ])('[R12] names the setting that can’t be read: %j', (env, message) => {
    expect(() => readConfig(env, '/srv')).toThrow(message)
  })
})
