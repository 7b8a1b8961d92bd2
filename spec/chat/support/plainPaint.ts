import { createPaint } from '../../../chat/screen/createPaint.js';

/** No colours. */
export const plainPaint = createPaint({ isTTY: false, env: {} });
