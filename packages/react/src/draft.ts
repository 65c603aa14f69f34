/** A record of any state: everything of it may be missing. */
export type Draft<R> = R extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : R extends object
    ? { readonly [Name in keyof R]?: Draft<R[Name]> }
    : R;
