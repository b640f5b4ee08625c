/** Topics and actions in words. */
import { t } from "@/i18n";
import type { FlagAction, FlagTopic } from "@/ipc";

export const actionInWords = (action: FlagAction, topic: FlagTopic): string =>
  topic === "violence" && action === "safety-plan" ? t("safety-action-safety-plan-violence") : t(`safety-action-${action}`);

export const topicTitle = (topic: FlagTopic): string => t(`safety-topic-${topic}`);
