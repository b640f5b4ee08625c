import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton, TextField, type TextFieldProps } from "@/components";
import { t } from "@/i18n";

/** A passphrase: hidden, and shown on request, because long ones are hard to type blind. */
export function SecretField(props: Omit<TextFieldProps, "type" | "after" | "large">) {
  const [visible, setVisible] = useState(false);
  return (
    <TextField
      {...props}
      large
      type={visible ? "text" : "password"}
      spellCheck="false"
      after={<IconButton size="sm" icon={visible ? EyeOff : Eye} label={visible ? t("record-hide") : t("record-show")} onPress={() => setVisible(!visible)} />}
    />
  );
}
