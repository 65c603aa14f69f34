/** The namespace of the part; its last figure changes with its shape. */
export const partNamespace = 'urn:jiandu:filing:1';

/** What the name of every bookmark of ours begins with. */
export const bookmarkPrefix = '_j';
