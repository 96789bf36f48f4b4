import process from 'node:process'

/** Whether someone sits at this machine who could look at a window. */
export function hasDisplay(): boolean {
  if (process.env.CI)
    return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Opens an address in the user's browser, if there is one: the address is printed too. */
export async function openInBrowser(url: string): Promise<void> {
  const { default: open } = await import('open')
  const opener = await open(url).catch(() => undefined)
  opener?.on('error', () => {})
}
