/** Printing forms and safety plans: preview, choices, saving. */
export { DocumentPrintDialog, type DocumentPrintProps } from "./DocumentPrintDialog";
