/** Printing: the pages as they will be printed, where the file goes and for whom; of forms and safety plans as a whole dialog. */
export { DocumentPrintDialog, type DocumentPrintProps } from "./DocumentPrintDialog";
export { Glyphs } from "./Glyphs";
export { paperOptions, sizeOptions } from "./options";
export { Pages } from "./Pages";
export { join } from "./paths";
export { SaveDialog } from "./SaveDialog";
