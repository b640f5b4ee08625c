import { CircleCheck, Info, OctagonAlert, X } from "lucide-react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContentBox,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from "react-aria-components";
import { t } from "@/i18n";
import { Button, IconButton } from "./Button";
import { cx } from "./cx";
import { toastQueue, type ToastTone } from "./toast";

const ICONS = { info: Info, success: CircleCheck, danger: OctagonAlert } as const satisfies Record<ToastTone, unknown>;
const MARKS: Record<ToastTone, string> = { info: "text-info", success: "text-success", danger: "text-danger" };

/** Where toasts appear; once, in the shell, above the buttons at the foot of a pane; at the other side while a dialog
 * asks something, whose buttons they would lie over. F6 goes there from anywhere. */
export function ToastRegion() {
  return (
    <AriaToastRegion queue={toastQueue} aria-label={t("components-notices")} className="fixed end-4 in-[body:has([data-modal])]:start-4 in-[body:has([data-modal])]:end-auto bottom-[max(6rem,calc(var(--foot-bar,0px)+2.75rem))] z-50 flex w-96 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 rounded-lg">
      {({ toast }) => {
        const { message, tone, action, link } = toast.content;
        const Icon = ICONS[tone];
        return (
          <Toast toast={toast} className="overlay-pop flex items-center gap-2.5 py-2 ps-3 pe-2 text-sm">
            <Icon aria-hidden className={cx("size-4 shrink-0", MARKS[tone])} />
            <ToastContentBox className="min-w-0 grow">
              <Text slot="title">{message}</Text>
            </ToastContentBox>
            {[link, action].map((does) => does && (
              <Button
                key={does.label}
                size="sm"
                variant="quiet"
                className="font-semibold text-accent!"
                onPress={() => {
                  does.run();
                  toastQueue.close(toast.key);
                }}
              >
                {does.label}
              </Button>
            ))}
            <IconButton slot="close" size="sm" icon={X} label={t("components-dismiss")} />
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
