/* All that a browser test needs. */
export * from './copies.ts'
export * from './deck-test.ts'
export * from './fixture.ts'
export * from './host-configs.ts'
export * from './moves.ts'
export * from './ready.ts'
export * from './slides.ts'
export * from './windows.ts'
