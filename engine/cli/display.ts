import { spawn } from 'node:child_process'
import process from 'node:process'

/** Whether someone sits at this machine who could look at a window. */
export function hasDisplay(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Opens an address in the user's browser, if there is one: the address is printed too. */
export function openInBrowser(url: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? ['xdg-open']
  spawn(command ?? '', [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}
