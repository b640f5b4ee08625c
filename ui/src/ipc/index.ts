/** What the rest of the window may use: every command as a function, the error type, the error words, the platform. */
export * from "./bindings";
export { ApiError, onFailure, toApiError } from "./transport";
export { errorTable, type ErrorWords } from "./errors";
export * as platform from "./platform";
