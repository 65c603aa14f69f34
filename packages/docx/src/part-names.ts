/** What the name of every bookmark of ours begins with. */
export const bookmarkPrefix = '_j';
