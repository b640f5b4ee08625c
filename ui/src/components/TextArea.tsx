import { useLayoutEffect, useRef, type Ref } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { cx } from "./cx";
import { FieldParts, type FieldProps } from "./Field";

export type TextAreaProps = FieldProps &
  Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "isRequired"> & {
    placeholder?: string;
    /** Lines shown when empty. It grows with the text, and scrolls beyond `maxRows`. */
    rows?: number;
    maxRows?: number;
    areaRef?: Ref<HTMLTextAreaElement>;
    /** Drops the frame, for writing that fills a pane. */
    bare?: boolean;
  };

/** Several lines of text that grow with what is typed (without `field-sizing`, which WebKitGTK 2.50 lacks). */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, required, className, placeholder, rows = 3, maxRows = 24, areaRef, bare, ...rest } = props;
  const frame = useRef<HTMLDivElement>(null);
  const text = rest.value ?? rest.defaultValue;

  const fit = () => {
    const area = frame.current?.querySelector("textarea");
    if (!area) return;
    const style = getComputedStyle(area);
    const line = Number.parseFloat(style.lineHeight) || 20;
    const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
    area.style.height = "auto";
    const wanted = Math.max(area.scrollHeight, rows * line + padding);
    const most = maxRows * line + padding;
    area.style.height = `${Math.min(wanted, most) / rem()}rem`;
    area.style.overflowY = wanted > most ? "auto" : "hidden";
  };
  useLayoutEffect(fit, [text, rows, maxRows]);

  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} isRequired={required ?? false} validationBehavior="aria" className={cx("block min-w-0", className)}>
      <FieldParts {...{ label, hideLabel, hint, error, required }}>
        <div ref={frame} className={bare ? "" : "field-box"}>
          <AriaTextArea
            ref={areaRef}
            onInput={fit}
            placeholder={placeholder}
            rows={rows}
            className={cx("scroll-calm block w-full min-w-0 resize-none bg-transparent", bare ? "-ms-3 border-s-2 border-transparent ps-2.5 py-1 text-base focus:border-focus focus-visible:outline-none" : "px-2.5 py-1.5")}
          />
        </div>
      </FieldParts>
    </AriaTextField>
  );
}

/** Pixels in a rem at the present zoom. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
