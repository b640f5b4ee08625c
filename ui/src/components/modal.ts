/** Counts what keeps the shortcuts of the window quiet: modal dialogs, and a pane that is about to take the focus. */
let open = 0;

export const ModalSign = {
  /** Call when a modal opens; call the result when it closes, once or more. */
  raise(): () => void {
    let mine = 1;
    open += mine;
    return () => {
      open -= mine;
      mine = 0;
    };
  },
  isOpen: (): boolean => open > 0,
};
