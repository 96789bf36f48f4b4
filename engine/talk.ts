/* The engine's only way to the talk: its records, and what it derives from them. */
export * from '../data/index.ts'
export * from '../deck.config.ts'
