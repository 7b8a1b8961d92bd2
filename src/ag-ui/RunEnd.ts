import type { Interrupt } from '@ag-ui/core';

/** How a run of AG-UI ends. */
export type RunEnd =
  | { readonly type: 'success'; readonly pendingToolCallIds?: readonly string[] }
  | { readonly type: 'cancelled' }
  | { readonly type: 'interrupt'; readonly interrupts: readonly Interrupt[] }
  | { readonly type: 'failed'; readonly message: string; readonly code?: string };
