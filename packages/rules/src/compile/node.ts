export type BinaryOperator = '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||' | 'in';

interface Placed {
  /** The offset in the source. */
  readonly at: number;
}

/** One node of an expression's tree. */
export type Node =
  | (Placed & { readonly node: 'number'; readonly digits: string })
  | (Placed & { readonly node: 'text'; readonly value: string })
  | (Placed & { readonly node: 'boolean'; readonly value: boolean })
  | (Placed & { readonly node: 'list'; readonly items: readonly Node[] })
  | (Placed & { readonly node: 'name'; readonly name: string })
  | (Placed & { readonly node: 'member'; readonly of: Node; readonly name: string })
  | (Placed & { readonly node: 'call'; readonly name: string; readonly of?: Node; readonly parts: readonly Node[] })
  | (Placed & { readonly node: 'not' | 'negative'; readonly of: Node })
  | (Placed & { readonly node: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node })
  | (Placed & { readonly node: 'choose'; readonly condition: Node; readonly yes: Node; readonly no: Node });

/** The node of one kind. */
export type NodeOf<K extends Node['node']> = Extract<Node, { readonly node: K }>;
