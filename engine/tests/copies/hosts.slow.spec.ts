import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getRandomPort } from 'get-port-please'
import { policyHeader } from '../../build/hosting.ts'
import { root } from '../../cli/project.ts'
import { builtCopy } from '../support/copies.ts'
import { expect, test } from '../support/deck-test.ts'

/* The examples in engine/build/hosting, run by the hosts that they are for, where this machine has them. */

const example = (file: string): Promise<string> => readFile(join(root, 'engine/build/hosting', file), 'utf8')

/** How each is started in a folder that holds the copy as dist/. */
const hosts = {
  async nginx(folder: string, port: number): Promise<string[]> {
    const site = (await example('nginx.conf')).replace('8080', String(port)).replace('/usr/share/nginx/html', join(folder, 'dist'))
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join(' ')
    const types = 'types { text/html html; text/css css; application/javascript js; application/json json; } default_type text/plain;'
    await writeFile(join(folder, 'nginx.conf'), `daemon off; pid nginx.pid; events {} http { access_log off; ${places} ${types} ${site} }`)
    return ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  },
  async caddy(folder: string, port: number): Promise<string[]> {
    const file = (await example('Caddyfile')).replace(':8080', `:${port}`)
    await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${file}`)
    return ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile']
  },
} as const

for (const [name, settle] of Object.entries(hosts)) {
  test(`${name} serves the copy as its example says`, async ({ request }, { outputDir: folder }) => {
    test.skip(Boolean(spawnSync(name, ['version']).error), `${name} is not installed`)
    await mkdir(folder, { recursive: true })
    await symlink(await builtCopy('fixture', 'public'), join(folder, 'dist'))
    const port = await getRandomPort()
    const host = spawn(name, await settle(folder, port), { cwd: folder })
    try {
      const get = (path: string): ReturnType<typeof request.get> => request.get(`http://localhost:${port}${path}`)
      await expect(async () => void await get('/')).toPass()
      const [script = ''] = /assets\/[\w-]+\.js/.exec(await (await get('/')).text()) ?? []
      for (const [path, status, type, cache] of [
        ['/', 200, 'text/html', 'no-cache'],
        ['/5', 200, 'text/html', 'no-cache'],
        ['/no/such/place.md', 200, 'text/html', 'no-cache'],
        ['/read', 200, 'text/html', 'no-cache'],
        ['/read/', 200, 'text/html', 'no-cache'],
        ['/sw.js', 200, 'javascript', 'no-cache'],
        ['/figures.csv', 200, 'text/csv; charset=utf-8', 'no-cache'],
        [`/${script}`, 200, 'javascript', 'public, max-age=31536000, immutable'],
        // A browser that kept this for a year would miss a file that comes with the next version.
        ['/assets/gone.js', 404, '', undefined],
      ] as const) {
        const answer = await get(path)
        const { 'content-type': kind = '', 'cache-control': kept, 'content-security-policy': policy } = answer.headers()
        expect.soft({ status: answer.status(), kept, policy }, path).toEqual({ status, kept: cache, policy: policyHeader })
        expect.soft(kind, path).toContain(type)
        expect.soft((await answer.text()).includes('noscript'), `${path} is the deck`).toBe(type === 'text/html' && !path.startsWith('/read'))
      }
      expect((await get('/read/')).headers()['content-encoding']).toBe('gzip')
    }
    finally {
      host.kill()
      await once(host, 'exit')
    }
  })
}
