/** Counts open modal dialogs, so that shortcuts of the window behind them stay quiet. */
let open = 0;

export const ModalSign = {
  /** Call when a modal opens; call the result when it closes. */
  raise(): () => void {
    open += 1;
    return () => {
      open -= 1;
    };
  },
  isOpen: (): boolean => open > 0,
};
