/** The parts of React's tree that tell what a commit drew anew. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/** Function components, plain, with a forwarded ref and memoised. */
const componentTags = new Set([0, 11, 14, 15]);

/** Names of the components that the last commits drew, one list a commit. */
export const commits: string[][] = [];

// React tells its commits to whoever stands here before it is loaded.
Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
  value: {
    supportsFiber: true,
    renderers: new Map(),
    checkDCE() {},
    inject: () => 1,
    onCommitFiberRoot(_renderer: number, root: { readonly current: Fiber }) {
      commits.push(drawnIn(root.current));
    },
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  },
});

/** A fiber that was left alone has the children it had; one that only passed work on has no flag of its own. */
function drawnIn(fiber: Fiber): string[] {
  const before = fiber.alternate;
  const drawn = componentTags.has(fiber.tag) && (before === null || (fiber.flags & 1) !== 0);
  const inside: string[] = [];
  if (before === null || before.child !== fiber.child) {
    for (let child = fiber.child; child; child = child.sibling) inside.push(...drawnIn(child));
  }
  return drawn ? [nameOf(fiber.type), ...inside] : inside;
}

function nameOf(type: unknown): string {
  const { name, displayName, type: inner, render } = type as Readonly<Record<string, unknown>>;
  const said = String(displayName ?? name ?? (inner ? nameOf(inner) : render ? nameOf(render) : 'unknown'));
  // The bundler numbers a function that is kept in a constant of its own name.
  return said.replace(/\d+$/, '');
}
