import { layFixture } from './fixture.ts'

/** Before the browser tests: lays out the fixture deck. Copies are built when a test asks for them. */
export default layFixture
