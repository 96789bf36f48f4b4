/**
 * What the public copy may do: nothing but load its own files. Exceptions: styles that Slidev sets on elements, and what is
 * written into the copy's own files, the icons of buttons and the letters of the first slide.
 */
export const contentSecurityPolicy
  = 'default-src \'self\'; style-src \'self\' \'unsafe-inline\'; font-src \'self\' data:; img-src \'self\' data:; object-src \'none\'; '
    + 'base-uri \'none\'; form-action \'none\''

/** The same where it travels as a header, which can also say who may frame the copy. */
export const policyHeader = `${contentSecurityPolicy}; frame-ancestors 'self'`
