/** The error codes of JSON-RPC 2.0 that are told apart or sent here (https://www.jsonrpc.org/specification#error_object). */
export const methodNotFound = -32601;
export const invalidParams = -32602;
export const internalError = -32603;
