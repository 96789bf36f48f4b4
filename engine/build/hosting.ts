/**
 * What the public copy may do: nothing but load its own files. Two exceptions: styles that Slidev sets on
 * elements, and the icons of its buttons, which are images written into the style sheet.
 */
export const contentSecurityPolicy
  = 'default-src \'self\'; style-src \'self\' \'unsafe-inline\'; font-src \'self\' data:; img-src \'self\' data:; object-src \'none\'; base-uri \'none\'; form-action \'none\''

/** The same where it travels as a header, which can also say who may frame the copy. */
export const policyHeader = `${contentSecurityPolicy}; frame-ancestors 'self'`
